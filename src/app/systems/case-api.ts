import { DomainError } from '../../core/errors.ts'
import type { Mix } from '../../core/notice/decision/meetings.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { NoticeRow } from '../../ports.ts'
import { openedKey } from '../access/access-keys.ts'
import { handlerOf, staffNoticeRow } from '../access/staff-access.ts'
import { exportNotice } from '../casework/export-notice.ts'
import type { Deps, Role, StaffActor } from '../deps.ts'
import type { ReadDocument } from '../documents/read-document.ts'
import { cursorOf, placeIn } from '../inbox/queue-row.ts'
import { changeRecord, readableSummary, writeAudit } from '../records/notice-record.ts'
import { type ApiScope, scopesIn } from './case-systems.ts'

/** A case system that has shown its key: it acts under its own name, and the log has that name. */
export type CaseSystem = { municipality: string; scopes: ApiScope[]; actor: StaffActor }

const mostCases = 200

export type CaseLine = {
  reference: string
  receivedAt: string
  status: string
  outcome?: string
  /** How its meetings differ in what was answered. */
  mix?: Mix
  version: number
  /** When the answer reached the citizen. */
  reachedAt?: string
}

/** The owner of the key. Throws `not_signed_in` for an invalid key and `too_many` for one that asks too often. */
export const caseSystemOf = async (deps: Deps, secret: string, address: string): Promise<CaseSystem> => {
  const now = deps.clock()
  wait(deps.limiter.wait('apiTries', address, now))
  const key = await openedKey(deps, 'api', secret)
  if (key === undefined) {
    deps.limiter.take('apiTries', address, now)
    throw new DomainError('not_signed_in')
  }
  wait(deps.limiter.take('api', key.id, now))
  const { municipality, id, about } = key
  const scopes = scopesIn(key.scopes)
  const roles: Role[] = scopes.some(scope => scope === 'need' || scope === 'file')
    ? ['read', 'handle']
    : ['read']
  const actor = { id: `system.${id}`, name: about, title: '', roles, municipalities: [municipality] }
  return { municipality, scopes, actor: { kind: 'staff', ...actor } }
}

const wait = (retryAfter: number) => {
  if (retryAfter > 0) throw new DomainError('too_many', { facts: { retryAfter } })
}

const assertScope = ({ scopes }: CaseSystem, scope: ApiScope) => {
  if (!scopes.includes(scope)) throw new DomainError('not_allowed')
}

/** References and their status, in the order they are due; nothing of their content. */
export const listCases = async (
  deps: Deps,
  system: CaseSystem,
  { status, after, limit = mostCases }: { status?: string; after?: string; limit?: number },
): Promise<{ cases: CaseLine[]; next?: string }> => {
  assertScope(system, 'list')
  const { municipality, actor } = system
  const rows = await deps.store.queue(municipality, {
    limit,
    ...(status !== undefined && { statuses: [status] }),
    ...(after !== undefined && { after: placeIn(after) }),
  })
  await writeAudit(deps, { municipality, actor, action: 'list_notices', subject: status ?? 'all' })
  const last = rows.at(-1)
  return {
    cases: rows.map(row => lineOf(row, readableSummary(deps, row)?.mix)),
    ...(last !== undefined && rows.length === limit && { next: cursorOf(last) }),
  }
}

const lineOf = (
  { reference, receivedAt, status, outcome, version, reachedAt }: NoticeRow,
  mix: Mix | undefined,
): CaseLine => ({
  reference,
  receivedAt,
  status,
  version,
  ...(outcome !== null && { outcome }),
  ...(mix && { mix }),
  ...(reachedAt !== null && { reachedAt }),
})

/**
 * The whole case as one ZIP. The need is included only for a key with that scope, and counts as opened (duties 13).
 */
export const fetchCase = (
  deps: Deps,
  system: CaseSystem,
  { reference, withNeed }: { reference: string; withNeed: boolean },
): Promise<ReadDocument> => {
  assertScope(system, 'fetch')
  if (withNeed) assertScope(system, 'need')
  const { municipality, actor } = system
  return exportNotice(deps, actor, { municipality, reference, withNeed })
}

/** Marks it as filed under its number in the case system. The same number again changes nothing. */
export const fileCase = async (
  deps: Deps,
  system: CaseSystem,
  { reference, number }: { reference: string; number: string },
): Promise<void> => {
  assertScope(system, 'file')
  const { municipality } = system
  const sought = { municipality, reference, roles: ['handle' as const] }
  const { row, actor } = await staffNoticeRow(deps, system.actor, sought)
  const command = { type: 'journalise', by: handlerOf(actor), number } as const
  await changeRecord(deps, { row, actor }, ({ notice }) =>
    notice.casework.journal?.number === number.trim()
      ? { events: [] }
      : {
          events: decide(notice, command, deps.clock()),
          audit: { municipality, actor, action: 'journalise_notice', subject: row.reference },
        },
  )
}
