import { spawn } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { rememberWhatIsTested, writeEvidence } from './evidence.ts'

// Runs every check, and prints a total in the last line.

/** Runs a command, and shows what it said when it is done: several run side by side. */
const run = (command: string, ...options: string[]): Promise<boolean> =>
  new Promise(resolve => {
    const child = spawn(command, options, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = `\n> ${[command, ...options].join(' ')}\n`
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        said += part.toString()
      })
    child.on('close', status => {
      process.stdout.write(said)
      resolve(status === 0)
    })
  })

/** The code is looked through while the build trains the model. */
const steps = await Promise.all([
  run('node', 'src/build/bundling/build.ts'),
  run('biome', 'check', '--error-on-warnings'),
  run('tsc', '--noEmit'),
  run('tsc', '--noEmit', '-p', 'tsconfig.workerd.json'),
  run('knip'),
])

type Results = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }

const resultsOf = (file: string): Results => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numFailedTestSuites: 0 }
  }
}

/** A file that could not even be read by the runner counts as one failure: it holds no test that could fail. */
const tested = async (...projects: string[]): Promise<{ passed: number; failed: number }> => {
  const results = `test-output/results-${projects.join('-')}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const held = await run('vitest', 'run', ...projects.map(name => `--project=${name}`), ...reporters)
  const { numPassedTests, numFailedTests, numFailedTestSuites } = resultsOf(results)
  const unread = !held && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0
  return { passed: numPassedTests, failed: numFailedTests + unread }
}

rememberWhatIsTested()
// Whatever an earlier run left is no result of this one.
for (const old of globSync('test-output/results-*.json')) rmSync(old)
// Side by side: while one waits for a process or for its time, the other goes on.
const tests = await Promise.all([tested('browser', 'node'), tested('workerd')])

writeEvidence()
const counts = [...tests, ...steps.map(held => ({ passed: held ? 1 : 0, failed: held ? 0 : 1 }))]
const sum = (what: 'passed' | 'failed') => counts.reduce((total, one) => total + one[what], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
