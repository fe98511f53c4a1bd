import { DomainError } from '../core/errors.ts'
import type { Handler } from '../core/notice/event.ts'
import { readReference } from '../core/notice/reference.ts'
import type { NoticeRow } from '../ports.ts'
import type { Deps, Role, StaffActor } from './deps.ts'
import { servedPack } from './open-conversation.ts'

/** Stops anyone who has not one of these roles in this municipality. */
export const assertMay = (
  deps: Deps,
  actor: StaffActor,
  { municipality, roles }: { municipality: string; roles: Role[] },
) => {
  servedPack(deps, municipality)
  const here = actor.municipalities.includes(municipality)
  if (!here || !roles.some(role => actor.roles.includes(role))) throw new DomainError('not_allowed')
}

export const staffNoticeRow = async (
  deps: Deps,
  { municipality, reference }: { municipality: string; reference: string },
): Promise<NoticeRow> => {
  const row = await deps.store.noticeByReference({ municipality, reference: readReference(reference) ?? '' })
  if (row === undefined) throw new DomainError('not_found')
  return row
}

export const handlerOf = ({ id, name, title, unit, phone }: StaffActor): Handler => ({
  id,
  name,
  title,
  ...(unit !== undefined && { unit }),
  ...(phone !== undefined && { phone }),
})

export const handles = (actor: StaffActor): boolean => actor.roles.includes('handle')
