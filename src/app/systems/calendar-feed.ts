import { type Meeting, toCalendar } from '../../core/documents/formats/ics.ts'
import { meetingEntry } from '../../core/documents/formats/meeting-entry.ts'
import { DomainError } from '../../core/errors.ts'
import type { NoticeRow, QueuePlace, Write } from '../../ports.ts'
import { endedKey, isOpen, newAccessKey, openedKey } from '../access/access-keys.ts'
import { handledBy } from '../access/own-absence.ts'
import { assertMay, maySee } from '../access/staff-access.ts'
import { staffAddress } from '../addresses.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import { readableSummary, writeAudit } from '../records/notice-record.ts'
import type { Summary } from '../records/notice-summary.ts'
import { colleaguesIn } from '../staff/colleagues.ts'

const day = 24 * 60 * 60_000
const pastDays = 14
/** How long a series may run: the queue has a notice at the day of its first meeting. */
const seriesDays = 185
const pageSize = 200
const openStatuses = ['waiting', 'asked', 'answered']

const ownKeys = async (deps: Deps, actor: StaffActor, municipality: string) =>
  (await deps.store.accessKeys(municipality)).filter(
    row => row.kind === 'calendar' && row.about === actor.id && isOpen(deps, row),
  )

export const hasCalendar = async (deps: Deps, actor: StaffActor, municipality: string): Promise<boolean> =>
  (await ownKeys(deps, actor, municipality)).length > 0

/** Makes an address for one person's calendar program and ends the old one. With no new one wanted, only ends it. */
export const renewCalendar: StaffUseCase<{ act: string }, string | undefined> = async (
  deps,
  actor,
  { municipality, act },
) => {
  assertMay(deps, actor, { municipality, roles: ['handle'] })
  const ended = (await ownKeys(deps, actor, municipality)).map((row): Write => endedKey(deps, row))
  const made =
    act === 'new' ? newAccessKey(deps, { municipality, kind: 'calendar', about: actor.id }) : undefined
  await deps.store.write([...ended, ...(made ? [made.write] : [])])
  const action = made ? 'make_calendar' : 'end_calendar'
  await writeAudit(deps, { municipality, actor, action, subject: actor.id })
  return made?.secret
}

/**
 * The meetings of the notices that one person handles, and of those they are deputy for: when, and where to look.
 * What they may see today decides, not what they might see when the address was made.
 */
export const readCalendar = async (deps: Deps, secret: string): Promise<string> => {
  const key = await openedKey(deps, 'calendar', secret)
  if (key === undefined) throw new DomainError('not_found')
  const { municipality } = key
  const colleagues = await colleaguesIn(deps, municipality)
  const owner = colleagues.find(({ id }) => id === key.about)
  if (!owner?.roles.includes('handle')) throw new DomainError('not_found')
  const actor: StaffActor = { kind: 'staff', municipalities: [municipality], ...owner }
  const theirs = handledBy(owner.id, colleagues, deps.clock())
  const meetings: Meeting[] = []
  for await (const row of fromLately(deps, municipality)) {
    const summary = readableSummary(deps, row)
    if (summary === undefined || !theirs.has(summary.assigneeId ?? '') || !maySee(deps, actor, row)) continue
    meetings.push(...meetingsIn(deps, row, summary))
  }
  return toCalendar(meetings, deps.content.translate('da'))
}

const meetingsIn = (
  { digest, settings, clock }: Deps,
  { municipality, reference, receivedAt: madeAt, sequence }: NoticeRow,
  { fields, meetings = [fields.meetingAt].filter(at => at !== undefined) }: Summary,
): Meeting[] =>
  meetings
    .filter(startsAt => Date.parse(startsAt) >= clock().getTime() - pastDays * day)
    .map(startsAt => ({
      ...meetingEntry(digest, { reference, fields, startsAt, madeAt, sequence }),
      url: staffAddress(settings, municipality, reference),
    }))

/** Notices that are not withdrawn, and may have a meeting from some days back on. */
async function* fromLately(deps: Deps, municipality: string): AsyncGenerator<NoticeRow> {
  const since = new Date(deps.clock().getTime() - seriesDays * day).toISOString()
  let after: QueuePlace = { queueAt: since, receivedAt: '', id: '' }
  for (;;) {
    const rows = await deps.store.queue(municipality, { after, limit: pageSize, statuses: openStatuses })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    after = last
  }
}
