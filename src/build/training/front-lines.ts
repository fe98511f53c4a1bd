import { createHash } from 'node:crypto'
import { front } from '../../../flows/answers/answer.ts'
import { foldMark } from '../../core/reader/folds.ts'
import type { TrainingLine } from './training-lines.ts'

/**
 * Turns learned as asking for the front of their answer, at most so many an answer. Most people ask for the front;
 * more of them than lines of a fold would teach that nobody asks for a fold.
 */
const most = 32

const digestOf = ({ text }: TrainingLine): string => createHash('sha256').update(text).digest('hex')

const answersWithFolds = (lines: readonly TrainingLine[]): Set<string> =>
  new Set(
    lines.flatMap(({ fold }) => (fold?.endsWith(front) === false ? [fold.split(foldMark)[0] ?? ''] : [])),
  )

/** The lines, some turns of which now ask for the front; every one of those kept out, since on them it must hold. */
export const withFronts = (lines: readonly TrainingLine[]): TrainingLine[] => {
  const folded = answersWithFolds(lines)
  const turns = lines.filter(
    ({ fold, answer, from }) => fold === undefined && from.startsWith('turns/') && folded.has(answer ?? ''),
  )
  const taken = new Map<string, number>()
  const chosen = new Set<TrainingLine>()
  const inOrder = turns
    .map(line => ({ line, digest: digestOf(line) }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1))
  for (const { line } of inOrder) {
    const before = taken.get(line.answer ?? '') ?? 0
    if (!line.isHeldOut) taken.set(line.answer ?? '', before + 1)
    if (line.isHeldOut || before < most) chosen.add(line)
  }
  return lines.map(line => (chosen.has(line) ? { ...line, fold: `${line.answer}${foldMark}${front}` } : line))
}
