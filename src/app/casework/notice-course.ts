import { isMixed } from '../../core/notice/decision/meetings.ts'
import type { NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import type { NoticeKey } from '../../ports.ts'
import { needOpeners } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { eventsIn } from '../records/event-log.ts'

/** One line of the history of a notice: what happened, who did it, and what it was about. */
export type CourseEntry = {
  what: CourseKind
  at: string
  by?: string
  to?: string
  outcome?: string
  /** Yes to one meeting and no to another: the outcome alone does not say what was answered. */
  mixed?: boolean
  text?: string
}

export const courseKinds = [
  'received',
  'registered',
  'sent',
  'delivered',
  'opened',
  'need_opened',
  'taken',
  'assigned',
  'laid_back',
  'placed',
  'checked_identity',
  'checked_authority',
  'checked_words',
  'checked_passed_on',
  'checked_task',
  'proposed',
  'returned',
  'decided',
  'answered_again',
  'replied',
  'changed',
  'withdrawn',
  'reached_seen',
  'reached',
  'reached_posted',
  'contact_proven',
  'mail_stopped',
  'code_renewed',
  'setting_corrected',
  'represented_named',
  'wish_set_aside',
  'wish_taken_up',
  'wish_split',
  'marked',
  'unmarked',
  'journalised',
  'filing_unneeded',
  'filing_unneeded_because',
  'held',
  'unheld',
] as const
export type CourseKind = (typeof courseKinds)[number]

/** The whole history, oldest first. Events about danger are shown only to those who may open the need. */
export const courseOf = async (deps: Deps, actor: StaffActor, key: NoticeKey): Promise<CourseEntry[]> => {
  const opens = actor.roles.some(role => needOpeners.includes(role))
  const events = eventsIn(deps, await deps.store.events(key))
  return events.flatMap(event => {
    const entry = entryOf(event)
    return entry === undefined || (entry.what === 'checked_words' && !opens) ? [] : [entry]
  })
}

const byIn = (event: NoticeEvent): { by?: string } =>
  'by' in event && event.by !== undefined ? { by: event.by.name } : {}

/** A letter that was posted has not reached anybody yet. */
const reachedBy = {
  seen: 'reached_seen',
  posted: 'reached_posted',
  told: 'reached',
  delivered: 'reached',
} as const

const entryOf = (event: NoticeEvent): CourseEntry | undefined => {
  const named = { at: event.at, ...byIn(event) }
  switch (event.type) {
    case 'received':
      return event.registeredBy === undefined
        ? { what: 'received', ...named }
        : { what: 'registered', ...named, by: event.registeredBy.name }
    case 'assigned':
      if (event.to === null) return { what: 'laid_back', ...named }
      return event.to.id === event.by.id
        ? { what: 'taken', ...named }
        : { what: 'assigned', ...named, to: event.to.name }
    case 'checked':
      return { what: `checked_${event.what}`, ...named }
    case 'decided':
      return {
        what: event.replaces === undefined ? 'decided' : 'answered_again',
        ...named,
        outcome: event.outcome,
        mixed: isMixed(event),
        ...(event.releasedBy && { to: event.releasedBy.name }),
      }
    case 'proposed':
      return { what: 'proposed', ...named, outcome: event.proposed.outcome, mixed: isMixed(event.proposed) }
    case 'returned':
      return { what: 'returned', ...named, text: event.why }
    case 'answer_reached':
      return { what: reachedBy[event.how], ...named }
    case 'marked':
      return { what: event.mark === null ? 'unmarked' : 'marked', ...named }
    case 'journalised':
      return { what: 'journalised', ...named, text: event.number }
    case 'filing_unneeded':
      return event.why === undefined
        ? { what: 'filing_unneeded', ...named }
        : { what: 'filing_unneeded_because', ...named, text: event.why }
    case 'held':
      return { what: event.on ? 'held' : 'unheld', ...named, ...(event.why && { text: event.why }) }
    case 'wish_set_aside':
      return { what: event.on ? 'wish_set_aside' : 'wish_taken_up', ...named }
    case 'wish_split':
    case 'sent':
    case 'delivered':
    case 'opened':
    case 'need_opened':
    case 'placed':
    case 'setting_corrected':
    case 'represented_named':
    case 'replied':
    case 'changed':
    case 'withdrawn':
    case 'contact_proven':
    case 'mail_stopped':
    case 'code_renewed':
      return { what: event.type, ...named }
    default:
      return undefined
  }
}
