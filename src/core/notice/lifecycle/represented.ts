import { fieldRow } from '../../../../flows/fields.ts'
import { DomainError } from '../../errors.ts'
import type { NoticeFields } from '../fields/field-schema.ts'
import { staffWords } from '../fields/staff-words.ts'
import type { Handler } from './handler.ts'
import { isMendable, type Mendable, type Mended, mendedBy } from './mendable.ts'

/** Staff know the name of the one whose meeting it is: it came in a reply, or stands in the case. */
export type RepresentedNamed = { type: 'represented_named'; at: string; by: Handler; name: string }
export type NameRepresented = { type: 'name_represented'; by: Handler; name: string }

/** Who wrote the name, and what the citizen had written. */
export type NamedByStaff = Mended<string>

type OfAnother = {
  fields: Pick<NoticeFields, 'onBehalfOf' | 'represented'>
  namedByStaff?: NamedByStaff
}
type Nameable = OfAnother & Mendable

export const canNameRepresented = (notice: Nameable): boolean =>
  (notice.fields.onBehalfOf ?? notice.fields.represented) !== undefined && isMendable(notice)

export const nameRepresented = (
  notice: Nameable,
  { by, name: given }: NameRepresented,
  at: string,
): RepresentedNamed[] => {
  if (!canNameRepresented(notice)) throw new DomainError('not_possible')
  const row = fieldRow('represented')
  const most = row.kind === 'words' ? row.longest : 0
  const name = staffWords(given, { field: 'represented', most })
  return notice.fields.represented === name ? [] : [{ type: 'represented_named', at, by, name }]
}

/** The letter and the sheet go by the name; what the citizen wrote is kept beside it. */
export const withRepresented = <Named extends OfAnother>(notice: Named, event: RepresentedNamed): Named => {
  const { namedByStaff: before, ...rest } = notice
  const named = mendedBy(event, { before, was: notice.fields.represented, now: event.name })
  const fields = { ...notice.fields, represented: event.name }
  return { ...rest, fields, ...(named && { namedByStaff: named }) } as Named
}
