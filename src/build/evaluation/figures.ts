import type { WholeReading } from '../../core/reader/reading.ts'
import type { Case } from '../training/sets.ts'

export type Read = { one: Case; reading: WholeReading }

/** A percentage with the number it is of. */
export type Share = { right: number; of: number }

const share = (values: readonly boolean[]): Share => ({
  right: values.filter(Boolean).length,
  of: values.length,
})

/** The first topic as the dialogue takes it: `-` where it is more likely that nothing is asked. */
export const firstTopic = ({ topics, asksNothing, danger }: WholeReading): string => {
  if (danger?.degree === 'sure') return 'crisis'
  const [first] = topics
  return first === undefined || asksNothing > first.probability ? '-' : first.name
}

const firstThree = ({ topics, asksNothing }: WholeReading): string[] =>
  [...topics, { name: '-', probability: asksNothing }]
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 3)
    .map(({ name }) => name)

const certainty = (reading: WholeReading): number =>
  Math.max(reading.topics[0]?.probability ?? 0, reading.asksNothing)

/** Coverage at 95 % precision: the largest share, most certain first, of which 95 in 100 are right. */
const outright = (read: readonly Read[], precision: number): Share => {
  const sorted = [...read].sort((a, b) => certainty(b.reading) - certainty(a.reading))
  let right = 0
  let most = 0
  sorted.forEach(({ one, reading }, at) => {
    if (one.topics.includes(firstTopic(reading))) right++
    if (right / (at + 1) >= precision) most = at + 1
  })
  return { right: most, of: read.length }
}

const bins = 10

/** Expected calibration error: the distance between probability and accuracy, bin by bin, weighted by size. */
const calibrationError = (read: readonly Read[]): number => {
  const sums = Array.from({ length: bins }, () => ({ sure: 0, right: 0, count: 0 }))
  for (const { one, reading } of read) {
    const sure = certainty(reading)
    const bin = sums[Math.min(bins - 1, Math.floor(sure * bins))]
    if (bin === undefined) continue
    bin.count++
    bin.sure += sure
    bin.right += one.topics.includes(firstTopic(reading)) ? 1 : 0
  }
  return (
    sums.reduce((sum, { sure, right, count }) => sum + (count ? Math.abs(sure - right) : 0), 0) / read.length
  )
}

export type F1 = { name: string; f1: number; of: number }

const f1 = (hits: number, said: number, wanted: number): number =>
  said + wanted === 0 ? 0 : (2 * hits) / (said + wanted)

const likelyAct = 0.5

const actFigures = (read: readonly Read[]): F1[] => {
  const names = [...new Set(read.flatMap(({ one }) => one.acts))]
  return names.map(name => {
    const said = ({ reading }: Read) =>
      reading.acts.some(act => act.name === name && act.probability >= likelyAct)
    const wanted = ({ one }: Read) => one.acts.includes(name)
    const hits = read.filter(each => said(each) && wanted(each)).length
    const all = read.filter(wanted).length
    return { name, f1: f1(hits, read.filter(said).length, all), of: all }
  })
}

const factKey = (field: string, value: string): string => `${field}=${value.toLowerCase().trim()}`

/** A fact in words is right if its words overlap the marked ones. */
const sameFact = (
  text: string,
  wanted: { field: string; value: string; span: string },
  read: WholeReading['facts'][number],
): boolean => {
  if (wanted.field !== read.field) return false
  if (factKey(wanted.field, wanted.value) === factKey(read.field, read.value)) return true
  const at = text.indexOf(wanted.span)
  const isListed = !text.includes(read.value)
  return !isListed && at >= 0 && read.span[0] < at + wanted.span.length && read.span[1] > at
}

const factFigures = (
  read: readonly Read[],
): { f1: number; said: number; wanted: number; inferredAsSaid: Share } => {
  let hits = 0
  let said = 0
  let wanted = 0
  const fromQuestions: boolean[] = []
  for (const { one, reading } of read) {
    if (one.facts === undefined) continue
    said += reading.facts.length
    wanted += one.facts.length
    hits += one.facts.filter(fact => reading.facts.some(own => sameFact(one.text, fact, own))).length
    for (const fact of one.facts.filter(({ mode }) => mode === 'inferred')) {
      const own = reading.facts.find(each => sameFact(one.text, fact, each))
      if (own) fromQuestions.push(own.mode === 'said')
    }
  }
  return { f1: f1(hits, said, wanted), said, wanted, inferredAsSaid: share(fromQuestions) }
}

export type Figures = ReturnType<typeof figuresOf>

/** All figures of a set. */
export const figuresOf = (read: readonly Read[]) => {
  const ordinary = read.filter(({ one }) => one.danger === undefined)
  const danger = read.filter(({ one }) => one.danger !== undefined)
  const answered = read.filter(
    ({ one, reading }) => one.answers.length > 0 && one.topics.includes(firstTopic(reading)),
  )
  const degree = (wanted: 'sure' | 'perhaps') => (each: Read) => each.reading.danger?.degree === wanted
  const outside = read.filter(({ one }) => one.topics.includes('out_of_scope'))
  const ours = read.filter(({ one }) => !one.topics.includes('out_of_scope') && !one.topics.includes('-'))
  return {
    messages: read.length,
    first: share(ordinary.map(({ one, reading }) => one.topics.includes(firstTopic(reading)))),
    three: share(
      ordinary.map(({ one, reading }) => firstThree(reading).some(topic => one.topics.includes(topic))),
    ),
    outright: outright(ordinary, 0.95),
    outside: share(outside.map(({ reading }) => firstTopic(reading) === 'out_of_scope')),
    takenForOutside: share(ours.map(({ reading }) => firstTopic(reading) === 'out_of_scope')),
    answer: share(answered.map(({ one, reading }) => one.answers.includes(reading.answers[0]?.name ?? ''))),
    dangerHeard: share(danger.map(({ reading }) => reading.danger !== undefined)),
    dangerSure: share(danger.map(degree('sure'))),
    falseSure: share(ordinary.map(degree('sure'))),
    falsePerhaps: share(ordinary.map(degree('perhaps'))),
    language: share(read.map(({ one, reading }) => reading.language[0]?.name === one.language)),
    calibration: calibrationError(ordinary),
    acts: actFigures(read),
    facts: factFigures(read),
  }
}
