import * as z from 'zod'
import { DomainError } from '../../core/errors.ts'
import { hidesCpr } from '../../core/notice/fields/without-cpr.ts'
import { type ToldKind, toldKinds } from '../../core/notice/lifecycle/staff-notifications.ts'
import { assertMay, maySee } from '../access/staff-access.ts'
import type { Deps, Role, StaffActor, StaffUseCase } from '../deps.ts'
import { writeAudit } from '../records/notice-record.ts'
import { colleaguesIn, colleagueWrite, type OwnTelling, tellingWays } from '../staff/colleagues.ts'

/** Whoever can be told something. */
export const toldRoles: Role[] = ['handle', 'release']
const most = 100

export type OwnNews = { reference: string; kind: ToldKind; at: string; read: boolean }

/** What somebody has been notified of, newest first, without notices they may no longer see. */
export const ownNews = async (deps: Deps, actor: StaffActor, municipality: string): Promise<OwnNews[]> => {
  assertMay(deps, actor, { municipality, roles: toldRoles })
  const rows = await deps.store.told({ municipality, person: actor.id, limit: most })
  const found = await Promise.all(
    rows.map(async row => ({ ...row, kind: kindOf(row.kind), notice: await deps.store.notice(row) })),
  )
  return found.flatMap(({ kind, at, readAt, notice }) =>
    kind === undefined || notice === undefined || !maySee(deps, actor, notice)
      ? []
      : [{ reference: notice.reference, kind, at, read: readAt !== null }],
  )
}

const kindOf = (kind: string): ToldKind | undefined => toldKinds.find(one => one === kind)

export const readAllNews = async (deps: Deps, actor: StaffActor, municipality: string): Promise<void> => {
  assertMay(deps, actor, { municipality, roles: toldRoles })
  await deps.store.markTold({ municipality, person: actor.id, at: deps.clock().toISOString() })
}

/** How many they have not seen. On a notice's page, its notifications count as seen. */
export const unreadFor = async (
  deps: Deps,
  actor: StaffActor,
  { municipality, reference }: { municipality: string; reference?: string | undefined },
): Promise<number> => {
  const person = actor.id
  const unread = await deps.store.unreadTold({ municipality, person })
  if (unread === 0 || reference === undefined) return unread
  const notice = await deps.store.noticeByReference({ municipality, reference })
  if (notice === undefined) return unread
  await deps.store.markTold({ municipality, person, noticeId: notice.id, at: deps.clock().toISOString() })
  return deps.store.unreadTold({ municipality, person })
}

export const ownTelling = async (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<OwnTelling> => {
  const own = (await colleaguesIn(deps, municipality)).find(({ id }) => id === actor.id)
  return own?.telling ?? { how: 'product' }
}

/** The mails hold a reference and a link: a mistyped address tells a stranger nothing. */
export const chooseTelling: StaffUseCase<{ how: string; email: string }, void> = async (
  deps,
  actor,
  { municipality, how, email },
) => {
  assertMay(deps, actor, { municipality, roles: toldRoles })
  const own = (await colleaguesIn(deps, municipality)).find(({ id }) => id === actor.id)
  if (own === undefined) throw new DomainError('not_possible')
  const way = tellingWays.find(one => one === how)
  const address = email.trim()
  const wrong =
    address === '' ? way !== 'product' : !z.email().safeParse(address).success || hidesCpr(address)
  if (way === undefined) throw new DomainError('invalid_fields', { fields: { how: 'required' } })
  if (wrong) throw new DomainError('invalid_fields', { fields: { email: 'invalid' } })
  const telling = { how: way, ...(address !== '' && { email: address }) }
  await deps.store.write([colleagueWrite(deps, actor, { ...own, telling })])
  await writeAudit(deps, { municipality, actor, action: 'choose_telling', subject: way })
}
