import { dayOf, spokenDay } from '../../core/calendar/spoken.ts'
import { mailToCitizen, mailToProve, mailUnproven } from '../../core/documents/letters/mail.ts'
import { asksBack } from '../../core/notice/decision/outcome-questions.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { Email, NoticeRow, OutboxRow } from '../../ports.ts'
import { statusAddress, stopMailAddress } from '../addresses.ts'
import type { Deps } from '../deps.ts'
import { contactOf } from '../records/notice-attachments.ts'
import { loadRecord, type NoticeRecord } from '../records/notice-record.ts'
import { emailDigits } from './email-digits.ts'
import { stopToken } from './stop-token.ts'

/** The most mails with digits to one address, whoever asks: nobody is flooded with mail they did not ask for. */
export const codeMails = 'codeMails'

type Going = { row: OutboxRow; notice: NoticeRow; from: string }

/**
 * Until the citizen has proven the address, only two mails go there: the code that proves it and, if they ticked it,
 * one mail that there is an answer. After the recipient says stop, nothing goes there.
 */
export const citizenMail = async (deps: Deps, { row, notice, from }: Going): Promise<Email | 'held'> => {
  const record = await loadRecord(deps, notice)
  const { email } = await contactOf(deps, record.key)
  if (email === undefined || record.notice.mailStoppedAt !== undefined) return 'held'
  const text =
    row.template === 'prove'
      ? proving(deps, record, { email, row })
      : await telling(deps, record, { email, row })
  return text === 'held' ? text : { key: row.key, to: email, from, ...text, language: record.notice.language }
}

type To = { email: string; row: OutboxRow }

const proving = (deps: Deps, record: NoticeRecord, { email, row }: To) => {
  if (deps.limiter.wait(codeMails, deps.digest(email.toLowerCase()), deps.clock()) > 0) return 'held'
  const digits = emailDigits(deps, record, { email, mail: row })
  return mailToProve({ digits, url: statusAddress(deps.settings) }, wordsFor(deps, record))
}

const telling = async (deps: Deps, record: NoticeRecord, { email, row }: To) => {
  const { notice, key } = record
  const url = statusAddress(deps.settings)
  if (notice.contactProvenAt !== undefined)
    return mailToCitizen({ event: asks(notice) ? 'asked' : 'answered', url }, wordsFor(deps, record))
  if (!notice.oneMail || !(await isTheOne(deps, record, row))) return 'held'
  const sent = spokenDay(dayOf(new Date(notice.receivedAt)), notice.language)
  const stop = stopMailAddress(deps.settings, stopToken(deps, key, email))
  return mailUnproven({ sent, url, stop }, wordsFor(deps, record))
}

const wordsFor = ({ content }: Deps, { notice }: NoticeRecord) => content.translate(notice.language)

/** Only the newest waiting mail is sent, and only if none has been: however many answers there are, one mail goes. */
const isTheOne = async (
  { store }: Deps,
  { key }: NoticeRecord,
  { key: name }: OutboxRow,
): Promise<boolean> => {
  const about = (await store.outbox(key)).filter(
    ({ template, recipient }) => template === 'answered' && recipient === 'citizen',
  )
  const newest = about.toSorted((one, other) => one.version - other.version).at(-1)
  return newest?.key === name && about.every(({ state }) => state !== 'sent')
}

/** The newest letter asks for more, also when its mail is late and the citizen has replied meanwhile. */
const asks = ({ decisions }: Notice): boolean => decisions.slice(-1).some(({ outcome }) => asksBack(outcome))
