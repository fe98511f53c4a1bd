import type { Deps } from './deps.ts'
import type { NoticeRecord } from './notice-record.ts'

/** The six digits that prove an address, made again from what they are for and never stored. */
export const emailDigits = (
  { receiptSecrets }: Pick<Deps, 'receiptSecrets'>,
  { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>,
  email: string,
): string => receiptSecrets.digits(notice.receiptKey, { ...key, codeVersion: notice.codeVersion }, email)
