import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverEnvironment, serverOptions } from './server-options.ts'

/*
 * Starts the built server once and ends it, so that Node leaves beside it what it compiled: the next start of the
 * same user compiles nothing. Without it the server starts all the same, later and larger, so a start that fails
 * here is no fault of the build.
 */

/** Any free port: nobody but this build knows of it, and it is gone again at once. */
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
