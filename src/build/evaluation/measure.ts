import { mask } from '../../core/privacy/mask.ts'
import { wordShares } from '../../core/understanding/explain.ts'
import { messageOf } from '../../core/understanding/message.ts'
import type { Model } from '../../core/understanding/model.ts'
import type { Reading } from '../../core/understanding/reading.ts'
import { understand } from '../../core/understanding/understand.ts'
import type { CrisisCase, Expected } from './development.ts'

export type Outcome = { expected: Expected; reading: Reading; best: string[]; verdict: Verdict }
export type Verdict =
  | 'right'
  | 'wrong outright'
  | 'asked, among the choices'
  | 'asked, not among them'
  | 'handed over'

const now = new Date('2026-11-24T09:00:00Z')

/** As in a conversation: what is personal is masked before anything is read. */
const read = (text: string, language: Expected['language'], model: Model): Reading =>
  readMasked(mask(text, language).text, language, model)

const readMasked = (masked: string, language: Expected['language'], model: Model): Reading =>
  understand(masked, { language, now, facets: {}, offered: [] }, model)

const isWhole = ({ topics }: Reading, expected: readonly string[]): boolean =>
  topics.length === expected.length && topics.every(topic => expected.includes(topic))

const verdictOf = (reading: Reading, expected: Expected, best: readonly string[]): Verdict => {
  if (reading.confidence === 'clear') return isWhole(reading, expected.topics) ? 'right' : 'wrong outright'
  if (reading.confidence === 'unsure') return 'handed over'
  return best.slice(0, 4).includes(expected.topics[0] ?? '')
    ? 'asked, among the choices'
    : 'asked, not among them'
}

export const outcomesOf = (set: readonly Expected[], model: Model): Outcome[] =>
  set.map(expected => {
    const reading = read(expected.text, expected.language, model)
    const best = [...reading.topics, ...reading.alternatives.map(one => one.topic)]
    return { expected, reading, best, verdict: verdictOf(reading, expected, best) }
  })

/** Shares in per cent; `cost` as in docs/understanding.md: wrong outright 5, asked 1, handed over 2. */
export type Figures = {
  messages: number
  top1: number
  top3: number
  outright: number
  precision: number
  asked: number
  handedOver: number
  wrongOutright: number
  cost: number
}

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10

const costs: Record<Verdict, number> = {
  right: 0,
  'wrong outright': 5,
  'asked, among the choices': 1,
  'asked, not among them': 1,
  'handed over': 2,
}

export const figuresOf = (outcomes: readonly Outcome[]): Figures => {
  const count = (test: (outcome: Outcome) => boolean): number => outcomes.filter(test).length
  const all = outcomes.length
  const outright = count(({ reading }) => reading.confidence === 'clear')
  const right = count(({ verdict }) => verdict === 'right')
  const first = ({ expected }: Outcome): string => expected.topics[0] ?? ''
  return {
    messages: all,
    top1: percent(
      count(outcome => outcome.best[0] === first(outcome)),
      all,
    ),
    top3: percent(
      count(outcome => outcome.best.slice(0, 3).includes(first(outcome))),
      all,
    ),
    outright: percent(outright, all),
    precision: percent(right, outright),
    asked: percent(
      count(({ verdict }) => verdict.startsWith('asked')),
      all,
    ),
    handedOver: percent(
      count(({ verdict }) => verdict === 'handed over'),
      all,
    ),
    wrongOutright: percent(outright - right, all),
    cost:
      Math.round((outcomes.reduce((sum, { verdict }) => sum + costs[verdict], 0) / Math.max(1, all)) * 1000) /
      1000,
  }
}

export const groupedBy = (
  outcomes: readonly Outcome[],
  name: (outcome: Outcome) => string,
): Record<string, Figures> => {
  const groups = new Map<string, Outcome[]>()
  for (const outcome of outcomes) groups.set(name(outcome), [...(groups.get(name(outcome)) ?? []), outcome])
  return Object.fromEntries([...groups].sort().map(([key, group]) => [key, figuresOf(group)]))
}

export type Confusion = { expected: string; read: string; times: number }

export const confusionsIn = (outcomes: readonly Outcome[]): Confusion[] => {
  const counts = new Map<string, Confusion>()
  for (const { expected, best } of outcomes) {
    const [want = '', got = 'nothing'] = [expected.topics[0], best[0]]
    if (want === got) continue
    const held = counts.get(`${want} ${got}`) ?? { expected: want, read: got, times: 0 }
    counts.set(`${want} ${got}`, { ...held, times: held.times + 1 })
  }
  return [...counts.values()].sort((one, other) => other.times - one.times)
}

export type CrisisFigures = {
  cases: number
  recall: number
  rightKind: number
  calm: number
  falseAlarms: number
  missed: string[]
  alarmed: string[]
}

export const crisisFigures = (
  cases: readonly CrisisCase[],
  ordinary: readonly Expected[],
  model: Model,
): CrisisFigures => {
  const heard = cases.map(one => ({ ...one, crisis: read(one.text, one.language, model).crisis }))
  const danger = heard.filter(one => one.kind !== undefined)
  const calm = [
    ...heard.filter(one => one.kind === undefined),
    ...ordinary
      .filter(one => !one.topics.includes('crisis'))
      .map(one => ({ text: one.text, crisis: read(one.text, one.language, model).crisis })),
  ]
  return {
    cases: danger.length,
    recall: percent(danger.filter(one => one.crisis !== undefined).length, danger.length),
    rightKind: percent(danger.filter(one => one.crisis === one.kind).length, danger.length),
    calm: calm.length,
    falseAlarms: percent(calm.filter(one => one.crisis !== undefined).length, calm.length),
    missed: danger.filter(one => one.crisis === undefined).map(one => one.text),
    alarmed: calm.filter(one => one.crisis !== undefined).map(one => one.text),
  }
}

/** In per cent: met as danger, or asked about, of danger and of what only sounds like it. */
export type ObliqueFigures = {
  cases: number
  heard: number
  asked: number
  calm: number
  alarmed: number
  askedInVain: number
}

export const obliqueFigures = (cases: readonly CrisisCase[], model: Model): ObliqueFigures => {
  const readings = cases.map(({ text, language, kind }) => ({ kind, ...read(text, language, model) }))
  const danger = readings.filter(one => one.kind !== undefined)
  const calm = readings.filter(one => one.kind === undefined)
  const share = (of: typeof readings, test: (reading: Reading) => boolean): number =>
    percent(of.filter(test).length, of.length)
  const isHeard = (one: Reading): boolean => one.crisis !== undefined
  const isAsked = (one: Reading): boolean => one.perhapsDanger
  return {
    cases: danger.length,
    heard: share(danger, isHeard),
    asked: share(danger, isAsked),
    calm: calm.length,
    alarmed: share(calm, isHeard),
    askedInVain: share(calm, isAsked),
  }
}

export type Cost = { p50: number; p99: number; messages: number }

const rounds = 8

/** Microseconds a message, warm, on this machine: compare with itself only. */
export const costOf = (set: readonly Expected[], model: Model): Cost => {
  const times: number[] = []
  const masked = set.map(({ text, language }) => ({ text: mask(text, language).text, language }))
  for (let round = 0; round < rounds; round++)
    for (const { text, language } of masked) {
      const start = performance.now()
      readMasked(text, language, model)
      if (round > 1) times.push((performance.now() - start) * 1000)
    }
  times.sort((one, other) => one - other)
  const at = (share: number): number => Math.round(times[Math.floor(times.length * share)] ?? 0)
  return { p50: at(0.5), p99: at(0.99), messages: times.length }
}

const mostWords = 4

/** The words that spoke most for a topic, with what each added. */
export const wordsFor = (text: string, topic: string, model: Model): string =>
  wordShares(messageOf(text, model).words, topic, model)
    .sort((one, other) => other.adds - one.adds)
    .slice(0, mostWords)
    .map(({ text: word, adds }) => `${word} ${adds.toFixed(1)}`)
    .join(', ')
