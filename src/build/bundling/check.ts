import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { rememberWhatIsTested, writeEvidence } from './evidence.ts'

// Runs every check, and prints a total in the last line.
const run = (command: string, ...options: string[]): boolean => {
  console.log(`\n> ${[command, ...options].join(' ')}`)
  const { status } = spawnSync(command, options, { stdio: ['ignore', 'inherit', 'inherit'] })
  return status === 0
}

const results = 'test-output/results-all.json'

const steps = [
  run('node', 'src/build/bundling/build.ts'),
  run('biome', 'check', '--error-on-warnings'),
  run('tsc', '--noEmit'),
  run('tsc', '--noEmit', '-p', 'tsconfig.workerd.json'),
  run('knip'),
]

type Results = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }

const resultsOf = (file: string): Results => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numFailedTestSuites: 0 }
  }
}

/** A file that could not even be read by the runner counts as one failure: it holds no test that could fail. */
const tested = (): { passed: number; failed: number } => {
  // Whatever an earlier run left is no result of this one.
  for (const old of globSync('test-output/results-*.json')) rmSync(old)
  const held = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`)
  const { numPassedTests, numFailedTests, numFailedTestSuites } = resultsOf(results)
  const unread = !held && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0
  return { passed: numPassedTests, failed: numFailedTests + unread }
}

rememberWhatIsTested()
// All projects in one run: while a process waits for its time, the other core is not idle.
const tests = tested()

writeEvidence()
const counts = [tests, ...steps.map(held => ({ passed: held ? 1 : 0, failed: held ? 0 : 1 }))]
const sum = (what: 'passed' | 'failed') => counts.reduce((total, one) => total + one[what], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
