import { spawn } from 'node:child_process'
import './build.ts'
import { serverEnvironment, serverOptions } from './server-options.ts'

const server = spawn(process.execPath, [...serverOptions, 'dist/node.js'], {
  env: { ...serverEnvironment, ...process.env },
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
