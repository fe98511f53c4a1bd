import type { Translate } from '../language.ts'

export type MailText = { subject: string; text: string }

export type ForUnit = {
  reference: string
  url: string
  event: 'received' | 'changed' | 'withdrawn' | 'replied' | 'unopened' | 'unanswered' | 'department_unknown'
}
export type ForCitizen = { url: string; event: 'received' | 'opened' | 'answered' }

/** To the unit: reference and link, nothing else (duties 14). */
export const mailToUnit = ({ event, reference, url }: ForUnit, translate: Translate): MailText => ({
  subject: translate(`mail:unit.${event}.subject`, { reference }),
  text: translate(`mail:unit.${event}.text`, { reference, url }),
})

/** To the citizen: that there is something to see, never what. */
export const mailToCitizen = ({ event, url }: ForCitizen, translate: Translate): MailText => ({
  subject: translate(`mail:citizen.${event}.subject`),
  text: translate(`mail:citizen.${event}.text`, { url }),
})

/** The only mail before the address is proven: six digits to type on the status page. */
export const mailToProve = (about: { digits: string; url: string }, translate: Translate): MailText => ({
  subject: translate('mail:citizen.prove.subject'),
  text: translate('mail:citizen.prove.text', about),
})
