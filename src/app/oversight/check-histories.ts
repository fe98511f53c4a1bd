import { outcomeOf } from '../../core/notice/decision/citizen-permissions.ts'
import { noticeFrom } from '../../core/notice/lifecycle/notice.ts'
import { anchorOf, type CheckRow } from '../../ports/store.ts'
import type { EventRow, NoticeRow, Vault, Write } from '../../ports.ts'
import { brokenEvent, eventsIn } from '../records/event-log.ts'
import { everyNotice } from '../records/every-notice.ts'
import { keep, type Reading } from './check-log.ts'
import { missingNotices } from './missing-notices.ts'

/**
 * With the keys, the content of events is checked too; without them, only what is stored in the clear. `maybeOthers`:
 * the keys are development's defaults, so data under other keys is no fault.
 */
export type CheckingHistories = Reading & { vault?: Vault | undefined; maybeOthers?: boolean }

export type HistoryCheck = {
  count: number
  /** Histories in which an event was changed, inserted or removed. */
  broken: { reference: string; event: number }[]
  /** Notices whose row or last events differ from what was found last time. */
  differs: { reference: string; what: Difference }[]
  /** References that were given out, and are neither here nor purged. */
  gone: string[]
  /** How many more notices were counted than are here or were purged. */
  uncounted: number
}
export type Difference = 'events' | 'unreadable' | keyof ReturnType<typeof foldedInto>

/**
 * Reads the history of each notice from its receipt on, and compares it with its row, with where it ended last time,
 * and with how many have been counted. `purgedElsewhere`: what a file outside this database says was purged.
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

/** The first thing that does not fit. The row is checked last, because it is derived from the events. */
const differenceIn = async (
  deps: CheckingHistories,
  { row, events, anchors }: StoredHistory & { row: NoticeRow },
): Promise<Difference | undefined> => {
  if (events.length !== row.sequence) return 'events'
  const anchor = anchors.get(anchorOf(row.reference))
  if (anchor !== undefined && !(await holds(deps, { row, events, anchor }))) return 'events'
  return rowDifference(deps, row, events)
}

/** The event that was last then is still there, or the whole history was re-encrypted since. */
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

/** The columns that somebody could change to hide a notice, or to claim what did not happen. */
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

/** The type of an event is stored in the clear: enough to see whether something waits, not what was answered. */
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
