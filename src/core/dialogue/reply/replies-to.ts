import type { Conversation, Say } from '../conversation/conversation.ts'
import type { FlowRun } from '../flow/flow.ts'
import { stateName } from '../flow/flow.ts'
import { likelyQuestion } from './likely-value.ts'
import { plannedReplies, questionSay } from './plan-replies.ts'
import type { Saying } from './saying.ts'

const asks = new Set(['ask', 'askAgain'])

/** Questions that stand alone: nothing else is asked beside them. */
const asksAlone = new Set(['askClarify', 'askDanger', 'askDelete', 'sayForbidden'])

/** The reply to a bare yes names every choice: the question would say them twice. */
const namesWhatIsAsked = ({ event }: FlowRun['done'][number]): boolean =>
  event.type === 'smallTalk' && event.smallTalk === 'which'

/** The one question a reply ends with: in full when it is new, in one line when it was open before. */
const openQuestion = (before: Conversation, { done, context, value }: FlowRun): Say[] => {
  const isAsked = done.some(({ effect }) => asks.has(effect))
  if (!isAsked || done.some(({ effect }) => asksAlone.has(effect))) return []
  if (!stateName(value).startsWith('notice.') && value !== 'retelling') return []
  const wasOpen = stateName(before.value).startsWith('notice.') && before.asking === context.asking
  const isWishedAgain = done.some(({ event }) => event.type === 'command.repeat' || event.type === 'change')
  const isAgain = wasOpen && !isWishedAgain
  if (isAgain && done.some(namesWhatIsAsked)) return []
  const isNew = !isAgain && !context.reviewing
  const put = isNew ? likelyQuestion(context.asking, { ...before, fields: context.fields }) : []
  return put.length > 0 ? put : questionSay(context, isAgain)
}

export const repliesTo = (
  before: Conversation,
  all: FlowRun,
  saying: Omit<Saying, 'event' | 'context'>,
): Say[] => {
  const isTurned = all.done.some(({ event }) => event.type !== 'language')
  const spoken = all.done
    .filter(({ effect, event }) => !asks.has(effect) && !(isTurned && event.type === 'language'))
    .flatMap(({ event, effect, context }) => plannedReplies(effect, { ...saying, event, context }))
  const question = openQuestion(before, all)
  const last = question.length === 0 ? spoken.findLast(isAskingBack) : undefined
  const told = spoken.filter(each => !isAskingBack(each) || each === last)
  return [...withoutDoubles(told), ...question]
}

/**
 * Asked back is one thing, and nothing beside the question of a field: not even where "back" or "repeat" says once more
 * what was asked then.
 */
const isAskingBack = (each: Say): boolean => each.say === 'text' && each.kind === 'clarify'

/** What two events would both say is said once. */
const withoutDoubles = (said: readonly Say[]): Say[] => {
  const texts = new Set<string>()
  return said.filter(each => {
    const key = JSON.stringify(each)
    const isNew = !texts.has(key)
    texts.add(key)
    return isNew
  })
}
