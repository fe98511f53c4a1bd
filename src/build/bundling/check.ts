import { spawn } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { rememberWhatIsTested, writeEvidence } from './evidence.ts'

// Runs every check, and prints a total in the last line.

type Shown = 'as it comes' | 'when done'

/** Runs a command, several side by side. One of them at a time is shown as it goes on: minutes without a word look like a hang. */
const run = (shown: Shown, command: string, ...options: string[]): Promise<boolean> =>
  new Promise(resolve => {
    const stdio = shown === 'as it comes' ? 'inherit' : 'pipe'
    const child = spawn(command, options, { stdio: ['ignore', stdio, stdio] })
    let said = `\n> ${[command, ...options].join(' ')}\n`
    if (shown === 'as it comes') console.log(said)
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => {
        said += part.toString()
      })
    child.on('error', ({ message }) => {
      console.log(message)
      resolve(false)
    })
    child.on('close', status => {
      if (shown === 'when done') process.stdout.write(said)
      resolve(status === 0)
    })
  })

type Results = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }

const resultsOf = (file: string): Results => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numFailedTestSuites: 0 }
  }
}

type Counts = { passed: number; failed: number }

/** A file that could not even be read by the runner counts as one failure: it holds no test that could fail. */
const tested = async (shown: Shown, ...projects: string[]): Promise<Counts> => {
  const results = `test-output/results-${projects.join('-')}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const held = await run(shown, 'vitest', 'run', ...projects.map(name => `--project=${name}`), ...reporters)
  const { numPassedTests, numFailedTests, numFailedTestSuites } = resultsOf(results)
  const unread = !held && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0
  return { passed: numPassedTests, failed: numFailedTests + unread }
}

const step = async (shown: Shown, command: string, ...options: string[]): Promise<Counts> =>
  (await run(shown, command, ...options)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

const built = await Promise.all([
  step('as it comes', 'node', 'src/build/bundling/build.ts'),
  step('when done', 'biome', 'check', '--error-on-warnings'),
  step('when done', 'knip'),
])

rememberWhatIsTested()
// Whatever an earlier run left is no result of this one.
for (const old of globSync('test-output/results-*.json')) rmSync(old)
// Side by side: while one waits for a process or for its time, another goes on. The types name what the build made.
const checked = await Promise.all([
  tested('as it comes', 'browser', 'node'),
  tested('when done', 'workerd'),
  step('when done', 'tsc', '--noEmit'),
  step('when done', 'tsc', '--noEmit', '-p', 'tsconfig.workerd.json'),
])

writeEvidence()
const sum = (what: keyof Counts) => [...built, ...checked].reduce((total, one) => total + one[what], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
