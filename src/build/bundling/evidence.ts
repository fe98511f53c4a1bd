import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Evidence, Measured, TestFile } from '../../core/statistics/evidence.ts'

const testedFromFile = 'test-output/tested-from.txt'

/** One hash over everything the program is made of. */
const sourcePrint = (): string => {
  const hash = createHash('sha256')
  for (const file of globSync('{src,flows,locales,db}/**/*.{ts,tsx,css,json,sql}').sort())
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

/** To be called before the tests are run: what they will be about. */
export const rememberWhatIsTested = (): void => {
  mkdirSync('test-output', { recursive: true })
  writeFileSync(testedFromFile, sourcePrint())
}

type Results = {
  testResults: {
    name: string
    startTime: number
    assertionResults: { fullName: string; status: string }[]
  }[]
}

const filesIn = (file: string): TestFile[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as Results).testResults.map(
    ({ name, startTime, assertionResults }) => ({
      file: relative(process.cwd(), name),
      at: new Date(startTime).toISOString(),
      tests: assertionResults
        .filter(({ status }) => status === 'passed' || status === 'failed')
        .map(({ fullName, status }) => ({ title: fullName, passed: status === 'passed' })),
    }),
  )

/** What the last tests and benchmarks left, beside the built server: the page `/proof` is made of it. */
export const writeEvidence = (): void => {
  const evidence: Evidence = {
    testedFrom: existsSync(testedFromFile) ? readFileSync(testedFromFile, 'utf8') : '',
    builtFrom: sourcePrint(),
    files: globSync('test-output/results-*.json').sort().flatMap(filesIn),
    numbers: globSync('test-output/bench-*.json')
      .sort()
      .flatMap(file => JSON.parse(readFileSync(file, 'utf8')) as Measured[]),
  }
  mkdirSync('dist/public', { recursive: true })
  writeFileSync('dist/public/evidence.json', JSON.stringify(evidence))
}
