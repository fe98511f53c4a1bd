import { sharesOf } from '../../../core/reader/mixed-scores.ts'
import type { Head, PolarityBounds, ReaderModel } from '../../../core/reader/model.ts'
import { polarityLabels as labels, waysOf } from '../../../core/reader/polarity.ts'
import type { TermTable } from '../../../core/reader/term-table.ts'
import type { PolarityLine } from '../polarity-lines.ts'
import { headFitted, type SeenLine } from './fit-head.ts'

const rounds = { terms: 12, vector: 30 }
/** So much of the way to certainty above the likeliest wrong one: strangers' words are harder than these. */
const further = 0.5
/** Of what is no such question, at most this share of the lines kept out may be taken for one. */
const mostTaken = 1 / 15

type Seen = SeenLine<PolarityLine>

const wanted = ({ polarity }: PolarityLine): Float32Array =>
  Float32Array.from(labels, label => (label === polarity ? 1 : 0))

const read = (head: Head, held: readonly Seen[]) =>
  held.map(({ line, terms, vector }) => ({
    polarity: line.polarity,
    ...waysOf(sharesOf(head, { terms, vector })),
  }))

/** Above every line kept out that was put the other way: none is inverted. */
const boundAbove = (wrong: readonly number[]): number => {
  const most = Math.max(0.5, ...wrong)
  return most + (1 - most) * further
}

const putBound = (lines: ReturnType<typeof read>): number => {
  const falling = lines
    .flatMap(({ polarity, put }) => (polarity === 'neither' ? [put] : []))
    .sort((a, b) => b - a)
  return Math.max(0.5, falling[Math.floor(falling.length * mostTaken)] ?? 1)
}

const boundsBy = (head: Head, held: readonly Seen[]): PolarityBounds => {
  const lines = read(head, held)
  const put = (as: string) => lines.filter(({ polarity }) => polarity === as)
  return {
    asked: boundAbove(put('reversed').map(({ asked }) => asked)),
    reversed: boundAbove(put('asked').map(({ asked }) => 1 - asked)),
    put: putBound(lines),
  }
}

/** How a question is put, and from which shares on that may be said. */
export const polarityFitted = (
  lines: readonly Seen[],
  table: TermTable,
): Pick<ReaderModel, 'polarity' | 'polarityBounds'> => {
  const learn = lines.filter(({ line }) => !line.isHeldOut)
  const held = lines.filter(({ line }) => line.isHeldOut)
  const polarity = headFitted(learn, held, {
    labels,
    kind: 'exclusive',
    withBias: true,
    wanted,
    table,
    rounds,
  })
  const alone = held.map(each => ({ ...each, vector: undefined }))
  return {
    polarity,
    polarityBounds: { both: boundsBy(polarity, held), alone: boundsBy(polarity, alone) },
  }
}
