import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { loadModel, type Model } from '../core/understanding/model.ts'
import { type CrossValidated, crossValidated } from './evaluation/cross-validation.ts'
import { type DataCheck, dataCheck } from './evaluation/data-check.ts'
import {
  crisisCases,
  developmentSet,
  type OtherSet,
  obliqueCases,
  obliqueSets,
  otherSet,
  otherSets,
} from './evaluation/development.ts'
import {
  type FacetFigures,
  type FacetMiss,
  facetCases,
  facetFigures,
  facetShare,
} from './evaluation/facets.ts'
import {
  type Confusion,
  type Cost,
  type CrisisFigures,
  confusionsIn,
  costOf,
  crisisFigures,
  type Figures,
  figuresOf,
  groupedBy,
  type ObliqueFigures,
  obliqueFigures,
  outcomesOf,
  wordsFor,
} from './evaluation/measure.ts'
import { reportPage } from './evaluation/report.ts'
import { readSource } from './lexicon-files.ts'
import { train } from './train.ts'

export type Evaluation = {
  model: { hash: string; gzip: number; heap: number }
  all: Figures
  languages: Record<string, Figures>
  topics: Record<string, Figures>
  styles: Record<string, Figures>
  others: Record<OtherSet, Figures>
  crossValidation: CrossValidated
  crisis: CrisisFigures
  oblique: Record<(typeof obliqueSets)[number], ObliqueFigures>
  facets: { figures: FacetFigures; missed: FacetMiss[] }
  confusions: Confusion[]
  data: DataCheck
  cost: Cost
}

const out = 'test-output'
const baselineFile = 'test/core/understanding/baseline.json'

/** Numbers of the last accepted model, and how far each may fall before the program fails. */
type Baseline = { figures: Record<string, number>; tolerance: Record<string, number> }

const watched = (evaluation: Evaluation): Record<string, number> => ({
  top1: evaluation.all.top1,
  top3: evaluation.all.top3,
  precision: evaluation.all.precision,
  crossValidation: evaluation.crossValidation.top1,
  crisisRecall: evaluation.crisis.recall,
  obliqueHeard: evaluation.oblique.watched.heard,
  facets: facetShare(evaluation.facets.figures),
})

const fallen = (now: Record<string, number>, { figures, tolerance }: Baseline): string[] =>
  Object.entries(figures)
    .filter(([name, before]) => (now[name] ?? 0) < before - (tolerance[name] ?? 0))
    .map(([name, before]) => `${name} fell from ${before} to ${now[name]}`)

const modelSize = (): number => {
  const file = readdirSync('dist/model').find(name => /^model\.[0-9a-f]+\.js$/.test(name)) ?? 'model.js'
  return Math.round(gzipSync(readFileSync(`dist/model/${file}`)).length / 1000)
}

const otherFigures = (model: Model): Record<OtherSet, Figures> => {
  const figures = otherSets.map(set => [set, figuresOf(outcomesOf(otherSet(set), model))] as const)
  return Object.fromEntries(figures) as Record<OtherSet, Figures>
}

const evaluate = async (): Promise<boolean> => {
  train()
  const before = process.memoryUsage().heapUsed
  const { readModel } = await import('../../dist/model/model.js')
  const model = loadModel(readModel())
  const heap = Math.round((process.memoryUsage().heapUsed - before) / 1e6)
  const development = developmentSet()
  const outcomes = outcomesOf(development, model)
  const source = readSource()
  const evaluation: Evaluation = {
    model: { hash: model.hash, gzip: modelSize(), heap },
    all: figuresOf(outcomes),
    languages: groupedBy(outcomes, one => one.expected.language),
    topics: groupedBy(outcomes, one => one.expected.topics[0] ?? ''),
    styles: groupedBy(outcomes, one => one.expected.style),
    others: otherFigures(model),
    crossValidation: crossValidated(source),
    crisis: crisisFigures(crisisCases(), development, model),
    oblique: {
      watched: obliqueFigures(obliqueCases('watched'), model),
      'kept-apart': obliqueFigures(obliqueCases('kept-apart'), model),
    },
    facets: facetFigures(facetCases(), model),
    confusions: confusionsIn(outcomes),
    data: dataCheck(source, development),
    cost: costOf(development, model),
  }
  mkdirSync(out, { recursive: true })
  writeFileSync(`${out}/evaluation.json`, `${JSON.stringify(evaluation, null, 1)}\n`)
  writeFileSync(
    `${out}/evaluation.html`,
    reportPage(evaluation, outcomes, (text, topic) => wordsFor(text, topic, model)),
  )
  return said(evaluation)
}

const line = (name: string, one: Figures): string =>
  `${name.padEnd(24)} n ${String(one.messages).padStart(4)}  top-1 ${one.top1}  top-3 ${one.top3}  outright ${one.outright} at ${one.precision}  asked ${one.asked}  handed over ${one.handedOver}  wrong outright ${one.wrongOutright}  cost ${one.cost}`

const said = (evaluation: Evaluation): boolean => {
  const { crisis, cost, crossValidation, data, model } = evaluation
  console.log(line('all', evaluation.all))
  for (const [name, one] of Object.entries({ ...evaluation.languages, ...evaluation.topics }))
    console.log(line(name, one))
  for (const set of otherSets) console.log(line(set, evaluation.others[set]))
  for (const { expected, read, times } of evaluation.confusions.slice(0, 10))
    console.log(`${times} × ${expected} read as ${read}`)
  console.log(
    `cross-validation  top-1 ${crossValidation.top1}  top-3 ${crossValidation.top3}  of ${crossValidation.messages}`,
  )
  console.log(
    `danger  recall ${crisis.recall} of ${crisis.cases}  right kind ${crisis.rightKind}  false alarms ${crisis.falseAlarms} of ${crisis.calm}`,
  )
  for (const set of obliqueSets) {
    const { cases, heard, asked, calm, alarmed, askedInVain } = evaluation.oblique[set]
    console.log(
      `danger said obliquely, ${set}  heard ${heard}, asked about ${asked} of ${cases}  false alarms ${alarmed}, asked in vain ${askedInVain} of ${calm}`,
    )
  }
  for (const [name, { right, of, said: all, heard }] of Object.entries(evaluation.facets.figures))
    console.log(`facet ${name.padEnd(10)} right ${right} of ${of}  heard ${heard} of ${all} said`)
  console.log(
    `data  ${data.concepts} concepts  ${data.duplicates.length} near-duplicates  ${data.leaks.length} leaks  thin: ${data.thin.join(', ') || 'none'}`,
  )
  console.log(
    `cost  p50 ${cost.p50} µs  p99 ${cost.p99} µs  model ${model.gzip} kB gzip  heap ${model.heap} MB`,
  )
  console.log(`written to ${out}/evaluation.json and ${out}/evaluation.html`)
  if (!existsSync(baselineFile) || process.argv.includes('--accept')) {
    const tolerance = {
      top1: 1.5,
      top3: 1.5,
      precision: 1.5,
      crossValidation: 1,
      crisisRecall: 0,
      obliqueHeard: 3,
      facets: 1,
    }
    writeFileSync(baselineFile, `${JSON.stringify({ figures: watched(evaluation), tolerance }, null, 2)}\n`)
    console.log(`baseline written to ${baselineFile}`)
    return true
  }
  const baseline: Baseline = JSON.parse(readFileSync(baselineFile, 'utf8'))
  const worse = fallen(watched(evaluation), baseline)
  for (const one of worse) console.error(one)
  return worse.length === 0
}

if (!(await evaluate())) process.exitCode = 1
