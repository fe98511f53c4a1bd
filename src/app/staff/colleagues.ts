import * as z from 'zod'
import { isoDay, wallClock } from '../../core/calendar/copenhagen.ts'
import type { ColleagueRow, Write } from '../../ports.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { decryptJson, encryptJson, labels } from '../sealed/encrypted.ts'
import { readableRows } from '../sealed/unreadable.ts'
import { role } from './staff-session.ts'

const absence = z.object({
  /** First and last day away, both included. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Their deputy, if any. */
  deputy: z.string().optional(),
})
export type Absence = z.infer<typeof absence>

/** How somebody wants mail about their notices. The product shows the same in any case. */
export const tellingWays = ['at_once', 'digest', 'product'] as const
const telling = z.object({ how: z.enum(tellingWays), email: z.email().optional() })
export type OwnTelling = z.infer<typeof telling>

const known = z.object({
  name: z.string(),
  title: z.string(),
  unit: z.string().optional(),
  phone: z.string().optional(),
  roles: z.array(role),
  departments: z.partialRecord(role, z.array(z.string())).optional(),
  absence: absence.optional(),
  telling: telling.optional(),
})

/** Somebody who has signed in here and whom a notice can be given to. */
export type Colleague = z.infer<typeof known> & { id: string; seenAt: string }

/** One that cannot be decrypted is missing from the list until they sign in again, which rewrites it. */
export const colleaguesIn = async (deps: Deps, municipality: string): Promise<Colleague[]> =>
  readableRows(deps, { what: 'colleague', rows: await deps.store.colleagues(municipality) }, row =>
    colleagueIn(deps, row),
  )

const colleagueIn = (deps: Deps, { municipality, id, seenAt, keyId, data }: ColleagueRow): Colleague => ({
  ...known.parse(decryptJson(deps, { keyId, bytes: data }, labels.colleague(municipality, id))),
  id,
  seenAt,
})

/** What is known of somebody from now on; what they had said of their absence and their mail stays when it is given along. */
export const colleagueWrite = (
  deps: Deps,
  actor: StaffActor,
  said?: Pick<Colleague, 'absence' | 'telling'>,
): Write => {
  const [municipality = ''] = actor.municipalities
  const { id, name, title, unit, phone, roles, departments } = actor
  const about = {
    name,
    title,
    unit,
    phone,
    roles,
    departments,
    absence: said?.absence,
    telling: said?.telling,
  }
  const { keyId, bytes } = encryptJson(deps, about, labels.colleague(municipality, id))
  return {
    into: 'colleagues',
    row: { municipality, id, seenAt: deps.clock().toISOString(), keyId, data: bytes },
  }
}

export const isAway = (absence: Absence | undefined, now: Date): boolean => {
  const today = isoDay(wallClock(now))
  return absence !== undefined && absence.from <= today && today <= absence.to
}
