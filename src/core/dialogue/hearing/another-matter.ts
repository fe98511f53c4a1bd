import { opensNotice } from '../../../../flows/guidance.ts'
import { isTopic } from '../../../../flows/topics.ts'
import { bounds, firstShare, share } from '../policy/bounds.ts'
import type { TurnContext } from '../policy/turn-context.ts'

type Reading = TurnContext['reading']

/** What it is about is likelier something else of ours than a wish to write. */
export const isOfAnotherMatter = ({ topics: [first], acts }: Reading): boolean =>
  first !== undefined &&
  !isTopic('aboutRecording', first.name) &&
  first.probability >= bounds.perhapsMeant &&
  first.probability > share(acts, 'wish_notice')

/** It is rather a question about the notice, which writing one would not answer. */
export const asksAboutIt = ({ topics, answers: [answer] }: Reading): boolean =>
  topics[0]?.name === 'formal_notice' &&
  answer !== undefined &&
  !opensNotice.includes(answer.name) &&
  firstShare(topics) * answer.probability >= bounds.act
