import { addDays, type Day, instantAt, wallClock, weekdayOf } from '../../core/calendar/copenhagen.ts'
import type { QueuePage } from '../../ports.ts'
import { handledBy } from '../access/own-absence.ts'
import type { StaffActor } from '../deps.ts'
import type { Colleague } from '../staff/colleagues.ts'
import type { DeskFact } from './desk-facts.ts'

/** Which part of the queue to show. `open` is unanswered, which is what the queue is for. */
export const queueViews = [
  'open',
  'mine',
  'nobody',
  'proposed',
  'replied',
  'week',
  'today',
  'waiting',
  'asked',
  'promised',
  'pass_on',
  'unreached',
  'closing',
  'answered',
  'withdrawn',
  'all',
] as const
export type QueueView = (typeof queueViews)[number]

export const isQueueView = (value: unknown): value is QueueView => queueViews.some(view => view === value)

/** The sort order: by when an answer is due, or newest first. */
export const queueSorts = ['due', 'newest'] as const
export type QueueSort = (typeof queueSorts)[number]

export const isQueueSort = (value: unknown): value is QueueSort => queueSorts.some(sort => sort === value)

type Picked = Pick<QueuePage, 'statuses' | 'unreached' | 'unfiled' | 'promised'>

const open: Picked = { statuses: ['waiting', 'asked'] }
const someOf: Picked = { statuses: ['waiting', 'asked', 'answered'] }

/** The part of the filter that the store can apply. */
export const pickedBy: Record<QueueView, Picked> = {
  open,
  mine: someOf,
  nobody: open,
  week: someOf,
  replied: { statuses: ['waiting'] },
  waiting: { statuses: ['waiting'] },
  asked: { statuses: ['asked'] },
  proposed: someOf,
  today: {},
  promised: { promised: true },
  pass_on: { promised: true },
  unreached: { unreached: true },
  closing: { unfiled: true },
  answered: { statuses: ['answered'] },
  withdrawn: { statuses: ['withdrawn'] },
  all: {},
}

export type Looking = { actor: StaffActor; colleagues: readonly Colleague[]; now: Date }

type Fits = (fact: Pick<DeskFact, Seen>) => boolean
type Seen = 'status' | 'proposed' | 'owed' | 'reachedAt' | 'today' | 'assigneeId' | 'came' | 'meetings'

/** Which notices that are not closed belong to each view. Views that are not listed here are read from the store. */
export const fitsView = ({ actor, colleagues, now }: Looking): Partial<Record<QueueView, Fits>> => {
  const theirs = handledBy(actor.id, colleagues, now)
  const week = weekOf(now)
  const isOpen: Fits = ({ status }) => status === 'waiting' || status === 'asked'
  const isOwing: Fits = fact =>
    isOpen(fact) || fact.proposed === 1 || fact.owed.length > 0 || fact.reachedAt === null || fact.today
  return {
    open: isOpen,
    mine: fact => isOwing(fact) && theirs.has(fact.assigneeId ?? ''),
    nobody: fact => isOpen(fact) && fact.assigneeId === undefined,
    proposed: ({ proposed }) => proposed === 1,
    promised: ({ owed }) => owed.includes('promise'),
    pass_on: ({ owed }) => owed.includes('pass_on'),
    replied: ({ status, came }) => status === 'waiting' && came !== undefined,
    week: ({ meetings }) => meetings.some(at => week.from <= at && at < week.before),
    waiting: ({ status }) => status === 'waiting',
    asked: ({ status }) => status === 'asked',
  }
}

const daysInWeek = 7

/** From Monday on and before the next, in Copenhagen. */
const weekOf = (now: Date): { from: number; before: number } => {
  const today = wallClock(now)
  const monday = addDays(today, 1 - weekdayOf(today))
  const midnight = (day: Day) => instantAt({ ...day, hour: 0, minute: 0 }).at.getTime()
  return { from: midnight(monday), before: midnight(addDays(monday, daysInWeek)) }
}
