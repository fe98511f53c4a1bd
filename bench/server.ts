import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { serverEnvironment } from '../src/build/bundling/server-options.ts'

export type BenchServer = { child: ChildProcess; output(): string; listeningMs: number }

const pinned = existsSync('/usr/bin/taskset') && spawnSync('taskset', ['-c', '0', 'true']).status === 0

/**
 * Starts a server on one core (where the system can pin it) and waits until it says `ready`. `log`: what becomes of
 * what it logs; a bench that is turned away on purpose does not want to see it.
 */
export const startServer = (
  options: string[],
  env: Record<string, string>,
  ready: RegExp,
  log: 'inherit' | 'ignore' = 'inherit',
): Promise<BenchServer> => {
  const began = performance.now()
  const [command, ...rest] = pinned
    ? ['taskset', '-c', '0', process.execPath, ...options]
    : [process.execPath, ...options]
  const child = spawn(command ?? '', rest, {
    env: { ...serverEnvironment, PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', log],
  })
  return new Promise((resolve, reject) => {
    let output = ''
    child.on('exit', code => reject(new Error(`the server ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (ready.test(output)) resolve({ child, output: () => output, listeningMs: performance.now() - began })
    })
  })
}

/** Asks it to end, and waits until it has: until then it still writes to its folder. */
export const stopServer = async ({ child }: Pick<BenchServer, 'child'>): Promise<void> => {
  child.removeAllListeners('exit')
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill()
  await ended
}

/** Megabytes a process holds now, and the most it has held (Linux). */
export const memoryOf = ({ pid }: ChildProcess): { now: number; most: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}

export const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Seconds of processor time a process has used, system calls and all (Linux): what others do beside it does not count. */
export const processorSeconds = ({ pid }: ChildProcess): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
