import type { Pack } from '../../../../flows/policies/pack.ts'

/** `paused`: an administrator has stopped sending for the moment. */
export type Sending = 'real' | 'trial' | 'guidance_only' | 'paused'

/**
 * Whether a notice can be sent under this pack (duties 7). In development everything is a trial and says
 * so; in production only an approved pack with a mailbox and privacy text sends. An expired pack never does, nor one
 * whose administrator has paused it.
 */
export const sendingFor = (
  pack: Pack,
  about: { mode: 'development' | 'production'; today: string },
): Sending => {
  if (isExpired(pack, about.today)) return 'guidance_only'
  if (pack.sendingPaused) return 'paused'
  if (about.mode === 'development') return 'trial'
  return pack.approvedBy !== null && pack.mailbox !== null && pack.privacy !== null ? 'real' : 'guidance_only'
}

/** Nothing can be sent: the text is printed and handed over, or read out on the phone. */
export const isClosed = (sending: Sending): sending is 'guidance_only' | 'paused' =>
  sending === 'guidance_only' || sending === 'paused'

/** `today` as a Copenhagen date, `YYYY-MM-DD`. */
export const isExpired = (pack: Pack, today: string): boolean =>
  (pack.validTo !== null && pack.validTo < today) || (pack.validFrom !== null && pack.validFrom > today)
