import { addDays, isoDay, wallClock } from '../../core/calendar/copenhagen.ts'
import { dangerWordsIn } from '../../core/lexicon/danger-words.ts'
import { mask } from '../../core/privacy/mask.ts'
import { asWritten } from '../../core/text/as-written.ts'
import type { Deps } from '../deps.ts'
import { encryptJson, labels } from '../sealed/encrypted.ts'
import { rowByDay } from '../sealed/row-by-day.ts'
import type { ConversationView } from './turn.ts'

/** How long a report about an answer is kept. */
export const reportDays = 90
const longestReport = 500
/** As many as editors can read: beyond it, reports are counted and not kept. */
const mostKept = 500

export type ReportInput = { answer: string; words: string }

/** Counts a report by answer and content version. True when that answer is in the conversation. */
export const countReport = (deps: Deps, { turn, history }: ConversationView, answer: string): boolean => {
  if (!history().some(item => item.role === 'assistant' && item.message.answer === answer)) return false
  const { municipality, language } = turn
  deps.counters.count('answer_reported', { municipality, language, answer, content: deps.content.version })
  return true
}

/**
 * Keeps what somebody writes is wrong with an answer they were shown: masked first, about nobody, dated by day.
 * Returns `danger`, and keeps nothing, when the words tell of danger: these must be met with help.
 */
export const keepReport = async (
  deps: Deps,
  { turn, history }: ConversationView,
  { answer, words }: ReportInput,
): Promise<'kept' | 'danger' | 'too_long' | 'nothing'> => {
  const { municipality, language } = turn
  const isShown = history().some(item => item.role === 'assistant' && item.message.answer === answer)
  if (words.trim() === '' || !isShown) return 'nothing'
  if (words.trim().length > longestReport) return 'too_long'
  const { text } = mask(asWritten(words).trim(), language)
  if (await tellsOfDanger(deps, text)) return 'danger'
  if ((await deps.store.reports(municipality)).length >= mostKept) return 'kept'
  const about = { ...rowByDay(deps, municipality), answer, language, content: deps.content.version }
  const sealed = encryptJson(deps, text, labels.report(municipality, about.id))
  await deps.store.write([{ into: 'reports', row: { ...about, ...sealed } }])
  return 'kept'
}

const tellsOfDanger = async (deps: Deps, text: string): Promise<boolean> => {
  const { danger } = await deps.read(text, { noticeOpen: false })
  return danger !== undefined || dangerWordsIn(text) !== undefined
}

/** Takes away what has been kept its days. */
export const forgetOldReports = (deps: Deps): Promise<void> =>
  deps.store.forgetReports(isoDay(addDays(wallClock(deps.clock()), -reportDays)))
