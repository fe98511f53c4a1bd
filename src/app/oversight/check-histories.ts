import { outcomeOf } from '../../core/notice/decision/citizen-permissions.ts'
import { noticeFrom } from '../../core/notice/lifecycle/notice.ts'
import { anchorOf, type CheckRow } from '../../ports/store.ts'
import type { EventRow, NoticeRow, Vault, Write } from '../../ports.ts'
import { brokenEvent, eventsIn } from '../records/event-log.ts'
import { everyNotice } from '../records/every-notice.ts'
import { keep, type Reading } from './check-log.ts'
import { missingNotices } from './missing-notices.ts'

/**
 * With the keys, what an event says is read too; without them, what is stored in the clear alone. `maybeOthers`: the
 * keys are development's own and nobody gave them, so what stands under others is no fault.
 */
export type CheckingHistories = Reading & { vault?: Vault | undefined; maybeOthers?: boolean }

export type HistoryCheck = {
  count: number
  /** Histories in which an event was changed, put in or taken out. */
  broken: { reference: string; event: number }[]
  /** Notices whose row, or whose last events, are not what they were. */
  differs: { reference: string; what: Difference }[]
  /** Numbers that were given, and are not there and not purged. */
  gone: string[]
  /** So many more notices were counted than are there or were purged. */
  uncounted: number
}
export type Difference = 'events' | 'unreadable' | keyof ReturnType<typeof foldedInto>

/**
 * Reads what happened to each notice, from its receipt on, and holds it against its row, against where it ended
 * last time, and against how many have been counted. `purgedElsewhere`: what says so outside this database.
 */
export const checkHistories = async (
  deps: CheckingHistories,
  municipality: string,
  purgedElsewhere: readonly string[] = [],
): Promise<HistoryCheck> => {
  const notices = await everyNotice(deps, municipality)
  const anchors = new Map((await deps.store.anchors(municipality)).map(row => [row.name, row]))
  const found: HistoryCheck = { count: notices.length, broken: [], differs: [], gone: [], uncounted: 0 }
  const ends: Write[] = []
  for (const row of notices) {
    const events = await deps.store.events({ municipality, noticeId: row.id })
    const event = brokenEvent(deps.digest, events)
    if (event !== undefined) found.broken.push({ reference: row.reference, event })
    const what = event === undefined ? await differenceIn(deps, { row, events, anchors }) : undefined
    if (what !== undefined) found.differs.push({ reference: row.reference, what })
    if (event === undefined && what === undefined) ends.push(...anchorWrite(deps, row, { events, anchors }))
  }
  Object.assign(found, await missingNotices(deps, { municipality, notices, anchors, purgedElsewhere }))
  await writeInParts(deps, ends)
  const [first] = [...found.broken, ...found.differs].map(({ reference }) => reference)
  const wrong = first ?? found.gone[0] ?? (found.uncounted > 0 ? String(found.uncounted) : null)
  await keep(deps, municipality, { name: 'histories', total: notices.length, wrong, head: '' })
  return found
}

type StoredHistory = { events: readonly EventRow[]; anchors: ReadonlyMap<string, CheckRow> }

/** The first thing that does not fit; the row last, because it is made of the events. */
const differenceIn = async (
  deps: CheckingHistories,
  { row, events, anchors }: StoredHistory & { row: NoticeRow },
): Promise<Difference | undefined> => {
  if (events.length !== row.sequence) return 'events'
  const anchor = anchors.get(anchorOf(row.reference))
  if (anchor !== undefined && !(await holds(deps, { row, events, anchor }))) return 'events'
  return rowDifference(deps, row, events)
}

/** What was the last event is still there where it was, or everything was put under another key since. */
const holds = async (
  { store }: Reading,
  { row, events, anchor }: { row: NoticeRow; events: readonly EventRow[]; anchor: CheckRow },
): Promise<boolean> => {
  if (events.length < anchor.total) return false
  if (events[anchor.total - 1]?.hash === anchor.head) return true
  const log = await store.auditAbout({ municipality: row.municipality, subject: row.reference })
  return log.some(({ action, at }) => action === 'reseal_notice' && at >= anchor.at)
}

const rowDifference = (
  { vault, maybeOthers = false }: CheckingHistories,
  row: NoticeRow,
  events: readonly EventRow[],
): Difference | undefined => {
  const isOthers = maybeOthers && events.some(({ keyId }) => vault?.knows(keyId) === false)
  const folded = vault === undefined || isOthers ? inTheClear(row, events) : foldedOr(vault, events)
  if (folded === undefined) return 'unreadable'
  return (Object.keys(folded) as (keyof typeof folded)[]).find(name => folded[name] !== row[name])
}

const foldedOr = (vault: Vault, events: readonly EventRow[]) => {
  try {
    return foldedInto(vault, events)
  } catch {
    return undefined
  }
}

/** The columns somebody could hide a notice with, or say of it what did not happen. */
const foldedInto = (vault: Vault, events: readonly EventRow[]) => {
  const notice = noticeFrom(eventsIn({ vault }, events))
  return {
    reference: notice.reference,
    receivedAt: notice.receivedAt,
    version: notice.version,
    status: notice.status,
    outcome: outcomeOf(notice) ?? null,
    openedAt: notice.openedAt ?? null,
    reachedAt: notice.reached?.at ?? null,
    rehearsal: notice.rehearsal ? 1 : 0,
  }
}

const waitingAgain: readonly string[] = ['received', 'changed', 'replied']

/** Of what kind an event is stands in the clear: enough for whether anything waits, not for what was answered. */
const inTheClear = (row: NoticeRow, events: readonly EventRow[]) => {
  const last = events.findLast(({ type }) => [...waitingAgain, 'withdrawn', 'decided'].includes(type))?.type
  const decided = row.status === 'asked' || row.status === 'answered' ? row.status : 'answered'
  return {
    receivedAt: events[0]?.at ?? '',
    status: waitingAgain.includes(last ?? '') ? 'waiting' : last === 'decided' ? decided : 'withdrawn',
  }
}

const anchorWrite = ({ clock }: Reading, row: NoticeRow, { events, anchors }: StoredHistory): Write[] => {
  const { municipality, reference } = row
  const name = anchorOf(reference)
  const head = events.at(-1)?.hash ?? ''
  if (anchors.get(name)?.head === head) return []
  const at = clock().toISOString()
  return [{ into: 'checks', row: { municipality, name, at, total: events.length, wrong: null, head } }]
}

const atOnce = 100

const writeInParts = async ({ store }: Reading, writes: readonly Write[]) => {
  for (let at = 0; at < writes.length; at += atOnce) await store.write(writes.slice(at, at + atOnce))
}
