import * as z from 'zod'
import type { ColleagueRow, Write } from '../ports.ts'
import type { Deps, StaffActor } from './deps.ts'
import { decryptJson, encryptJson, labels } from './encrypted.ts'
import { role } from './staff-session.ts'
import { readableOr } from './unreadable.ts'

const absence = z.object({
  /** First and last day away, both included. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Who handles in their place, if anybody. */
  deputy: z.string().optional(),
})
export type Absence = z.infer<typeof absence>

const known = z.object({
  name: z.string(),
  title: z.string(),
  unit: z.string().optional(),
  phone: z.string().optional(),
  roles: z.array(role),
  departments: z.partialRecord(role, z.array(z.string())).optional(),
  absence: absence.optional(),
})

/** Somebody who has signed in here: whom a notice can be given to. */
export type Colleague = z.infer<typeof known> & { id: string; seenAt: string }

/** One that cannot be read is missing from the list until they sign in again, which writes it anew. */
export const colleaguesIn = async (deps: Deps, municipality: string): Promise<Colleague[]> =>
  (await deps.store.colleagues(municipality)).flatMap(
    row => readableOr(deps, { what: 'colleague', name: row.id }, () => colleagueIn(deps, row)) ?? [],
  )

const colleagueIn = (deps: Deps, { municipality, id, seenAt, keyId, data }: ColleagueRow): Colleague => ({
  ...known.parse(decryptJson(deps, { keyId, bytes: data }, labels.colleague(municipality, id))),
  id,
  seenAt,
})

/** What is known of somebody from now on; what they had said of their absence stays when it is given along. */
export const colleagueWrite = (deps: Deps, actor: StaffActor, away?: Absence): Write => {
  const [municipality = ''] = actor.municipalities
  const { id, name, title, unit, phone, roles, departments } = actor
  const about = { name, title, unit, phone, roles, departments, absence: away }
  const { keyId, bytes } = encryptJson(deps, about, labels.colleague(municipality, id))
  return {
    into: 'colleagues',
    row: { municipality, id, seenAt: deps.clock().toISOString(), keyId, data: bytes },
  }
}
