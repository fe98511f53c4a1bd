import '../operation/in-words.ts'
import { spawnSync } from 'node:child_process'
import { auditVerdict } from './audit-verdict.ts'

// Asks the registry about the server's packages. `--required`: no answer is a fault too (for a release).
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' })
const { held, lines } = auditVerdict(stdout, { required: process.argv.includes('--required') })
console.log(lines.join('\n'))
process.exit(held ? 0 : 1)
