import { isIsoDay } from '../../core/calendar/spoken.ts'
import { DomainError, type FieldErrors } from '../../core/errors.ts'
import type { StaffActor, StaffUseCase } from '../deps.ts'
import { writeAudit } from '../records/notice-record.ts'
import { type Absence, type Colleague, colleaguesIn, colleagueWrite, isAway } from '../staff/colleagues.ts'
import { assertMay } from './staff-access.ts'

export type AbsenceInput = { municipality: string; from: string; to: string; deputy: string }

/** A caseworker sets when they are away and who is their deputy. Empty fields mean that they are back. */
export const sayAbsence: StaffUseCase<AbsenceInput, void> = async (
  deps,
  actor,
  { municipality, from, to, deputy },
) => {
  assertMay(deps, actor, { municipality, roles: ['handle'] })
  const everybody = await colleaguesIn(deps, municipality)
  // The emergency account is nobody's colleague: no list has it, and nobody waits for it to come back.
  const own = everybody.find(({ id }) => id === actor.id)
  if (own === undefined) throw new DomainError('not_possible')
  const others = everybody.filter(one => mayCover(one, actor))
  const absence =
    from === '' && to === '' && deputy === '' ? undefined : absenceIn({ from, to, deputy }, others)
  await deps.store.write([colleagueWrite(deps, actor, { ...own, absence })])
  await writeAudit(deps, { municipality, actor, action: 'say_absence', subject: actor.id })
}

export const mayCover = (one: Colleague, actor: StaffActor): boolean =>
  one.id !== actor.id && one.roles.includes('handle')

const absenceIn = (
  { from, to, deputy }: { from: string; to: string; deputy: string },
  others: readonly Colleague[],
): Absence => {
  const faults: FieldErrors = {
    ...(isIsoDay(from) ? {} : { from: 'invalid' }),
    ...(isIsoDay(to) && to >= from ? {} : { to: 'invalid' }),
    ...(deputy === '' || others.some(({ id }) => id === deputy) ? {} : { deputy: 'invalid' }),
  }
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  return { from, to, ...(deputy !== '' && { deputy }) }
}

/** Whose notices are this person's to handle today: their own, and those of everybody they stand in for. */
export const handledBy = (id: string, colleagues: readonly Colleague[], now: Date): ReadonlySet<string> =>
  new Set([
    id,
    ...colleagues.filter(({ absence }) => absence?.deputy === id && isAway(absence, now)).map(one => one.id),
  ])
