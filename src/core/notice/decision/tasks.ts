import type { FieldErrors } from '../../errors.ts'
import { type Language, languages } from '../../language.ts'
import { meetingsNamed } from '../../time-expressions/index.ts'
import { meetingOf } from '../fields/form-fields.ts'
import { meetingPasses } from '../fields/meeting-passes.ts'
import { staffWords } from '../fields/staff-words.ts'
import type { Notice } from '../lifecycle/notice.ts'
import { type Wish, type WishesAnswered, wishOf } from './wishes.ts'

/**
 * Something a letter says that somebody will do: by the end of which day, and who, where it is not who wrote it. No
 * letter tells it.
 */
export type Task = { by: string; who?: string }

/** What was taken on with an answer, and that nobody has said is done. `said`: where the answer tells it. */
export type TaskOwed = Required<Task> & { since: string; said: string }

const longestName = 100

/** A task as it was typed: a day makes it one. */
export const taskIn = (
  typed: { day: string; who: string },
  now: Date,
): { task?: Task; faults: FieldErrors } => {
  const day = typed.day.trim()
  const who = staffWords(typed.who, { field: 'taskWho', most: longestName, required: false })
  if (day === '') return { faults: who === '' ? {} : { taskBy: 'required' } }
  const { fields, errors } = meetingOf({ meetingDay: day, meetingTime: '' }, now)
  const by = fields.meetingAt
  if (by === undefined) return { faults: { taskBy: errors.meetingDay ?? 'date_impossible' } }
  return { task: { by, ...(who !== '' && { who }) }, faults: {} }
}

type Answers = Pick<Notice, 'status' | 'casework' | 'decisions'>

/** Each task stands until somebody says that it is done; a later answer takes none back by saying nothing. */
export const tasksOwed = ({ status, casework, decisions }: Answers): TaskOwed[] => {
  const done = casework.checked.task?.at ?? ''
  if (status === 'withdrawn') return []
  return decisions.flatMap(({ at, by, task, instead, message }) =>
    task === undefined || at <= done
      ? []
      : [{ who: by.name, ...task, since: at, said: instead ?? message ?? '' }],
  )
}

type Written = { instead?: string | undefined; message?: string | undefined }

/** A day to offer a reminder for, and why: the texts name it, or something has to be ready for the meeting then. */
export type DayToRecall = { day: string; from: 'texts' | 'wishes' }

type Ahead = { now: Date; meetings: readonly string[] }

/** Undefined where the answer promises nothing with a day, and where somebody is reminded already. */
export const dayToRecall = (
  { task, wishes, ...texts }: Written & { task?: Task; wishes?: WishesAnswered },
  ahead: Ahead,
): DayToRecall | undefined => {
  if (task !== undefined) return undefined
  const told = dayTold(texts, ahead)
  if (told !== undefined) return { day: told, from: 'texts' }
  const meeting = ahead.meetings.find(at => meetingPasses(at) > ahead.now)
  return meeting !== undefined && isReadied(wishes) ? { day: meeting, from: 'wishes' } : undefined
}

/** Wishes that somebody has to see to before the meeting, once they are granted. */
const readied: readonly Wish[] = ['interpreter', 'longer_meeting', 'easy_read', 'other']

const isReadied = (wishes: WishesAnswered = {}): boolean =>
  Object.entries(wishes).some(([id, answer]) => answer === 'yes' && readied.some(one => one === wishOf(id)))

/** The first day ahead that is named in what staff offer or tell, and on which there is no meeting. */
const dayTold = ({ instead = '', message = '' }: Written, { now, meetings }: Ahead): string | undefined =>
  [instead, message]
    .flatMap(text => languages.flatMap(language => daysNamed(text, { now, language })))
    .find(at => meetingPasses(at) > now && !meetings.some(meeting => isOnOneDay(at, meeting)))

const daysNamed = (text: string, telling: { now: Date; language: Language }): string[] =>
  meetingsNamed(text, telling).flatMap(({ at }) => at ?? [])

const isOnOneDay = (one: string, other: string): boolean => one.slice(0, 10) === other.slice(0, 10)
