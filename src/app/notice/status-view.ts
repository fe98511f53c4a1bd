import { shownLetter } from '../../core/documents/formats/blocks.ts'
import { documentIn } from '../../core/documents/formats/json.ts'
import { answerNow } from '../../core/notice/decision/answer-now.ts'
import { citizenPermissions, outcomeOf } from '../../core/notice/decision/citizen-permissions.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import { points } from '../../core/notice/lifecycle/points.ts'
import type { NoticeKey } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { documentId } from '../documents/document-row.ts'
import { storedDocument } from '../documents/stored-document.ts'
import { contactOf } from '../records/notice-attachments.ts'
import { historyOf } from '../records/notice-history.ts'
import type { NoticeRecord } from '../records/notice-record.ts'
import { oneMailNow } from './one-mail.ts'
import { documentLinks } from './receipt.ts'
import type { Status, StatusView } from './status.ts'

export const statusOf = async (deps: Deps, { key, notice }: NoticeRecord): Promise<Status> => {
  const links = await documentLinks(deps, key)
  const outcome = outcomeOf(notice)
  const mix = answerNow(notice)?.mix
  return {
    reference: notice.reference,
    version: notice.version,
    ...(outcome === undefined ? {} : { outcome }),
    ...(mix && { mix }),
    points: points(notice),
    documents: newest(links).map(({ version: _version, ...link }) => link),
    can: citizenPermissions(notice),
    contact: await contactOf(deps, key),
  }
}

/** The newest version of each document. Earlier ones keep their own addresses. */
const newest = <Link extends { name: string; version: number }>(links: Link[]): Link[] =>
  links.filter(link => !links.some(other => other.name === link.name && other.version > link.version))

export const statusView = async (deps: Deps, record: NoticeRecord): Promise<StatusView> => {
  const { key, notice } = record
  const answer = answerNow(notice)
  return {
    status: await statusOf(deps, record),
    municipality: key.municipality,
    language: notice.language,
    word: notice.word,
    receivedAt: notice.receivedAt,
    fields: notice.fields,
    hasNeed: notice.hasNeed,
    ...(answer && { answer }),
    trial: notice.trial,
    mail: deps.mailer.kind,
    ...(notice.reply === 'email'
      ? { email: notice.contactProvenAt === undefined ? ('asked' as const) : ('proven' as const) }
      : {}),
    ...oneMailNow(notice),
    history: await historyOf(deps, key),
    letters: await lettersOf(deps, key, notice),
  }
}

/** The letters as they were written, newest first, read from the stored documents and never rewritten. */
const lettersOf = async (deps: Deps, key: NoticeKey, notice: Notice): Promise<StatusView['letters']> => {
  const letters = notice.decisions.map(async ({ version, at, outcome }) => {
    const model = documentIn(await letterJson(deps, key, { notice, version }))
    const replaced = notice.decisions.some(({ replaces }) => replaces === version)
    return { version, at, outcome, letter: shownLetter(model), replaced }
  })
  return (await Promise.all(letters)).reverse()
}

/** One letter as it was stored when it was sent. */
export const letterJson = async (
  deps: Deps,
  key: NoticeKey,
  { notice, version }: { notice: Notice; version: number },
): Promise<string> => {
  const place = {
    key,
    reference: notice.reference,
    receiptKey: notice.receiptKey,
    version,
    name: 'decision' as const,
  }
  const json = await storedDocument(deps, key, documentId(place, 'citizen', 'json'))
  if (json === undefined) throw new RangeError('a decision without its letter')
  return new TextDecoder().decode(json.bytes)
}
