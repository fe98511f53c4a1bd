import { isoDay, wallClock } from '../../calendar/copenhagen.ts'
import { isIsoDay } from '../../calendar/spoken.ts'
import { DomainError, type FieldErrors } from '../../errors.ts'
import { staffWords } from '../fields/staff-words.ts'
import type { Handler } from './handler.ts'
import type { Notice } from './notice.ts'

/**
 * How an answer reached the citizen: they saw it on their status page, a system confirmed it, a letter was posted, or
 * somebody told them. Sending alone does not count.
 */
export const waysReached = ['seen', 'delivered', 'posted', 'told'] as const
export type WayReached = (typeof waysReached)[number]

export type AnswerReached = {
  type: 'answer_reached'
  at: string
  /** The version of the answer that reached them. */
  answer: number
  how: WayReached
  /** Absent where the citizen's own visit to the page shows it. */
  by?: Handler
  /** The day it was posted, delivered or said, if staff recorded that. */
  on?: string
  /** Why it was said aloud, before the letter (duties 20). */
  why?: string
}

export type ReachCommand =
  | { type: 'note_seen' }
  | { type: 'reach'; by: Handler; how: 'delivered' | 'posted' | 'told'; on: string; why?: string }

const longestWhy = 300

/** No event when there is no answer, or when it has reached them already. */
export const decideReached = (notice: Notice, command: ReachCommand, now: Date): AnswerReached[] => {
  const answer = notice.decisions.at(-1)
  if (answer === undefined || !canReach(notice)) return []
  const reached = { type: 'answer_reached' as const, at: now.toISOString(), answer: answer.version }
  if (command.type === 'note_seen') return [{ ...reached, how: 'seen' }]
  const { by, how, on } = command
  const given = command.why ?? ''
  const faults: FieldErrors = {
    ...(isDayBetween(on, { from: answer.at, now }) ? {} : { on: 'invalid' }),
    ...(given.trim() === '' && wantsReason(notice, how) ? { why: 'required' } : {}),
  }
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  const why = staffWords(given, { field: 'why', most: longestWhy, required: false })
  return [{ ...reached, how, by, on, ...(why !== '' && { why }) }]
}

/** Whether an answer stands that has not reached them yet. */
export const canReach = ({ status, decisions, reached }: Notice): boolean =>
  decisions.length > 0 && reached === undefined && (status === 'answered' || status === 'asked')

/** Said aloud before the letter, it needs a reason (duties 20); whoever asked to be called has given it. */
export const wantsReason = ({ reply }: Pick<Notice, 'reply'>, how: WayReached): boolean =>
  how === 'told' && reply !== 'phone'

/** A valid day, not before there was an answer and not in the future. */
const isDayBetween = (on: string, { from, now }: { from: string; now: Date }): boolean => {
  const [first, last] = [new Date(from), now].map(moment => isoDay(wallClock(moment)))
  return isIsoDay(on) && first !== undefined && last !== undefined && first <= on && on <= last
}
