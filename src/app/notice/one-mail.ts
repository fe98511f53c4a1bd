import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { OneMail } from './status.ts'

/** Only while the answer goes to an address that nobody has proven. */
export const oneMailNow = ({
  reply,
  contactProvenAt,
  oneMail,
  mailStoppedAt,
}: Notice): { oneMail?: OneMail } => {
  if (reply !== 'email' || contactProvenAt !== undefined) return {}
  if (mailStoppedAt !== undefined) return { oneMail: 'stopped' }
  return { oneMail: oneMail ? 'on' : 'off' }
}
