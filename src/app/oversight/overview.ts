import { assertMay } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { keptTooLong } from '../records/kept-too-long.ts'
import { bulkReaders } from './bulk-reading.ts'
import { isReviewOverdue, reviewFigures } from './review-samples.ts'

/** One figure that somebody is responsible for: how many, and whether it needs attention. */
export type ItemCount = { count: number; urgent: boolean }

/** An auditor's figures. */
export const auditItems = ['samples', 'bulk'] as const
/** An administrator's figures. */
export const adminItems = ['undelivered', 'kept', 'stops', 'reports', 'missed', 'keys', 'receivers'] as const
export type OverviewItem = (typeof auditItems)[number] | (typeof adminItems)[number]
export type Overview = Partial<Record<OverviewItem, ItemCount>>

const mostCounted = 200

/** Counts only. The pages behind them log who opens them. */
export const overview = async (deps: Deps, actor: StaffActor, municipality: string): Promise<Overview> => {
  assertMay(deps, actor, { municipality, roles: ['audit', 'admin'] })
  return {
    ...(actor.roles.includes('audit') && (await forAuditor(deps, municipality))),
    ...(actor.roles.includes('admin') && (await forAdministrator(deps, municipality))),
  }
}

const forAuditor = async (deps: Deps, municipality: string): Promise<Overview> => {
  const figures = await reviewFigures(deps, municipality)
  const readers = await bulkReaders(deps, municipality)
  return {
    samples: {
      count: figures === undefined ? 0 : figures.drawn - figures.seen,
      urgent: await isReviewOverdue(deps, municipality),
    },
    bulk: { count: readers.length, urgent: readers.length > 0 },
  }
}

const forAdministrator = async (deps: Deps, municipality: string): Promise<Overview> => {
  const { store, clock } = deps
  const now = clock().toISOString()
  const dead = await store.outboxIn(municipality, { state: 'dead', limit: mostCounted })
  const kept = await keptTooLong(deps, municipality)
  const stops = (await store.stops()).filter(row => row.municipality === municipality && row.stopped === 1)
  const keys = (await store.accessKeys(municipality)).filter(
    ({ kind, until }) => kind === 'api' && (until === null || until > now),
  )
  const calm = (rows: readonly unknown[]): ItemCount => ({ count: rows.length, urgent: false })
  return {
    undelivered: { count: dead.length, urgent: dead.length > 0 },
    kept: { count: kept?.count ?? 0, urgent: kept !== undefined },
    stops: { count: stops.length, urgent: stops.length > 0 },
    reports: calm(await store.reports(municipality)),
    ...(deps.settings.missedQuestions?.[municipality] && { missed: calm(await store.missed(municipality)) }),
    keys: calm(keys),
    receivers: calm(await store.webhooks(municipality)),
  }
}
