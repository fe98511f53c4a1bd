import { dayOf } from '../calendar/spoken.ts'
import { outcomeOf } from '../notice/decision/citizen-permissions.ts'
import { isMixed, limitsAnything, refusedMeetings } from '../notice/decision/meetings.ts'
import { isAnswer } from '../notice/decision/outcome-questions.ts'
import type { Notice } from '../notice/lifecycle/notice.ts'
import { departmentCounted } from './departments.ts'
import { groundCounted } from './grounds.ts'

/**
 * What is added to (or subtracted from) the counts of one day: ids only, nothing that says who, or who handled it
 * (duties 24).
 */
export type Tally = { day: string; name: string; about: string; total: number }

/** What is counted in place of an outcome where meetings were answered with both yes and no. */
export const mixedAnswer = 'mixed'

/** How one notice is counted: the parts of `about`, in this order. */
export const noticeParts = ['medium', 'setting', 'department', 'reason', 'outcome'] as const

/**
 * The counts that one more event of a notice adds. They are written with the event itself, so figures never need to
 * read a notice, and they stay when notices are purged.
 */
export const tallyOf = (before: Notice | undefined, after: Notice): Tally[] => {
  const totals = new Map<string, Tally>()
  const add = (notice: Notice, sign: 1 | -1) => {
    for (const [name, about] of countedOf(notice)) {
      const day = dayOf(new Date(notice.receivedAt))
      const key = `${day} ${name} ${about}`
      const known = totals.get(key) ?? { day, name, about, total: 0 }
      totals.set(key, { ...known, total: known.total + sign })
    }
  }
  if (before !== undefined) add(before, -1)
  add(after, 1)
  return [...totals.values()].filter(({ total }) => total !== 0)
}

type Counted = [name: string, about: string]

const countedOf = (notice: Notice): Counted[] => {
  if (notice.rehearsal) return []
  const { medium = 'unknown', setting = 'unknown', department } = notice.fields
  const parts = [medium, setting, departmentCounted(department), reasonOf(notice), answerOf(notice)]
  return [
    ['notice', parts.join(' ')],
    ...groundOf(notice),
    ...hoursUntil(notice, 'opened_after', notice.openedAt),
    ...hoursUntil(notice, 'answered_after', answeredFirst(notice)),
  ]
}

/** Yes to one meeting and no to another is an answer of its own. */
const answerOf = (notice: Notice): string =>
  notice.status === 'answered' && isMixed(notice.decision) ? mixedAnswer : (outcomeOf(notice) ?? 'none')

/** Whether a reason was given, never which one. */
const reasonOf = ({ hasNeed, needWithheld }: Notice): string =>
  needWithheld ? 'withheld' : hasNeed ? 'given' : 'none'

/** The ground of the present answer, if it limits. */
const groundOf = (notice: Notice): Counted[] => {
  if (notice.status !== 'answered' || !limitsAnything(notice.decision)) return []
  const { decision } = notice
  return [['ground', groundCounted(decision.ground ?? refusedMeetings(decision)[0]?.ground)]]
}

const answeredFirst = ({ decisions }: Notice): string | undefined =>
  decisions.find(({ outcome }) => isAnswer(outcome))?.at

const hour = 3_600_000

const hoursUntil = ({ receivedAt }: Notice, name: string, at: string | undefined): Counted[] =>
  at === undefined ? [] : [[name, String(Math.floor((Date.parse(at) - Date.parse(receivedAt)) / hour))]]
