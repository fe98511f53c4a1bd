import { DomainError, type FieldErrors } from '../../core/errors.ts'
import type { Department } from '../../core/notice/fields/department.ts'
import { hidesCpr } from '../../core/notice/fields/without-cpr.ts'
import type { Write } from '../../ports.ts'
import { assertMay } from '../access/staff-access.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import { auditWrites, writeTogether } from '../records/notice-record.ts'
import { encryptJson, labels } from '../sealed/encrypted.ts'
import {
  departmentList,
  departmentsOf,
  followDepartments,
  forgetDepartments,
  type KeptDepartments,
  keptIn,
} from '../staff/live-departments.ts'

export type DepartmentInput = {
  municipality: string
  /** Empty for a new one. */
  id: string
  /** The version of the list they were looking at (optimistic lock). */
  version: number
  name: string
  /** Other names people use for it, one on each line. */
  called: string
  mailbox: string
  act: 'save' | 'retire' | 'restore'
}

export type DepartmentVersion = Omit<KeptDepartments, 'departments'> & { version: number; at: string }

export type DepartmentsKept = {
  departments: readonly Department[]
  /** 0: as the settings file has them. */
  version: number
  versions: DepartmentVersion[]
}

export const readDepartments = async (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<DepartmentsKept> => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const rows = await deps.store.templateVersions({ municipality, id: departmentList })
  const versions = rows.flatMap(row => {
    const kept = keptIn(deps, row)
    return kept === undefined ? [] : [{ version: row.version, at: row.at, what: kept.what, by: kept.by }]
  })
  const departments = departmentsOf(deps, municipality)
  return { departments, version: rows.at(-1)?.version ?? 0, versions: versions.reverse() }
}

/** A new version of the list, with who and when. A save that is based on an older version overwrites nothing. */
export const keepDepartment: StaffUseCase<DepartmentInput, void> = async (deps, actor, input) => {
  const { municipality } = input
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  await followDepartments(deps)
  const before = departmentsOf(deps, municipality)
  const one = departmentIn(input, before)
  const faults = faultsIn(one, before)
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  const departments = before.some(({ id }) => id === one.id)
    ? before.map(each => (each.id === one.id ? one : each))
    : [...before, one]
  await write(deps, actor, { municipality, version: input.version, departments, what: one.name })
  forgetDepartments(deps.store)
  await followDepartments(deps)
}

type NewList = { municipality: string; version: number; departments: Department[]; what: string }

const write = async (
  deps: Deps,
  actor: StaffActor,
  { municipality, departments, what, ...seen }: NewList,
) => {
  const about = { municipality, id: departmentList }
  const version = seen.version + 1
  const kept: KeptDepartments = { departments, what, by: { id: actor.id, name: actor.name } }
  const sealed = encryptJson(deps, kept, labels.template(municipality, departmentList, version))
  const row = { ...about, version, at: deps.clock().toISOString(), ...sealed }
  const audit = {
    municipality,
    actor,
    action: 'keep_departments' as const,
    subject: `departments ${version}`,
  }
  await writeTogether(deps, async () => {
    const last = (await deps.store.templateVersions(about)).at(-1)?.version ?? 0
    if (last !== seen.version) throw new DomainError('stale_version')
    return [{ into: 'templates', row } satisfies Write, ...(await auditWrites(deps, audit))]
  })
}

const departmentIn = (input: DepartmentInput, before: readonly Department[]): Department => {
  const known = before.find(({ id }) => id === input.id)
  if (input.id !== '' && known === undefined) throw new DomainError('not_found')
  if (known !== undefined && input.act !== 'save') return { ...known, retired: input.act === 'retire' }
  const name = input.name.trim()
  const called = input.called
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const mailbox = input.mailbox.trim()
  return {
    id: known?.id ?? newId(name, before),
    name,
    ...(called.length > 0 && { called }),
    ...(mailbox !== '' && { mailbox }),
    ...(known?.retired && { retired: true }),
  }
}

/** The id stands in the sign-in's roles, so it stays when the name changes: letters, digits and dashes. */
const newId = (name: string, before: readonly Department[]): string => {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
  const from = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const id = from.slice(0, 36) || 'afdeling'
  const taken = (one: string) => before.some(each => each.id === one)
  for (let nth = 1; ; nth += 1) {
    const free = nth === 1 ? id : `${id}-${nth}`
    if (!taken(free)) return free
  }
}

const most = { name: 100, called: 20 }
const mailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

const faultsIn = (
  { id, name, called = [], mailbox }: Department,
  before: readonly Department[],
): FieldErrors => {
  const faults: FieldErrors = {}
  const said = name.toLowerCase()
  if (before.some(each => each.id !== id && each.name.toLowerCase() === said)) faults.name = 'taken'
  if (name === '' || name.length > most.name || hidesCpr(name)) faults.name = 'required'
  if (called.length > most.called || called.some(one => one.length > most.name || hidesCpr(one)))
    faults.called = 'too_long'
  if (mailbox !== undefined && (mailbox.length > 254 || !mailAddress.test(mailbox) || hidesCpr(mailbox)))
    faults.mailbox = 'invalid'
  return faults
}
