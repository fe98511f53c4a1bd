import { departmentCalled } from '../../core/notice/fields/department.ts'
import { isDue } from '../../core/notice/lifecycle/alarms.ts'
import type { NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import { type Telling, type ToldKind, tellingOf } from '../../core/notice/lifecycle/staff-notifications.ts'
import type { NoticeKey, Write } from '../../ports.ts'
import type { Actor, Deps } from '../deps.ts'
import { type Colleague, colleaguesIn, isAway } from '../staff/colleagues.ts'
import { departmentsOf } from '../staff/live-departments.ts'
import { waitingMessage } from './waiting-message.ts'

type ChangedNotice = { key: NoticeKey; notice: Notice }

/** One notification: `name` is its key, so that the same is sent once. */
type News = {
  key: NoticeKey
  kind: ToldKind
  name: string
  receivedAt: string
  meetingAt?: string | undefined
  rehearsal: boolean
  version: number
}

/** The member of staff a message in the outbox is for, if it is for one. */
const personPrefix = 'person.'
export const personRecipient = (id: string): string => `${personPrefix}${id}`
export const personIn = (recipient: string): string | undefined =>
  recipient.startsWith(personPrefix) ? recipient.slice(personPrefix.length) : undefined

/**
 * Notifications of some events to staff, written together with the events. The person who caused an event is not
 * notified.
 */
export const staffNewsWrites = async (
  deps: Deps,
  about: ChangedNotice,
  { events, actor }: { events: readonly NoticeEvent[]; actor: Actor },
): Promise<Write[]> => {
  const { key, notice } = about
  const tellings = events.map(event => tellingOf(event, notice))
  if (tellings.every(telling => telling === undefined)) return []
  const colleagues = await colleaguesIn(deps, key.municipality)
  const doer = actor.kind === 'staff' ? actor.id : undefined
  const first = notice.sequence - events.length + 1
  return tellings.flatMap((telling, index) => {
    if (telling === undefined) return []
    const { receivedAt, rehearsal, version, fields } = notice
    const name = `${key.noticeId}.${telling.kind}-${first + index}`
    const news = {
      key,
      kind: telling.kind,
      name,
      receivedAt,
      rehearsal: rehearsal === true,
      version,
      meetingAt: fields.meetingAt,
    }
    return peopleFor(deps, about, { telling, colleagues })
      .filter(({ id }) => id !== doer)
      .flatMap(person => writesFor(deps, news, person))
  })
}

/** The handler of a notice is notified of its alarms too: once for each alarm, as the unit is. */
export const alarmNewsWrites = (
  deps: Deps,
  news: News,
  { assigneeId, colleagues }: { assigneeId: string | undefined; colleagues: readonly Colleague[] },
): Write[] => {
  const person = colleagues.find(({ id }) => id === assigneeId)
  if (person === undefined) return []
  return inTheirPlace(deps, person, colleagues).flatMap(one => writesFor(deps, news, one))
}

const peopleFor = (
  deps: Deps,
  about: ChangedNotice,
  { telling, colleagues }: { telling: Telling; colleagues: readonly Colleague[] },
): Colleague[] => {
  const { to } = telling
  if (to === 'releasers') return colleagues.filter(one => mayRelease(deps, one, about))
  const person = colleagues.find(({ id }) => id === to.person)
  return person === undefined ? [] : inTheirPlace(deps, person, colleagues)
}

/** Somebody who is away is notified all the same, and so is their deputy. */
const inTheirPlace = (deps: Deps, person: Colleague, colleagues: readonly Colleague[]): Colleague[] => {
  if (!isAway(person.absence, deps.clock())) return [person]
  const deputy = colleagues.find(({ id }) => id === person.absence?.deputy)
  return deputy === undefined ? [person] : [person, deputy]
}

/** A role limited to some departments applies to this notice if one of them has it. */
const mayRelease = (
  deps: Deps,
  { roles, departments }: Colleague,
  { key, notice }: ChangedNotice,
): boolean => {
  if (!roles.includes('release')) return false
  const only = departments?.release
  if (only === undefined || notice.rehearsal) return true
  const known = departmentsOf(deps, key.municipality)
  const department = notice.casework.placedIn ?? departmentCalled(known, notice.fields.department)?.id
  return department !== undefined && only.includes(department)
}

/** A meeting that is near is mailed at once, whatever somebody has chosen; a rehearsal never. */
const writesFor = (deps: Deps, news: News, { id, telling }: Colleague): Write[] => {
  const { key, kind, name, rehearsal, version } = news
  const at = deps.clock().toISOString()
  const told: Write = { into: 'told', row: { ...key, person: id, key: name, kind, at, readAt: null } }
  const mailed = telling?.email !== undefined && (telling.how === 'at_once' || isDue(news, deps.clock()))
  const recipient = personRecipient(id)
  return mailed && !rehearsal
    ? [told, waitingMessage(deps, { ...key, name, template: kind, recipient, version })]
    : [told]
}
