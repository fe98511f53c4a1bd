import { dayOf } from '../../core/calendar/spoken.ts'
import { addressesNeed } from '../../core/documents/letters/without-need.ts'
import type { NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import { type Notice, noticeFrom } from '../../core/notice/lifecycle/notice.ts'
import { goesAt, type Keeping, keepingOf } from '../../core/notice/lifecycle/retention.ts'
import type { NoticeRow, QueuePlace } from '../../ports.ts'
import { assertMay, mayOpenNeed, maySee } from '../access/staff-access.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import type { AuditEntry } from '../records/audit-log.ts'
import { eventsIn } from '../records/event-log.ts'
import { readableContact } from '../records/notice-attachments.ts'
import { auditWrites, writeTogether } from '../records/notice-record.ts'
import { didInSitting } from '../records/sitting.ts'
import { readableOr } from '../sealed/unreadable.ts'
import { tellsIn } from '../staff/live-departments.ts'
import { cursorOf, placeIn } from './queue-row.ts'

/** Reasons why a notice cannot be purged that somebody can do something about. */
export const blocks = [
  'to_be_read',
  'not_passed_on',
  'wish_unanswered',
  'not_reached',
  'promised',
  'held',
  'not_journalised',
  'not_exported',
] as const
export type Block = (typeof blocks)[number]

export type Closing = {
  reference: string
  status: 'answered' | 'withdrawn'
  block: Block
  /** The day it would be purged if it were closed today. */
  goesOn: string
  /** Who put it on hold, since when and why. */
  hold?: { name: string; at: string; why?: string }
  /** Whose it is and how they are told, for those who may read the notice: none has to be opened to be closed. */
  whose?: ClosingFor
}
export type ClosingFor = {
  name: string
  reply: Notice['reply']
  /** The telephone number or address the answer goes to. */
  reach?: string
  meetingAt?: string
  /** The version of a letter to print, where it says nothing of the need. */
  letter?: number
}
export type ClosingList = { rows: Closing[]; days: number; next?: string }

/** The default, as the purge command has it. */
const usualDays = 180
const pageSize = 100
/** The most that are read for one page: each is read with its history. */
const mostRead = 500

export const keptDays = ({ settings }: Pick<Deps, 'settings'>): number => settings.purgeAfterDays ?? usualDays

/** "Skal lukkes": finished notices that cannot be purged yet, oldest first, each with what is missing. */
export const closingList: StaffUseCase<{ after?: string | undefined }, ClosingList> = async (
  deps,
  actor,
  { municipality, after },
) => {
  assertMay(deps, actor, { municipality, roles: ['handle', 'admin'] })
  const list = await blockedFrom(deps, actor, { municipality, place: after ? placeIn(after) : undefined })
  await logShown(deps, actor, { municipality, rows: list.rows })
  return list
}

/** One line for the list, and one for each notice whose citizen is named, once in a sitting. */
const logShown = (
  deps: Deps,
  actor: StaffActor,
  { municipality, rows }: { municipality: string; rows: readonly Closing[] },
): Promise<void> =>
  writeTogether(deps, async () => {
    const audit = { municipality, actor, action: 'list_closing' as const }
    const named: AuditEntry[] = []
    for (const { reference: subject } of rows.filter(({ whose }) => whose !== undefined)) {
      const lines = await deps.store.auditAbout({ municipality, subject })
      if (!didInSitting(deps, actor, { lines, action: audit.action })) named.push({ ...audit, subject })
    }
    return auditWrites(deps, { ...audit, subject: 'closing', details: { rows: rows.length } }, ...named)
  })

const blockedFrom = async (
  deps: Deps,
  actor: StaffActor,
  { municipality, place }: { municipality: string; place: QueuePlace | undefined },
): Promise<ClosingList> => {
  const days = keptDays(deps)
  const rows: Closing[] = []
  let after = place
  for (let read = 0; read < mostRead; read += pageSize) {
    const statuses = ['answered', 'withdrawn']
    const page = await deps.store.queue(municipality, { limit: pageSize, statuses, ...(after && { after }) })
    for (const row of page) {
      const named = maySee(deps, actor, row)
      const blocked = mayClose(deps, actor, row) ? await blockOf(deps, row, { days, named }) : undefined
      if (blocked !== undefined && maySeeBlock(deps, actor, { row, blocked })) rows.push(blocked)
      if (rows.length === pageSize) return { rows, days, next: cursorOf(row) }
    }
    after = page.at(-1)
    if (after === undefined || page.length < pageSize) return { rows, days }
  }
  return after === undefined ? { rows, days } : { rows, days, next: cursorOf(after) }
}

/** An administrator sees numbers and reasons. The notices themselves are shown only to those who may read them. */
const mayClose = (deps: Deps, actor: StaffActor, row: NoticeRow): boolean =>
  actor.roles.includes('admin') || maySee(deps, actor, row)

/** That there is something to be read today is told only to those who may open the need. */
const maySeeBlock = (
  deps: Deps,
  actor: StaffActor,
  { row, blocked }: { row: NoticeRow; blocked: Closing },
): boolean => blocked.block !== 'to_be_read' || mayOpenNeed(deps, actor, row)

const blockOf = async (
  deps: Deps,
  row: NoticeRow,
  { days, named }: { days: number; named: boolean },
): Promise<Closing | undefined> => {
  const { municipality, id: noticeId, reference } = row
  const rows = await deps.store.events({ municipality, noticeId })
  const events = readableOr(deps, { what: 'history', name: reference }, () => eventsIn(deps, rows))
  if (events === undefined) return undefined
  const exportedAt = (await deps.store.auditAbout({ municipality, subject: reference }))
    .filter(({ action }) => action === 'export_notice')
    .at(-1)?.at
  const now = deps.clock()
  const keeping: Keeping = keepingOf(events, { exportedAt, now, days, tells: tellsIn(deps, municipality) })
  const block = blocks.find(each => each === keeping)
  if (block === undefined) return undefined
  const status = row.status === 'withdrawn' ? 'withdrawn' : 'answered'
  const goesOn = dayOf(goesAt(events, { lacks: block, now, days }))
  return {
    reference,
    status,
    block,
    goesOn,
    ...(block === 'held' && holdIn(events)),
    ...(named && (await whoseIn(deps, row, events))),
  }
}

const whoseIn = async (
  deps: Deps,
  { municipality, id: noticeId, reference }: NoticeRow,
  events: readonly NoticeEvent[],
): Promise<Pick<Closing, 'whose'>> => {
  const contact = await readableContact(deps, { municipality, noticeId }, reference)
  if (contact === undefined) return {}
  const { hasNeed, decisions, fields } = noticeFrom(events)
  const { name, reply, email, phone, address } = contact
  const reach = { email, phone, letter: address }[reply]
  const answer = decisions.at(-1)
  const prints = reply === 'letter' && answer !== undefined && !addressesNeed(hasNeed, answer)
  return {
    whose: {
      name,
      reply,
      ...(reach !== undefined && { reach }),
      ...(fields.meetingAt !== undefined && { meetingAt: fields.meetingAt }),
      ...(prints && { letter: answer.version }),
    },
  }
}

const holdIn = (events: readonly NoticeEvent[]): Pick<Closing, 'hold'> => {
  const held = events.findLast(event => event.type === 'held')
  if (held?.on !== true) return {}
  const { by, at, why } = held
  return { hold: { name: by.name, at, ...(why !== undefined && { why }) } }
}
