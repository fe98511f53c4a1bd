import type { PublicFields } from './event.ts'

/**
 * Fields in which two wishes for the same moment can differ. Then they are two wishes: video at home is not sound at
 * the office.
 */
const tellsApart = ['medium', 'setting'] as const

/** Whether two notices under one name for one moment may be one wish sent twice. A missing value matches any. */
export const mayBeDuplicates = (one: PublicFields, other: PublicFields): boolean =>
  tellsApart.every(
    field => one[field] === undefined || other[field] === undefined || one[field] === other[field],
  )
