import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

// Everything that has to hold, in one run; the last line counts it.
const results = 'test-output/results.json'
rmSync(results, { force: true })

const run = (command: string, ...options: string[]): boolean => {
  console.log(`\n> ${[command, ...options].join(' ')}`)
  const { status } = spawnSync(command, options, { stdio: ['ignore', 'inherit', 'inherit'] })
  return status === 0
}

const steps = [
  run('node', 'src/build/build.ts'),
  run('biome', 'check', '--error-on-warnings'),
  run('tsc', '--noEmit'),
  run('tsc', '--noEmit', '-p', 'tsconfig.workerd.json'),
  run('knip'),
]
const testsHeld = run(
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
)

type Results = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }
const counted = (): Results => {
  try {
    return JSON.parse(readFileSync(results, 'utf8')) as Results
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numFailedTestSuites: 0 }
  }
}

const tests = counted()
const passed = tests.numPassedTests + steps.filter(held => held).length
const brokenFiles = !testsHeld && tests.numFailedTests === 0 ? Math.max(1, tests.numFailedTestSuites) : 0
const failed = tests.numFailedTests + brokenFiles + steps.filter(held => !held).length
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
