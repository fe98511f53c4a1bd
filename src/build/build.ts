import { spawnSync } from 'node:child_process'
import { bundle } from './bundle.ts'

const train = spawnSync(process.execPath, ['src/build/train.ts'], { stdio: ['ignore', 'inherit', 'inherit'] })
if (train.status !== 0) process.exit(train.status ?? 1)
await bundle()
