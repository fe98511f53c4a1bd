import { monthBefore, monthOf, startOf } from '../../core/calendar/months.ts'
import { sampleOf } from '../../core/statistics/sample.ts'
import type { AuditRow } from '../../ports.ts'
import type { Actor, Deps } from '../deps.ts'
import { unitNews } from '../mail/outbox-messages.ts'
import { writeMessageOnce } from '../mail/send-message-once.ts'
import type { AuditAction } from '../records/audit-log.ts'
import { writeAuditIf } from '../records/notice-record.ts'

/** Actions that are sampled: somebody opened, exported or uncovered a citizen's data. */
const looked: readonly AuditAction[] = [
  'list_notices',
  'open_notice',
  'open_need',
  'read_document',
  'export_notice',
  'renew_code',
]

const drawer: Actor = { kind: 'system', name: 'review' }
const day = 24 * 60 * 60_000

/** Everything about one month's samples is in the log, under one subject. */
export const reviewSubject = (month: string): string => `review ${month}`

export type Drawn = {
  month: string
  drawnAt: string
  dueAt: string
  /** Sequence numbers of log lines. */
  lines: number[]
  /** The result for each line. */
  found: Map<number, { row: AuditRow; outcome: string; note: string }>
}

/** The samples of a month and the results so far. Undefined before they are drawn. */
export const drawnIn = async (
  deps: Deps,
  municipality: string,
  month: string,
): Promise<Drawn | undefined> => {
  const rows = await deps.store.auditAbout({ municipality, subject: reviewSubject(month) })
  const draw = rows.find(({ action }) => action === 'draw_samples')
  if (draw === undefined) return undefined
  const { lines = '', days = 0 } = JSON.parse(draw.details) as { lines?: string; days?: number }
  const found: Drawn['found'] = new Map()
  for (const row of rows.filter(({ action }) => action === 'review_sample')) {
    const {
      line = 0,
      outcome = '',
      note = '',
    } = JSON.parse(row.details) as {
      line?: number
      outcome?: string
      note?: string
    }
    if (!found.has(line)) found.set(line, { row, outcome, note })
  }
  return {
    month,
    drawnAt: draw.at,
    dueAt: new Date(Date.parse(draw.at) + days * day).toISOString(),
    lines: lines.split(' ').filter(Boolean).map(Number),
    found,
  }
}

/** The month whose samples are reviewed now: last month. */
export const monthUnderReview = (deps: Pick<Deps, 'clock'>): string => monthBefore(monthOf(deps.clock()))

/** Draws last month's samples, once, where the municipality wants any. They are drawn at random; nobody chooses. */
export const drawSamples = async (deps: Deps): Promise<void> => {
  const month = monthUnderReview(deps)
  for (const municipality of deps.settings.municipalities) {
    const wanted = deps.settings.casework?.[municipality]?.review
    if (wanted === undefined) continue
    if ((await drawnIn(deps, municipality, month)) === undefined)
      await draw(deps, { municipality, month, ...wanted })
    await tellOverdue(deps, municipality, month)
  }
}

const draw = async (
  deps: Deps,
  about: { municipality: string; month: string; perMonth: number; withinDays: number },
) => {
  const { municipality, month, perMonth, withinDays } = about
  const until = startOf(monthOf(deps.clock())).toISOString()
  const rows = (await deps.store.auditSince({ municipality, at: startOf(month).toISOString() })).filter(
    row => row.at < until && isLook(row),
  )
  const lines = sampleOf(rows, perMonth, { randomBytes: deps.randomBytes, weightOf }).map(
    ({ sequence }) => sequence,
  )
  const details = {
    lines: lines.toSorted((a, b) => a - b).join(' '),
    of: rows.length,
    days: withinDays,
  }
  const entry = {
    municipality,
    actor: drawer,
    action: 'draw_samples' as const,
    subject: reviewSubject(month),
    details,
  }
  await writeAuditIf(deps, entry, async () => (await drawnIn(deps, municipality, month)) === undefined)
}

/** The weights: the most private data, and what leaves the program, is sampled most often; lists hardly ever. */
const weights: Partial<Record<string, number>> = {
  open_need: 10,
  export_notice: 10,
  renew_code: 5,
  read_document: 2,
  open_notice: 2,
}
const weightOf = ({ action }: AuditRow): number => weights[action] ?? 1

const isLook = ({ action, actor }: AuditRow): boolean =>
  looked.some(one => one === action) && (JSON.parse(actor) as { kind: string }).kind === 'staff'

/** Whether samples are still unreviewed after their deadline. */
export const isOverdue = ({ lines, found, dueAt }: Drawn, now: Date): boolean =>
  now.toISOString() > dueAt && lines.some(line => !found.has(line))

/** A mail to the unit, once a month. */
const tellOverdue = async (deps: Deps, municipality: string, month: string) => {
  const drawn = await drawnIn(deps, municipality, month)
  if (drawn === undefined || !isOverdue(drawn, deps.clock())) return
  const key = `review.${month}`
  await writeMessageOnce(deps, unitNews(deps, { municipality, template: 'review_overdue', key }))
}

export const isReviewOverdue = async (deps: Deps, municipality: string): Promise<boolean> => {
  const drawn = await drawnIn(deps, municipality, monthUnderReview(deps))
  return drawn !== undefined && isOverdue(drawn, deps.clock())
}

/** The state of last month's samples, for the figures: about the work, never about one person. */
export type ReviewFigures = { drawn: number; seen: number; toLookInto: number }

export const reviewFigures = async (deps: Deps, municipality: string): Promise<ReviewFigures | undefined> => {
  const drawn = await drawnIn(deps, municipality, monthUnderReview(deps))
  if (drawn === undefined) return undefined
  const found = [...drawn.found.values()]
  return {
    drawn: drawn.lines.length,
    seen: found.length,
    toLookInto: found.filter(({ outcome }) => outcome === 'look_into').length,
  }
}
