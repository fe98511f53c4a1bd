import { DomainError } from '../../core/errors.ts'
import type { Deps } from '../deps.ts'

const limit = 'sendings'

/**
 * The most submissions a minute for one municipality, wherever they come from: a flood to one neither fills the disk
 * nor takes the others' turn. A retry counts like any other and loses nothing by waiting.
 */
export const assertSubmissionLimit = ({ limiter, clock }: Deps, municipality: string): void => {
  const now = clock()
  const retryAfter = limiter.take(limit, municipality, now)
  if (retryAfter > 0) throw new DomainError('too_many', { facts: { retryAfter } })
}
