import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverEnvironment, serverOptions } from './server-options.ts'

/* Starts the built server once and stops it, so that Node stores its compiled code beside it: the next start of the
   same user compiles nothing. Without it the server starts too, only later and larger, so a start that fails here
   does not fail the build. */

/** Any free port: only this build knows it, and only for a moment. */
const anyPort = '0'

const data = mkdtempSync(join(tmpdir(), 'lydhoer-compiled-'))
const server = spawn(process.execPath, [...serverOptions, 'dist/node.js'], {
  env: { ...serverEnvironment, PATH: process.env.PATH ?? '', PORT: anyPort, DATA_DIR: data },
  stdio: ['ignore', 'pipe', 'ignore'],
})
let said = ''
server.stdout.on('data', (part: Buffer) => {
  said += part.toString()
  if (said.includes('Staff sign-in')) server.kill('SIGTERM')
})
server.on('close', () => rmSync(data, { recursive: true, force: true }))
