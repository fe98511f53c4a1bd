import { existsSync, readFileSync } from 'node:fs'
import { accuracy, learned } from './intents/learner.ts'
import { scopeFigures } from './intents/out-of-scope.ts'
import { banking, clinc, type Intent, shots, withTypos, xsid } from './intents/public-data.ts'
import { seeded } from './svm.ts'

const folder = process.argv[2]
const lexiconFile = 'bench/xsid-concepts.json'

const seed = 20261124
const repeats = 5

const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10

const say = (name: string, value: string | number) => console.log(`${name.padEnd(58)} ${value}`)

const fewShot = (
  train: readonly Intent[],
  test: readonly Intent[],
  { count, patterns }: { count: number; patterns: [string, string][] },
) =>
  mean(
    Array.from({ length: repeats }, (_, at) =>
      accuracy(learned(shots(train, count, seeded(seed + at)), patterns), test),
    ),
  )

const spokenPatterns = (): [string, string][] =>
  existsSync(lexiconFile)
    ? Object.entries(JSON.parse(readFileSync(lexiconFile, 'utf8')) as Record<string, string[]>).flatMap(
        ([concept, ways]) => ways.map((way): [string, string] => [concept, way]),
      )
    : []

const spoken = (data: string) => {
  const patterns = spokenPatterns()
  for (const language of ['da', 'en'] as const) {
    const [train, test] = [xsid(data, language, 'valid'), xsid(data, language, 'test')]
    const random = seeded(seed)
    const typos = test.map(one => ({ ...one, text: withTypos(one.text, random) }))
    for (const [name, ways] of [
      ['', []],
      [' + concepts', patterns],
    ] as [string, [string, string][]][]) {
      const learner = learned(train, ways)
      say(`xSID ${language} 300 → 500${name}`, accuracy(learner, test))
      say(`xSID ${language} 300 → 500, with typos${name}`, accuracy(learner, typos))
      say(`xSID ${language} 3-shot${name}`, fewShot(train, test, { count: 3, patterns: ways }))
    }
  }
  const [train, test] = [xsid(data, 'no', 'valid'), xsid(data, 'no', 'test')]
  say('NorSID 3,300 → 5,500', accuracy(learned(train), test))
  say('NorSID 3,300 → 5,500 + concepts', accuracy(learned(train, patterns), test))
}

const bankingFigures = (data: string) => {
  const [train, test] = [banking(data, 'train'), banking(data, 'test')]
  say('BANKING77 full', accuracy(learned(train), test))
  say('BANKING77 10-shot, mean of 5', fewShot(train, test, { count: 10, patterns: [] }))
}

const clincFigures = (data: string) => {
  const { train, val, test } = clinc(data)
  say('CLINC150 in scope', accuracy(learned(train.inside), test.inside))
  const learner = learned([...train.inside, ...train.outside])
  const { overall, inside, recall, area } = scopeFigures(
    learner,
    [...val.inside, ...val.outside],
    [...test.inside, ...test.outside],
  )
  say('CLINC150 overall with out of scope', overall)
  say('CLINC150 in scope, when out of scope is possible', inside)
  say('CLINC150 out-of-scope recall', recall)
  say('CLINC150 area under the curve', area)
}

if (folder === undefined || !existsSync(`${folder}/clinc_data_full.json`)) {
  console.error('Usage: npm run bench:intents -- DIR   (docs/understanding.md says where the files are from)')
  process.exitCode = 1
} else {
  spoken(folder)
  bankingFigures(folder)
  clincFigures(folder)
}
