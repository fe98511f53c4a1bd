import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverEnvironment, serverOptions } from '../../src/build/bundling/server-options.ts'
import type { Running } from './whole-way.ts'

/** An exit code, or the signal that ended it. */
export type ProcessEnd = number | NodeJS.Signals | null

export type NodeServer = Running & {
  origin: string
  dataDir: string
  output(): string
  pid: number
  ended: Promise<ProcessEnd>
  /** Ends the process; with `SIGKILL` as a power cut would. */
  stop(signal?: NodeJS.Signals): Promise<void>
  remove(): void
}

const freePort = () =>
  new Promise<number>(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const listening = (child: ChildProcess, output: () => string) =>
  new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => /Staff sign-in: |Lydhør: https/.test(output()) && resolve())
    child.on('exit', code => reject(new Error(`the server ended with ${code}:\n${output()}`)))
  })

/** A test that fails on its way ends nothing: what still runs goes with the process that started it. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
// So vitest ends its workers.
process.once('SIGTERM', () => process.exit())

/**
 * A command that was run to its end held the event loop up, and the server may have closed its idle connections
 * meanwhile: that is heard first, so that none of them is used again.
 */
const heardWhatCame = async (): Promise<void> => {
  for (let turns = 0; turns < 2; turns++) await new Promise(resolve => setImmediate(resolve))
}

type Starting = {
  dataDir?: string
  env?: Record<string, string>
  /** A command to run it under, such as `strace`. */
  under?: string[]
}

/** The built server as its own process, with data of its own. */
export const startNodeServer = async (options: Starting = {}): Promise<NodeServer> => {
  try {
    return await startedServer(options)
  } catch (error) {
    // Between the look for a free port and the start another may have taken it.
    const lostItsPort = options.env?.PORT === undefined && /cannot listen on/.test(String(error))
    if (!lostItsPort) throw error
    return startNodeServer(options)
  }
}

const startedServer = async (options: Starting): Promise<NodeServer> => {
  const port = await freePort()
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'lydhoer-'))
  const origin = `http://127.0.0.1:${port}`
  const [command = process.execPath, ...rest] = [
    ...(options.under ?? []),
    process.execPath,
    ...serverOptions,
    'dist/node.js',
  ]
  const child = spawn(command, rest, {
    env: {
      ...serverEnvironment,
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      DATA_DIR: dataDir,
      PUBLIC_URL: origin,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const add = (chunk: Buffer) => {
    text += chunk.toString()
  }
  child.stdout.on('data', add)
  child.stderr.on('data', add)
  running.add(child)
  const ended = new Promise<ProcessEnd>(resolve =>
    child.on('exit', (code, signal) => resolve(code ?? signal)),
  )
  void ended.then(() => running.delete(child))
  await listening(child, () => text)
  return {
    pid: child.pid ?? 0,
    ended,
    origin,
    dataDir,
    output: () => text,
    fetch: async (path, init) => {
      await heardWhatCame()
      return fetch(new URL(path, origin), init)
    },
    signInPath: () => /Staff sign-in: \S+?(\/staff\/sign-in\?once=\S+)/.exec(text)?.[1] ?? '',
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}
