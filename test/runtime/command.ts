import { spawnSync } from 'node:child_process'

/**
 * What Node makes of our source, kept between the many short programs that tests start: a command is then
 * running in half the time.
 */
const compiled = { NODE_COMPILE_CACHE: 'test-output/compiled' }

export const commandEnvironment = (env: Record<string, string>) => ({
  PATH: process.env.PATH,
  ...compiled,
  ...env,
})

export type Command = { name: string; options?: string[]; env: Record<string, string> }

/** One of our commands (`src/build/operation`) run to its end, as whoever operates a server runs it. */
export const runCommand = ({ name, options = [], env }: Command) => {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [`dist/commands/${name}.js`, ...options],
    { env: commandEnvironment(env), encoding: 'utf8' },
  )
  return { status, signal, said: stdout + stderr }
}
