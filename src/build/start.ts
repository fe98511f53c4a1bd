import { spawn } from 'node:child_process'
import './build.ts'

// A smaller young generation halves the memory and loses nothing measurable (docs/decisions.md).
const options = ['--enable-source-maps', '--max-semi-space-size=8', 'dist/node.js']
const server = spawn(process.execPath, options, { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
