import { toHtml } from '../../core/documents/formats/html.ts'
import { toJson } from '../../core/documents/formats/json.ts'
import { toText } from '../../core/documents/formats/text.ts'
import type { DocumentModel } from '../../core/documents/model.ts'
import { noticeDocument } from '../../core/documents/papers/notice-document.ts'
import { languageReader } from '../../core/documents/papers/own-words.ts'
import { markedAsRehearsal } from '../../core/documents/papers/rehearsal.ts'
import type { OtherMeeting } from '../../core/notice/decision/meetings.ts'
import type { Contact, NoticeFields } from '../../core/notice/fields/field-schema.ts'
import type { NeedAttachment } from '../../core/notice/fields/need.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import { rule } from '../../core/policy/rule.ts'
import type { NoticeKey, OwnCopyRow, Write } from '../../ports.ts'
import { statusAddress } from '../addresses.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import { rulesText } from '../conversation/rules-text.ts'
import type { Deps } from '../deps.ts'
import { decisionModel } from './decision-model.ts'
import {
  type Audience,
  type DocumentPlace,
  documentRow,
  type MadeDocument,
  stored,
  writesOf,
} from './document-row.ts'
import { ownCopyRow } from './own-copy.ts'

const placeOf = (key: NoticeKey, notice: Notice, name: DocumentPlace['name']): DocumentPlace => {
  const { reference, receiptKey, version } = notice
  return { key, reference, receiptKey, version, name }
}

export type Content = {
  contact: Contact
  need?: NeedAttachment
  changedAt?: string
  withdrawnAt?: string
  replies?: { at: string; text: string }[]
}

/**
 * The documents of a notice at its present version: the citizen's own copy in full, and for staff the model only,
 * without the need (duties 13). HTML, text and PDF for staff are rendered when first read.
 */
export const noticeDocumentWrites = (
  deps: Deps,
  key: NoticeKey,
  about: { notice: Notice; content: Content },
): Write[] => {
  const place = placeOf(key, about.notice, 'notice')
  const text = staffCopy(deps, key, about)
  const ofStaff = stored(deps, place, { audience: 'staff', kind: 'json', text })
  return [{ into: 'ownCopies', row: ownCopy(deps, place, about) }, ...writesOf([ofStaff])]
}

/** The own copy of a notice that has just arrived. The staff copy is made when first read (`first-staff-copy`). */
export const firstOwnCopy = (
  deps: Deps,
  key: NoticeKey,
  about: { notice: Notice; content: Content },
): OwnCopyRow => ownCopy(deps, placeOf(key, about.notice, 'notice'), about)

const ownCopy = (
  deps: Deps,
  place: DocumentPlace,
  { notice, content }: { notice: Notice; content: Content },
): OwnCopyRow => {
  const { municipality } = place.key
  const data = { ...noticeData(deps, municipality, notice), ...repliesIn(content) }
  const model = noticeModel(deps, municipality, { notice, content })('citizen')
  return ownCopyRow(deps, place, {
    json: toJson(model, { ...data, ...content.need, contact: content.contact }),
    html: toHtml(model),
    text: toText(model),
  })
}

/** `told`: the rule as the citizen was shown it, if that was at another time. */
export const staffCopy = (
  deps: Deps,
  { municipality }: NoticeKey,
  { notice, content, told }: { notice: Notice; content: Content; told?: string | undefined },
): string =>
  toJson(noticeModel(deps, municipality, { notice, content })('staff'), {
    ...noticeData(deps, municipality, notice),
    ...(told === undefined ? {} : { rules: told }),
    ...repliesIn(content),
    contact: content.contact,
  })

const repliesIn = ({ replies }: Content) => (replies?.length ? { replies } : {})

const noticeModel = (
  deps: Deps,
  municipality: string,
  { notice, content }: { notice: Notice; content: Content },
) => {
  const pack = servedPack(deps, municipality)
  const fields: NoticeFields = notice.fields
  return (audience: Audience): DocumentModel => {
    const model = noticeDocument({
      audience,
      language: audience === 'staff' ? 'da' : notice.language,
      wroteIn: notice.language,
      languageOf: languageReader(notice.language),
      fields: audience === 'staff' ? fields : { ...fields, ...content.need },
      withNeed: audience === 'citizen',
      hasNeed: notice.hasNeed,
      contact: content.contact,
      pack,
      ruling: rule(fields, pack),
      reference: notice.reference,
      receivedAt: notice.receivedAt,
      version: notice.version,
      ...(content.changedAt === undefined ? {} : { changedAt: content.changedAt }),
      ...(content.withdrawnAt === undefined ? {} : { withdrawnAt: content.withdrawnAt }),
      replies: content.replies ?? [],
      versions: notice.versions,
      trial: notice.trial,
      statusUrl: statusAddress(deps.settings),
      translate: deps.content.translate,
    })
    return markedAsRehearsal(notice.rehearsal, model, deps.content.translate)
  }
}

const noticeData = (deps: Deps, municipality: string, notice: Notice): Record<string, unknown> => ({
  municipality,
  /** The rule for exactly this recording as the citizen was shown it (duties 12). */
  rules: rulesText(deps, municipality, notice),
  reference: notice.reference,
  receivedAt: notice.receivedAt,
  version: notice.version,
  word: notice.word,
  language: notice.language,
  fields: notice.fields,
  hasNeed: notice.hasNeed,
  versions: notice.versions,
  trial: notice.trial,
  ...(notice.rehearsal && { rehearsal: true }),
})

/** Why one meeting got a no may repeat the need, as an assessment may: it stands in the letter alone. */
const withoutGround = ({ ground: _ground, groundEnglish: _english, ...meeting }: OtherMeeting) => meeting

/** The letter in every format, as it is stored. */
export const decisionDocumentWrites = (
  deps: Deps,
  key: NoticeKey,
  { notice, content }: { notice: Notice; content: Content },
): Write[] => {
  const model = decisionModel(deps, key.municipality, { notice, content })
  const place = placeOf(key, notice, 'decision')
  const { assessment: _assessment, meetings, ...given } = notice.decisions.at(-1) ?? {}
  const decision = { ...given, ...(meetings && { meetings: meetings.map(withoutGround) }) }
  const data = { ...noticeData(deps, key.municipality, notice), decision }
  return writesOf(writtenOut(deps, place, { model, data }))
}

/** JSON, HTML and text are stored as bytes now. The PDF has its address now and is rendered at the first request. */
const writtenOut = (
  deps: Deps,
  place: DocumentPlace,
  { model, data }: { model: DocumentModel; data: Record<string, unknown> },
): MadeDocument[] => [
  stored(deps, place, { audience: 'citizen', kind: 'json', text: toJson(model, data) }),
  stored(deps, place, { audience: 'citizen', kind: 'html', text: toHtml(model) }),
  stored(deps, place, { audience: 'citizen', kind: 'text', text: toText(model) }),
  { row: documentRow(deps, place, { audience: 'citizen', kind: 'pdf' }) },
]
