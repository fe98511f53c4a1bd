import {
  type AnswerDefinition,
  type BlockDefinition,
  blocksOf,
  calls,
} from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import { considerationNames, needExampleNames } from '../../../flows/policies/pack.ts'
import { answerDefinition } from './answer.ts'
import { headingKey, keyOf } from './spoken-block.ts'

const listValues: Record<NonNullable<BlockDefinition['each']>, readonly string[]> = {
  needExamples: needExampleNames,
  refusalGrounds: considerationNames,
  consequences: ['police_report', 'limited_help', 'refuse_entry', 'meeting_stopped'],
}

/** Where the words of a block stand: one key, or the stem under which each value has one. */
export type ExpectedWords = { stem: string; varies: boolean; values?: readonly string[] }

const expectedOf = (answerId: string, block: BlockDefinition): ExpectedWords => ({
  stem: keyOf(answerId, block),
  varies: block.by !== undefined || block.each !== undefined || block.polar === true,
  ...(block.each ? { values: listValues[block.each] } : {}),
})

/** The words one answer needs. */
export const wordsNeededBy = (answerId: string): ExpectedWords[] => {
  const definition = answerDefinition(answerId)
  const words = blocksOf(definition).map(block => expectedOf(answerId, block))
  return [...words, ...headingOf(answerId), ...namesIn(definition, answerId)]
}

/** Help in a crisis has no question, and a plain answer has its topic's. */
const headingOf = (answerId: string): ExpectedWords[] =>
  answerId.includes('.') && !answerId.startsWith('crisis.')
    ? [{ stem: headingKey(answerId), varies: false }]
    : []

/** The names of its folds, what leads in the words to say, and the number to ring. */
const namesIn = ({ more = [], say, call }: AnswerDefinition, answerId: string): ExpectedWords[] => [
  ...more.map(({ title }) => ({ stem: keyOf(answerId, title), varies: false })),
  ...(say ? [{ stem: `answers/common:say_label.${say.write ? 'write' : 'say'}`, varies: false }] : []),
  ...(call ? [{ stem: `answers/common:call.${call}`, varies: true }] : []),
]

/** The words all answers need together; what no answer needs is left over and should go. */
export const allWordsNeeded = (): ExpectedWords[] => [
  ...['notice_name', 'say_label', 'silence', 'fold', ...calls.map(name => `call.${name}`)].map(name => ({
    stem: `answers/common:${name}`,
    varies: true,
  })),
  ...Object.keys(answers).flatMap(wordsNeededBy),
]
