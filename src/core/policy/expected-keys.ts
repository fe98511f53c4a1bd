import type { BlockDefinition } from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import { considerationNames, needExampleNames } from '../../../flows/policies/pack.ts'
import { answerDefinition, blockKey } from './answer.ts'

const listValues: Record<NonNullable<BlockDefinition['each']>, readonly string[]> = {
  needExamples: needExampleNames,
  refusalGrounds: considerationNames,
  consequences: ['police_report', 'limited_help', 'refuse_entry', 'meeting_stopped'],
}

/** Where the words of a block stand: one key, or the stem under which each value has one. */
export type ExpectedWords = { stem: string; varies: boolean; values?: readonly string[] }

const expectedOf = (answerId: string, block: BlockDefinition): ExpectedWords => ({
  stem: blockKey(answerId, block),
  varies: block.by !== undefined || block.each !== undefined,
  ...(block.each ? { values: listValues[block.each] } : {}),
})

/** The words one answer needs. */
export const wordsNeededBy = (answerId: string): ExpectedWords[] =>
  answerDefinition(answerId).blocks.map(block => expectedOf(answerId, block))

/** The words all answers need together; what no answer needs is left over and should go. */
export const allWordsNeeded = (): ExpectedWords[] => [
  { stem: 'answers/common:notice_name', varies: true },
  ...Object.keys(answers).flatMap(wordsNeededBy),
]
