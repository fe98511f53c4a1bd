import { DomainError } from '../../core/errors.ts'
import { readCode, readReference } from '../../core/notice/lifecycle/reference.ts'
import type { NoticeRow } from '../../ports.ts'
import { municipalityOf } from '../conversation/submission-mode.ts'
import type { Deps } from '../deps.ts'

/** `code` may be typed or be the token of the link. `address` is the caller's, for the rate limit. */
export type StatusInput = { address?: string } & ({ reference: string; code: string } | { token: string })

/** Five wrong attempts an hour for one reference from one address (architecture.md 4). */
const limit = 'code'

/**
 * The notice that somebody proves to be theirs. A wrong reference and a wrong code are handled alike: the same
 * look-up, the same two comparisons, the same `not_found`.
 */
export const provenNotice = async (deps: Deps, input: StatusInput): Promise<NoticeRow> => {
  const now = deps.clock()
  const { reference, code } = partsOf(input)
  const caller = `${reference ?? 'none'} ${input.address ?? ''}`
  const retryAfter = deps.limiter.take(limit, caller, now)
  if (retryAfter > 0) throw new DomainError('too_many', { facts: { retryAfter } })
  const row = await deps.store.noticeByReference({
    municipality: municipalityOf(deps, reference ?? '') ?? '',
    reference: reference ?? '',
  })
  const matches = isProof(deps, row, code)
  if (row === undefined || !matches) throw new DomainError('not_found')
  deps.limiter.giveBack(limit, caller)
  return row
}

const partsOf = (input: StatusInput): { reference: string | undefined; code: string } => {
  if ('reference' in input) return { reference: readReference(input.reference), code: input.code.trim() }
  const [reference = '', ...rest] = input.token.replace(/^#/, '').split('.')
  return { reference: readReference(reference), code: rest.join('.') }
}

/** Always computed and always compared, also for a notice that does not exist (timing). */
const isProof = (deps: Deps, row: NoticeRow | undefined, given: string): boolean => {
  const { receiptSecrets, sameSecret } = deps
  const current = receiptSecrets.current()
  const keyId = row?.receiptKey ?? current
  const about = {
    municipality: row?.municipality ?? '',
    noticeId: row?.id ?? '',
    codeVersion: row?.codeVersion ?? 1,
  }
  const typed = sameSecret(readCode(given), readCode(receiptSecrets.code(keyId, about)))
  const linked = sameSecret(given, receiptSecrets.token(keyId, about))
  return typed || linked
}
