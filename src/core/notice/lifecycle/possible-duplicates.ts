import type { PublicFields } from './event.ts'

/**
 * Fields in which two wishes for the same moment can differ. Then they are two: a film at home is no sound at the
 * office.
 */
const tellsApart = ['medium', 'setting'] as const

/** Whether two notices of one name for one moment may be one wish sent twice; what is not said differs from nothing. */
export const mayBeDuplicates = (one: PublicFields, other: PublicFields): boolean =>
  tellsApart.every(
    field => one[field] === undefined || other[field] === undefined || one[field] === other[field],
  )
