import { existsSync, readFileSync } from 'node:fs'
import {
  accuracy,
  type LearnerSettings,
  learned,
  learnerSettings,
  plain,
  withPairs,
} from './intents/learner.ts'
import { scopeFigures } from './intents/out-of-scope.ts'
import { banking, clinc, type Intent, outside, shots, withTypos, xsid } from './intents/public-data.ts'
import { seeded } from './svm.ts'

const lexiconFile = 'bench/xsid-concepts.json'
const seed = 20261124
const repeats = 5

type Figures = ReturnType<typeof accuracy>

const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10

const say = (name: string, { all, product, linear, net }: Figures) =>
  console.log(
    `${name.padEnd(46)} ${all}   product's model ${product}   linear models ${linear}   nets ${net === 0 ? '–' : net}`,
  )

const figuresOf = (train: readonly Intent[], test: readonly Intent[], settings: LearnerSettings): Figures =>
  accuracy(learned(train, settings), test)

type Few = { count: number; settings: LearnerSettings }

const fewShot = (train: readonly Intent[], test: readonly Intent[], { count, settings }: Few): Figures => {
  const drawn = Array.from({ length: repeats }, (_, at) =>
    figuresOf(shots(train, count, seeded(seed + at)), test, settings),
  )
  return {
    all: mean(drawn.map(one => one.all)),
    product: mean(drawn.map(one => one.product)),
    linear: mean(drawn.map(one => one.linear)),
    net: mean(drawn.map(one => one.net)),
  }
}

const spokenPatterns = (): [string, string][] =>
  existsSync(lexiconFile)
    ? Object.entries(JSON.parse(readFileSync(lexiconFile, 'utf8')) as Record<string, string[]>).flatMap(
        ([concept, ways]) => ways.map((way): [string, string] => [concept, way]),
      )
    : []

/** Few messages of few labels, which share what is asked for and what it is about: linear models, no nets. */
const small: LearnerSettings = {
  ...learnerSettings,
  linear: [plain, withPairs].map(view => ({ ...view, labelParts: 4 })),
  nets: [],
}
const withConcepts: LearnerSettings = { ...small, patterns: spokenPatterns() }

/** Ten messages a label: here the nets lead, and need more rounds. */
const fewEach: LearnerSettings = {
  ...learnerSettings,
  linear: [{ ...plain, labelParts: 1 }],
  nets: [plain, plain, plain, ...Array.from({ length: 3 }, () => ({ ...plain, labelParts: 1 }))],
  net: { ...learnerSettings.net, rounds: 40, step: 0.05, dropFeatures: 0.5, dropHidden: 0.5 },
  labelsTeach: true,
}

const spoken = (data: string) => {
  for (const language of ['da', 'en'] as const) {
    const [train, test] = [xsid(data, language, 'valid'), xsid(data, language, 'test')]
    const random = seeded(seed)
    const typos = test.map(one => ({ ...one, text: withTypos(one.text, random) }))
    for (const [name, settings] of [
      ['', small],
      [' + concepts', withConcepts],
    ] as const) {
      const learner = learned(train, settings)
      say(`xSID ${language} 300 → 500${name}`, accuracy(learner, test))
      say(`xSID ${language} 300 → 500, with typos${name}`, accuracy(learner, typos))
      say(`xSID ${language} 3-shot${name}`, fewShot(train, test, { count: 3, settings }))
    }
  }
}

const dialects = (data: string) => {
  const [train, test] = [xsid(data, 'no', 'valid'), xsid(data, 'no', 'test')]
  say('NorSID 3,300 → 5,500', figuresOf(train, test, small))
  say('NorSID 3,300 → 5,500 + concepts', figuresOf(train, test, withConcepts))
}

const bankingFigures = (data: string) => {
  const [train, test] = [banking(data, 'train'), banking(data, 'test')]
  say('BANKING77 10-shot, mean of 5', fewShot(train, test, { count: 10, settings: fewEach }))
  say('BANKING77 full', figuresOf(train, test, learnerSettings))
}

/** Many messages: fewer rounds and one net less cost a tenth of a point and half the time. */
const many: LearnerSettings = {
  ...learnerSettings,
  nets: learnerSettings.nets.slice(1),
  net: { ...learnerSettings.net, rounds: 12 },
}

const clincFigures = (data: string) => {
  const { train, val, test } = clinc(data)
  const learner = learned([...train.inside, ...train.outside], many)
  say(
    'CLINC150 in scope',
    accuracy(learner, test.inside, label => label !== outside),
  )
  const figures = scopeFigures(learner, [...val.inside, ...val.outside], [...test.inside, ...test.outside])
  for (const [part, { overall, inside, recall, area }] of Object.entries(figures))
    console.log(
      `CLINC150 with out of scope, ${part.padEnd(18)} ${overall}   in scope ${inside}   out of scope ${recall}   area ${area}`,
    )
}

const parts = {
  xsid: spoken,
  norsid: dialects,
  banking: bankingFigures,
  clinc: clincFigures,
}
const [folder, ...wanted] = process.argv.slice(2)

if (folder === undefined || !existsSync(`${folder}/clinc_data_full.json`)) {
  console.error('Usage: npm run bench:intents -- DIR [xsid] [norsid] [banking] [clinc]')
  console.error('docs/understanding.md says where the files are from.')
  process.exitCode = 1
} else
  for (const [name, measure] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) measure(folder)
