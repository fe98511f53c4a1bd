import { DomainError } from '../../core/errors.ts'
import type { OutboxRow, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import type { NoticeRecord } from '../records/notice-record.ts'
import { codeMessage } from './outbox-messages.ts'

/** Long enough to find the mail, too short for somebody who finds it later (ASVS 6.5.5). */
const lifeMinutes = 10

/** The six digits that prove an address: recomputed and never stored, and different in each mail. */
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

/** The lifetime starts when the mail is sent, not while it waits for a mail server. */
export const hasExpired = ({ createdAt, sentAt }: OutboxRow, now: Date): boolean =>
  now.getTime() >= Date.parse(sentAt ?? createdAt) + lifeMinutes * 60_000

/** For one notice and day. What goes to one address in all is counted where mail is sent. */
const mostADay = 5
const day = 24 * 60 * 60_000

/** A mail with new digits; those of the mail before become invalid. */
export const newDigits = async (deps: Deps, record: NoticeRecord): Promise<Write[]> => {
  const mails = digitMails(await deps.store.outbox(record.key))
  // A mail that has not been sent yet already has the newest digits.
  if (mails.at(-1)?.state === 'pending') return []
  assertRoom(
    mails.map(({ createdAt }) => Date.parse(createdAt)),
    deps.clock().getTime(),
  )
  return [codeMessage(deps, record, mails.length + 1)]
}

const assertRoom = (at: number[], now: number) => {
  const [oldest, ...later] = at.filter(time => time > now - day).slice(-mostADay)
  if (oldest !== undefined && later.length + 1 >= mostADay)
    throw new DomainError('too_many', { facts: { retryAfter: Math.ceil((oldest + day - now) / 1000) } })
}
