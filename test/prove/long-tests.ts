import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import type { Row } from './disks.ts'

/** What has a short form in `npm test` (`test/rounds.ts`). */
const files = globSync('test/**/*.test.{ts,tsx}').filter(file =>
  readFileSync(file, 'utf8').includes("../rounds.ts'"),
)
const results = 'test-output/long-tests.json'

type Results = { numPassedTests: number; numTotalTests: number }

/** The same tests as in `npm test`, with many more rounds. */
export const longTests = (seed: number): Row => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...files, '--reporter=json', `--outputFile=${results}`],
    { env: { ...process.env, TEST_LENGTH: 'long', SEED: String(seed) }, encoding: 'utf8' },
  )
  if (status !== 0) console.log(stdout)
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(results, 'utf8')) as Results
  return {
    what: 'what npm test does in short, at length',
    found: `${numPassedTests} of ${numTotalTests} passed`,
    held: status === 0,
  }
}
