import type { Translate } from '../../language.ts'
import { mailedAlarms } from '../../notice/lifecycle/alarms.ts'
import type { ToldKind } from '../../notice/lifecycle/staff-notifications.ts'

export type MailText = { subject: string; text: string }

/** What the unit is told about one notice. */
export const unitEvents = ['received', 'changed', 'withdrawn', 'replied', ...mailedAlarms] as const
export type UnitEvent = (typeof unitEvents)[number]

/** What the unit is told that is about no notice. */
export const unitNewsKinds = [
  'emergency',
  'review_overdue',
  'undelivered',
  'bulk_read',
  'overdue',
  'kept_long',
] as const
export type UnitNews = (typeof unitNewsKinds)[number]

export type ForUnit = {
  reference: string
  url: string
  event: UnitEvent
  unassigned?: boolean
  today?: boolean
}
/** How many unanswered notices are overdue, and the day the oldest was due. */
export type Late = { count: number; since: string }

export type ForCitizen = { url: string; event: 'answered' | 'asked' }

/** To the unit: reference and link, nothing else (duties 14), and that nobody has it, where that is why it waits. */
export const mailToUnit = (
  { event, reference, url, unassigned = false, today = false }: ForUnit,
  translate: Translate,
): MailText => {
  const text = unassigned && event === 'unanswered' ? 'textUnassigned' : 'text'
  const about = { reference, url }
  const said = translate(`mail:unit.${event}.${text}`, about)
  return today
    ? { subject: translate('mail:today.subject', about), text: `${translate('mail:today.text')}\n\n${said}` }
    : { subject: translate(`mail:unit.${event}.subject`, about), text: said }
}

export const newsToUnit = (
  { news, url, ...late }: { news: UnitNews; url: string } & Partial<Late>,
  translate: Translate,
): MailText => ({
  subject: translate(`mail:news.${news}.subject`, late),
  text: translate(`mail:news.${news}.text`, { url, ...late }),
})

export type ForPerson =
  | { kind: ToldKind; reference: string; url: string }
  | { kind: 'digest'; count: number; url: string }

/** To one member of staff: a number and where to look, or how many there are (duties 14). */
export const mailToPerson = (about: ForPerson, translate: Translate): MailText =>
  about.kind === 'digest'
    ? {
        subject: translate('told:mail.digest.subject', about),
        text: translate('told:mail.digest.text', about),
      }
    : {
        subject: `${translate(`told:kind.${about.kind}`)}: ${about.reference}`,
        text: translate('told:mail.text', { ...about, what: translate(`told:kind.${about.kind}`) }),
      }

/** To the citizen: that there is something to read, never what. */
export const mailToCitizen = ({ event, url }: ForCitizen, translate: Translate): MailText => ({
  subject: translate(`mail:citizen.${event}.subject`),
  text: translate(`mail:citizen.${event}.text`, { url }),
})

/** The only mail before the address is proven: six digits to type on the status page. */
export const mailToProve = (about: { digits: string; url: string }, translate: Translate): MailText => ({
  subject: translate('mail:citizen.prove.subject'),
  text: translate('mail:citizen.prove.text', about),
})

/** The one mail to an unproven address, where the citizen ticked it: a day, an address, and how to stop it. */
export const mailUnproven = (
  about: { sent: string; url: string; stop: string },
  translate: Translate,
): MailText => ({
  subject: translate('mail:citizen.unproven.subject', about),
  text: translate('mail:citizen.unproven.text', about),
})

/** A mail about a rehearsal says so first. */
export const mailOfRehearsal = ({ subject, text }: MailText, translate: Translate): MailText => ({
  subject: translate('rehearsal:title', { title: subject }),
  text: `${translate('rehearsal:mark')}\n\n${text}`,
})
