import type { Translate } from '../language.ts'

export type MailText = { subject: string; text: string }

/** To the unit: reference and link, nothing else (duties 14). */
export const mailToUnit = (
  _about: { reference: string; url: string; event: 'received' | 'changed' | 'withdrawn' | 'replied' },
  _translate: Translate,
): MailText => {
  throw new Error('not yet')
}

/** To the citizen: that there is something to see, never what. */
export const mailToCitizen = (
  _about: { url: string; event: 'received' | 'opened' | 'answered' },
  _translate: Translate,
): MailText => {
  throw new Error('not yet')
}
