import { DomainError } from '../../core/errors.ts'
import { departmentCalled } from '../../core/notice/fields/department.ts'
import type { Handler } from '../../core/notice/lifecycle/event.ts'
import { readReference } from '../../core/notice/lifecycle/reference.ts'
import type { NoticeRow } from '../../ports.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Deps, Role, StaffActor } from '../deps.ts'
import { readableSummary } from '../records/notice-record.ts'
import type { Summary } from '../records/notice-summary.ts'
import { departmentsOf } from '../staff/live-departments.ts'

/** Throws unless the actor has one of these roles in this municipality. */
export const assertMay = (
  deps: Deps,
  actor: StaffActor,
  { municipality, roles }: { municipality: string; roles: Role[] },
) => {
  servedPack(deps, municipality)
  const here = actor.municipalities.includes(municipality)
  if (!here || !roles.some(role => actor.roles.includes(role))) throw new DomainError('not_allowed')
}

type Sought = { municipality: string; reference: string; roles: Role[] }

/**
 * Loads a notice together with what this person may do with it. A notice of another department is `not_found` for
 * them. One that they may only see is `not_allowed` for more.
 */
export const staffNoticeRow = async (
  deps: Deps,
  actor: StaffActor,
  { municipality, reference, roles }: Sought,
): Promise<{ row: NoticeRow; actor: StaffActor }> => {
  assertMay(deps, actor, { municipality, roles })
  const row = await deps.store.noticeByReference({ municipality, reference: readReference(reference) ?? '' })
  if (row === undefined) throw new DomainError('not_found')
  const here = { ...actor, roles: rolesAt(deps, actor, row) }
  if (!seeing.some(role => here.roles.includes(role))) throw new DomainError('not_found')
  if (!roles.some(role => here.roles.includes(role))) throw new DomainError('not_allowed')
  return { row, actor: here }
}

/** The roles that may see notices at all. */
const seeing: readonly Role[] = ['read', 'handle', 'release']

/** Which of their roles apply to this notice: those for its department, and those for all departments. */
const rolesAt = (deps: Deps, actor: StaffActor, row: NoticeRow): Role[] => {
  // A rehearsal (a notice to practise on) belongs to no department.
  if (row.rehearsal === 1 || Object.keys(actor.departments ?? {}).length === 0) return actor.roles
  const summary = readableSummary(deps, row)
  return rolesIn(actor, summary && departmentOf(deps, row.municipality, summary))
}

type Limited = Pick<StaffActor, 'roles' | 'departments'>

const rolesIn = ({ roles, departments = {} }: Limited, department: string | undefined): Role[] =>
  roles.filter(role => {
    const only = departments[role]
    return only === undefined || (department !== undefined && only.includes(department))
  })

/** The same for a department that is known already. */
export const maySeeIn = (actor: StaffActor, department: string | undefined): boolean =>
  rolesIn(actor, department).some(role => seeing.includes(role))

export const mayHandleIn = (who: Limited, department: string | undefined): boolean =>
  rolesIn(who, department).includes('handle')

export const maySee = (deps: Deps, actor: StaffActor, row: NoticeRow): boolean => {
  const roles = rolesAt(deps, actor, row)
  return seeing.some(role => roles.includes(role))
}

/** Whoever answers, and whoever sends what another has answered. */
export const needOpeners: Role[] = ['handle', 'release']

/** The same for a department that is known already. */
export const mayOpenNeedIn = (actor: StaffActor, department: string | undefined): boolean =>
  rolesIn(actor, department).some(role => needOpeners.includes(role))

export const mayOpenNeed = (deps: Deps, actor: StaffActor, row: NoticeRow): boolean => {
  const roles = rolesAt(deps, actor, row)
  return needOpeners.some(role => roles.includes(role))
}

/** The department a notice is with: where staff have placed it, else the one its words name. */
export const departmentOf = (
  deps: Deps,
  municipality: string,
  { fields, placedIn }: Pick<Summary, 'fields' | 'placedIn'>,
): string | undefined =>
  placedIn ?? departmentCalled(departmentsOf(deps, municipality), fields.department)?.id

export const handlerOf = ({ id, name, title, unit, phone }: StaffActor): Handler => ({
  id,
  name,
  title,
  ...(unit !== undefined && { unit }),
  ...(phone !== undefined && { phone }),
})

export const handles = (actor: StaffActor): boolean => actor.roles.includes('handle')
