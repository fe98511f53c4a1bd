import type { Role, Settings, StaffActor } from '../deps.ts'
import { role, type StaffPerson } from './staff-session.ts'

type Grants = Pick<StaffPerson, 'grants' | 'limits'>
type Departments = NonNullable<StaffActor['departments']>

/** These roles cover the whole municipality: limited to a department they would be half a control. */
const never: readonly Role[] = ['audit', 'admin']

/**
 * `kolding.handle`: a role in one municipality. `kolding.handle.jobcenter`: the same for one department that the
 * municipality's settings name. Any other form grants nothing.
 */
export const grantsOf = (
  claimed: readonly string[],
  { municipalities, casework = {} }: Pick<Settings, 'municipalities' | 'casework'>,
): Grants => {
  const grants: Record<string, Role[]> = {}
  const limits: Record<string, Departments> = {}
  for (const claim of claimed) {
    const [municipality = '', named, department, ...more] = claim.split('.')
    const known = role.safeParse(named)
    if (!known.success || more.length > 0 || !municipalities.includes(municipality)) continue
    const there = casework[municipality]?.departments ?? []
    if (
      department !== undefined &&
      (never.includes(known.data) || !there.some(({ id }) => id === department))
    )
      continue
    widen(grants, limits, { municipality, role: known.data, department })
  }
  return { grants, ...(Object.keys(limits).length > 0 && { limits }) }
}

type One = { municipality: string; role: Role; department: string | undefined }

/** Several departments add up. The role without a department covers all of them. */
const widen = (
  grants: Record<string, Role[]>,
  limits: Record<string, Departments>,
  { municipality, role, department }: One,
) => {
  const before = grants[municipality] ?? []
  const known = limits[municipality]?.[role]
  grants[municipality] = [...new Set([...before, role])]
  if (department === undefined) delete limits[municipality]?.[role]
  else if (known !== undefined || !before.includes(role))
    limits[municipality] = { ...limits[municipality], [role]: [...(known ?? []), department] }
}
