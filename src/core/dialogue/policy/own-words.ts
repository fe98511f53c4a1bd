import type { Pack } from '../../../../flows/policies/pack.ts'
import { rulingFor } from '../../policy/answer.ts'
import type { RecordingSituation } from '../../policy/ruling.ts'
import { wordsOf } from '../../policy/words-to-say.ts'

/** Whether an answer has words to say here, and they ask for something else than to record. */
export const hasOwnWords = (answer: string, situation: RecordingSituation, pack: Pack): boolean => {
  const words = wordsOf(answer, rulingFor(answer, { situation, pack }, 'da'))
  return words !== undefined && words.asks !== true
}
