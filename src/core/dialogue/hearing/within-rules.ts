import type { Pack } from '../../../../flows/policies/pack.ts'
import { rule } from '../../policy/rule.ts'
import type { RecordingSituation } from '../../policy/ruling.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { knownFacets } from '../policy/turn-context.ts'
import type { ToldFacts } from './facts-told.ts'

/** Whether the rules here leave a way to write. Where they say no, the reply says what can be asked for instead. */
export const mayWrite = (
  { conversation, pack }: { conversation: Conversation; pack: Pack },
  { said }: Pick<ToldFacts, 'said'> = { said: {} },
): boolean => {
  const { medium, setting } = knownFacets(conversation)
  const situation: RecordingSituation = {
    ...(medium && { medium }),
    ...(setting && { setting }),
    ...(said.medium && { medium: said.medium }),
    ...(said.setting && { setting: said.setting }),
  }
  return rule(situation, pack).wayIn !== 'closed'
}
