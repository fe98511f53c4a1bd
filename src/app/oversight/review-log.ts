import { monthBefore } from '../../core/calendar/months.ts'
import { DomainError, type FieldErrors } from '../../core/errors.ts'
import { hidesCpr } from '../../core/notice/fields/without-cpr.ts'
import { asWritten } from '../../core/text/as-written.ts'
import type { AuditRow } from '../../ports.ts'
import { assertMay } from '../access/staff-access.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import { writeAudit, writeAuditIf } from '../records/notice-record.ts'
import { type AuditLine, lineOf } from './read-audit.ts'
import { type Drawn, drawnIn, isOverdue, monthUnderReview, reviewSubject } from './review-samples.ts'

/** What reviewing one line can lead to. */
export const reviewOutcomes = ['fine', 'look_into'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

export type Sample = {
  line: AuditLine
  /** What else the same person did with the same notice: this may explain why they opened it, or not. */
  alsoDid: string[]
  /** The line is about the reviewer: somebody else has to review it. */
  own: boolean
  found?: { by: string; at: string; outcome: string; note: string }
}

export type MonthOfSamples = { month: string; dueAt: string; overdue: boolean; samples: Sample[] }

const monthsShown = 3
const longestNote = 300

/** The samples of the last months, newest first. Reading them is itself logged. */
export const readReview: StaffUseCase<object, MonthOfSamples[]> = async (deps, actor, { municipality }) => {
  assertMay(deps, actor, { municipality, roles: ['audit'] })
  await writeAudit(deps, { municipality, actor, action: 'read_audit', subject: 'review' })
  const months: MonthOfSamples[] = []
  let month = monthUnderReview(deps)
  for (let count = 0; count < monthsShown; count += 1) {
    const drawn = await drawnIn(deps, municipality, month)
    if (drawn !== undefined) months.push(await shown(deps, actor, drawn))
    month = monthBefore(month)
  }
  return months
}

const shown = async (deps: Deps, actor: StaffActor, drawn: Drawn): Promise<MonthOfSamples> => {
  const [municipality = ''] = actor.municipalities
  const samples = await Promise.all(
    drawn.lines.map(async number => {
      const row = await lineNumbered(deps, municipality, number)
      return row === undefined ? [] : [await sampleFrom(deps, actor, { row, drawn })]
    }),
  )
  const { month, dueAt } = drawn
  return { month, dueAt, overdue: isOverdue(drawn, deps.clock()), samples: samples.flat() }
}

const lineNumbered = async (deps: Deps, municipality: string, number: number) =>
  (await deps.store.audit(municipality, { after: number - 1, limit: 1 })).find(
    ({ sequence }) => sequence === number,
  )

const sampleFrom = async (
  deps: Deps,
  actor: StaffActor,
  { row, drawn }: { row: AuditRow; drawn: Drawn },
): Promise<Sample> => {
  const line = lineOf(row)
  const { municipality, subject } = row
  const about = await deps.store.auditAbout({ municipality, subject })
  const theirs = about.filter(one => lineOf(one).actor.id === line.actor.id && one.sequence !== row.sequence)
  const found = drawn.found.get(row.sequence)
  return {
    line,
    alsoDid: [...new Set(theirs.map(({ action }) => action))].slice(0, 6),
    own: line.actor.id === actor.id,
    ...(found !== undefined && {
      found: {
        by: lineOf(found.row).actor.name ?? '',
        at: found.row.at,
        outcome: found.outcome,
        note: found.note,
      },
    }),
  }
}

export type ReviewInput = {
  municipality: string
  month: string
  line: number
  outcome: string
  note: string
}

/**
 * Records the result of a review, once: never by the person the line is about, and with a comment when it must be
 * followed up.
 */
export const recordReview = async (deps: Deps, actor: StaffActor, input: ReviewInput): Promise<void> => {
  const { municipality, month, line } = input
  assertMay(deps, actor, { municipality, roles: ['audit'] })
  const drawn = await drawnIn(deps, municipality, month)
  const row = await lineNumbered(deps, municipality, line)
  if (row === undefined || drawn?.lines.includes(line) !== true) throw new DomainError('not_found')
  if (lineOf(row).actor.id === actor.id) throw new DomainError('not_allowed')
  const { outcome, note } = checked(input)
  const entry = {
    municipality,
    actor,
    action: 'review_sample' as const,
    subject: reviewSubject(month),
    details: { line, outcome, ...(note !== '' && { note }) },
  }
  const isFirst = async () => (await drawnIn(deps, municipality, month))?.found.has(line) === false
  if (!(await writeAuditIf(deps, entry, isFirst))) throw new DomainError('not_possible')
}

const checked = ({ outcome, note: given }: ReviewInput): { outcome: ReviewOutcome; note: string } => {
  const known = reviewOutcomes.find(one => one === outcome)
  const note = asWritten(given).trim()
  const faults: FieldErrors = {
    ...(known === undefined && { outcome: 'required' }),
    ...(known === 'look_into' && note === '' && { note: 'required' }),
    ...(hidesCpr(note) && { note: 'cpr' }),
    ...(note.length > longestNote && { note: 'too_long' }),
  }
  if (known === undefined || Object.keys(faults).length > 0)
    throw new DomainError('invalid_fields', { fields: faults })
  return { outcome: known, note }
}
