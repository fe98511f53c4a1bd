import { addDays, isoDay, wallClock } from '../../core/calendar/copenhagen.ts'
import { dayOf } from '../../core/calendar/spoken.ts'
import type { Conversation } from '../../core/dialogue/conversation/conversation.ts'
import { isInCrisis } from '../../core/dialogue/policy/turn-context.ts'
import type { Language } from '../../core/language.ts'
import { dangerWordsIn } from '../../core/lexicon/danger-words.ts'
import { namesHealth } from '../../core/privacy/health.ts'
import { mask } from '../../core/privacy/mask.ts'
import type { Deps } from '../deps.ts'
import { encryptJson, labels } from '../sealed/encrypted.ts'
import { rowByDay } from '../sealed/row-by-day.ts'
import { openConversation } from './open-conversation.ts'
import type { ConversationView } from './turn.ts'

/** Longer messages tell a story more than they ask. */
const longest = 500
/** As many as editors can read: no more are kept until others have been deleted. */
const mostKept = 200
const notUnderstood = ['chat:clarify', 'chat:notUnderstood', 'chat:handover', 'chat:smallTalk.told']

/** The exact words that would be kept, and for how many days. */
export type MissedQuestion = { text: string; language: Language; days: number }

/**
 * The last message, if it was not understood and its municipality lets such questions be kept (duties 29). Never in
 * or after a crisis, never from a notice, and never where anything personal was told, hidden or not.
 */
export const missedQuestion = (deps: Deps, { turn }: ConversationView): MissedQuestion | undefined => {
  const days = deps.settings.missedQuestions?.[turn.municipality]?.days
  if (days === undefined) return undefined
  const conversation = openConversation(deps, turn.state, turn.municipality)
  const { language } = conversation
  const text = lastMissed(conversation)
  return text !== undefined && isHarmless(text, language) ? { text, language, days } : undefined
}

const lastMissed = (conversation: Conversation): string | undefined => {
  const { transcript, keepsNothing, noticeOpen } = conversation
  const [asked, answered] = transcript.slice(-2)
  if (keepsNothing || noticeOpen || isInCrisis(conversation)) return undefined
  if (asked?.by !== 'citizen' || answered?.by !== 'assistant') return undefined
  const last = answered.say.at(-1)
  return last?.say === 'text' && notUnderstood.includes(last.key) ? asked.text : undefined
}

/** A message that may be about danger, or told something personal, has marked the whole conversation already. */
const isHarmless = (text: string, language: Language): boolean =>
  text.length <= longest &&
  !namesHealth(text) &&
  mask(text, language).found.length === 0 &&
  dangerWordsIn(text) === undefined

/**
 * Keeps the question only if it was ticked: dated by day, about nobody, and deleted on the day that was announced.
 */
export const keepMissed = async (
  deps: Deps,
  view: ConversationView,
  isTicked: boolean,
): Promise<'kept' | 'unticked' | 'full' | 'nothing'> => {
  const question = missedQuestion(deps, view)
  if (question === undefined) return 'nothing'
  if (!isTicked) return 'unticked'
  const { municipality } = view.turn
  if ((await deps.store.missed(municipality)).length >= mostKept) return 'full'
  const about = {
    ...rowByDay(deps, municipality),
    goesOn: isoDay(addDays(wallClock(deps.clock()), question.days)),
    language: question.language,
  }
  const sealed = encryptJson(deps, question.text, labels.missed(municipality, about.id))
  await deps.store.write([{ into: 'missed', row: { ...about, ...sealed } }])
  deps.counters.count('question_kept', { municipality, language: question.language })
  return 'kept'
}

/** Deletes questions whose time is over. */
export const forgetMissed = (deps: Deps): Promise<void> => deps.store.forgetMissed(dayOf(deps.clock()))
