import type { Pack } from '../../../flows/policies/pack.ts'

export type Sending = 'real' | 'trial' | 'guidance_only'

/**
 * Whether a notice can be sent under this pack (duties 7). In development everything is a trial and says
 * so; in production only an approved pack with a mailbox and privacy text sends. An expired pack never does.
 */
export const sendingFor = (
  pack: Pack,
  about: { mode: 'development' | 'production'; today: string },
): Sending => {
  if (isExpired(pack, about.today)) return 'guidance_only'
  if (about.mode === 'development') return 'trial'
  return pack.approvedBy !== null && pack.mailbox !== null && pack.privacy !== null ? 'real' : 'guidance_only'
}

/** `today` as a Copenhagen date, `YYYY-MM-DD`. */
export const isExpired = (pack: Pack, today: string): boolean =>
  (pack.validTo !== null && pack.validTo < today) || (pack.validFrom !== null && pack.validFrom > today)
