import type { Department } from '../../core/notice/fields/department.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { TellsDepartment } from '../../core/notice/lifecycle/retention.ts'
import type { Store, TemplateRow } from '../../ports.ts'
import type { Deps, Settings } from '../deps.ts'
import { decryptJson, labels } from '../sealed/encrypted.ts'
import { readableOr } from '../sealed/unreadable.ts'

/** The list of departments is stored with the templates of a municipality, under this name. */
export const departmentList = 'departments'

/** One version of the list, whole. */
export type KeptDepartments = { departments: Department[]; what: string; by: { id: string; name: string } }

type Known = { lists: Record<string, readonly Department[]>; at: number }

const known = new WeakMap<Store, Known>()

/** Another process's change is seen after this long at the latest, one's own at once. */
const freshFor = 5_000

/** Reads the lists of departments, unless that was done a moment ago. */
export const followDepartments = async (deps: Deps): Promise<void> => {
  const { store, clock, settings } = deps
  const at = clock().getTime()
  const before = known.get(store)
  if (before !== undefined && Math.abs(at - before.at) < freshFor) return
  const lists = { ...before?.lists }
  known.set(store, { lists, at })
  try {
    const read = await Promise.all(
      settings.municipalities.map(async municipality => {
        const row = (await store.templateVersions({ municipality, id: departmentList })).at(-1)
        const kept = row && keptIn(deps, row)
        return kept === undefined ? [] : [[municipality, kept.departments] as const]
      }),
    )
    known.set(store, { lists: { ...lists, ...Object.fromEntries(read.flat()) }, at })
  } catch {
    // The last known list holds until the database answers again.
  }
}

/** One was kept here: it is read before anything else is said. */
export const forgetDepartments = (store: Store): void => {
  const before = known.get(store)
  if (before !== undefined) known.set(store, { ...before, at: 0 })
}

export const keptIn = (deps: Deps, row: TemplateRow): KeptDepartments | undefined => {
  const label = labels.template(row.municipality, row.id, row.version)
  // The vault authenticates what we wrote: the one cast.
  return readableOr(
    deps,
    { what: 'template', name: row.id },
    () => decryptJson(deps, row, label) as KeptDepartments,
  )
}

/** For the roles of a sign-in, which name departments. */
export const withDepartments = (
  deps: Pick<Deps, 'settings' | 'store'>,
): Pick<Settings, 'municipalities' | 'casework'> => {
  const { municipalities } = deps.settings
  const lists = municipalities.map(one => [one, { departments: departmentsOf(deps, one) }] as const)
  return { municipalities, casework: Object.fromEntries(lists) }
}

/** As the municipality keeps them; until it does, as its settings name them. Those no longer used too. */
export const departmentsOf = (
  { settings, store }: Pick<Deps, 'settings' | 'store'>,
  municipality: string,
): readonly Department[] =>
  known.get(store)?.lists[municipality] ?? settings.casework?.[municipality]?.departments ?? []

type Listed = Pick<Deps, 'settings' | 'store'>

/** The department of that id, where it has a mailbox of its own. */
const toldIn = (deps: Listed, municipality: string, department: string | undefined): Department | undefined =>
  departmentsOf(deps, municipality).find(({ id, mailbox }) => id === department && mailbox !== undefined)

/** Whether what is placed with a department reaches a mailbox of its own. */
export const tellsIn =
  (deps: Listed, municipality: string): TellsDepartment =>
  department =>
    toldIn(deps, municipality, department) !== undefined

/** The department a notice is placed with, where it has a mailbox of its own and so is told. */
export const departmentToTell = (
  deps: Listed,
  { key, notice }: { key: { municipality: string }; notice: Pick<Notice, 'casework'> },
): Department | undefined => toldIn(deps, key.municipality, notice.casework.placedIn)
