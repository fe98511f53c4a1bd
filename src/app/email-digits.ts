import type { OutboxRow } from '../ports.ts'
import type { Deps } from './deps.ts'
import type { NoticeRecord } from './notice-record.ts'

/** Long enough to find the mail, too short for one that is found later by somebody else (ASVS 6.5.5). */
const lifeMinutes = 10

/** The six digits that prove an address, made again from what they are for and never stored: each mail has its own. */
export const emailDigits = (
  { receiptSecrets }: Pick<Deps, 'receiptSecrets'>,
  { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>,
  { email, mail }: { email: string; mail: Pick<OutboxRow, 'key'> },
): string =>
  receiptSecrets.digits(
    notice.receiptKey,
    { ...key, codeVersion: notice.codeVersion },
    `${email}\n${mail.key}`,
  )

/** All mails with digits for one notice, oldest first; only the newest one's count. */
export const digitMails = (rows: readonly OutboxRow[]): OutboxRow[] =>
  rows
    .filter(({ template }) => template === 'prove')
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt))

/** A mail that waits for a mail server to come back loses nothing of its time. */
export const hasExpired = ({ createdAt, sentAt }: OutboxRow, now: Date): boolean =>
  now.getTime() >= Date.parse(sentAt ?? createdAt) + lifeMinutes * 60_000
