import {
  type CaseNote,
  exportFiles,
  type Journal,
  type StoredDocument,
} from '../../core/documents/formats/export.ts'
import { toJson } from '../../core/documents/formats/json.ts'
import { type Filing, toMemo, uuidFrom } from '../../core/documents/formats/memo.ts'
import { toText } from '../../core/documents/formats/text.ts'
import { toZip } from '../../core/documents/formats/zip.ts'
import { needDocument } from '../../core/documents/papers/need-document.ts'
import { languageReader } from '../../core/documents/papers/own-words.ts'
import { markedAsRehearsal } from '../../core/documents/papers/rehearsal.ts'
import { DomainError } from '../../core/errors.ts'
import { answerNow } from '../../core/notice/decision/answer-now.ts'
import { outcomeOf } from '../../core/notice/decision/citizen-permissions.ts'
import { staffNoticeRow } from '../access/staff-access.ts'
import { statusAddress } from '../addresses.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Deps, MunicipalFiling, Role, StaffUseCase } from '../deps.ts'
import type { StoredKind } from '../documents/document-row.ts'
import { tellsNeed } from '../documents/letter-for-staff.ts'
import { hasReplies } from '../documents/notice-without-need.ts'
import type { ReadDocument } from '../documents/read-document.ts'
import { letterJson } from '../notice/status-view.ts'
import type { AuditEntry } from '../records/audit-log.ts'
import { attachmentOf, contactOf } from '../records/notice-attachments.ts'
import { historyOf } from '../records/notice-history.ts'
import { changeRecord, type NoticeRecord } from '../records/notice-record.ts'
import { openingNeed } from './open-need.ts'
import { storedPapers } from './stored-papers.ts'

export type ExportRequest = { municipality: string; reference: string; withNeed: boolean }

/**
 * Everything about one notice as one ZIP for the case system: the same notice gives the same bytes. The need (also
 * where a letter or a reply tells it) is included only on request and only for somebody who may open it. Including it counts as
 * opening it and is logged (duties 13, 30).
 */
export const exportNotice: StaffUseCase<ExportRequest, ReadDocument> = async (deps, actor, input) => {
  const { municipality, withNeed } = input
  const roles: Role[] = withNeed ? ['handle'] : ['read', 'handle']
  const { row } = await staffNoticeRow(deps, actor, { ...input, roles })
  const exporting: AuditEntry = {
    municipality,
    actor,
    action: 'export_notice',
    subject: row.reference,
    details: { need: withNeed ? 'yes' : 'no' },
  }
  const record = await changeRecord(deps, { row, actor }, async before => {
    if (!withNeed || !(await tellsNeedAnywhere(deps, before))) return { events: [], audit: exporting }
    const { events, audit } = openingNeed(deps, actor, before)
    return { events, audit: [audit, exporting] }
  })
  const bytes = toZip(exportFiles(await packed(deps, record, withNeed)))
  return {
    bytes,
    sha256: deps.digest(bytes),
    contentType: 'application/zip',
    fileName: `${row.reference}.zip`,
  }
}

/** Includes a letter that was written before the citizen withdrew the need, and what they replied to a question. */
const tellsNeedAnywhere = async (deps: Deps, { key, notice }: NoticeRecord): Promise<boolean> => {
  if (notice.hasNeed || hasReplies(await historyOf(deps, key))) return true
  const letters = notice.decisions.map(({ version }) => letterJson(deps, key, { notice, version }))
  return (await Promise.all(letters)).some(tellsNeed)
}

const packed = async (
  deps: Deps,
  record: NoticeRecord,
  withNeed: boolean,
): Promise<Parameters<typeof exportFiles>[0]> => {
  const papers = await storedPapers(deps, record, withNeed)
  const memo = await memoOf(deps, record, papers)
  const need = withNeed ? await needPapers(deps, record) : []
  return {
    documents: [...papers, ...need],
    journal: await journalOf(deps, record),
    notes: notesIn(record),
    ...(record.notice.rehearsal && { mark: markFor(deps) }),
    notesHeading: deps.content.translate('da')('letters:export.notes'),
    ...(memo === undefined ? {} : { memo }),
    digest: deps.digest,
    ...guidanceIn(papers),
  }
}

/** Colleagues' notes are part of the case (duties 30). */
const notesIn = ({ notice }: NoticeRecord): CaseNote[] =>
  notice.casework.notes.map(({ at, by, text }) => ({ at, by: by.name, text }))

const markFor = ({ content }: Deps) => ({
  prefix: 'OVELSE-',
  text: content.translate('da')('rehearsal:mark'),
})

/** The rule text the citizen was shown, from the data of the first version. */
const guidanceIn = (papers: StoredDocument[]): { guidance?: string } => {
  const first = papers.find(
    ({ name, kind, version }) => name === 'notice' && kind === 'json' && version === 1,
  )
  const { data } = JSON.parse(new TextDecoder().decode(first?.bytes)) as { data?: { rules?: string } }
  return data?.rules === undefined ? {} : { guidance: data.rules }
}

const needPapers = async (deps: Deps, { key, notice }: NoticeRecord): Promise<StoredDocument[]> => {
  const need = await attachmentOf(deps, key, { name: 'need' })
  if (need === undefined || !notice.hasNeed) return []
  const { translate } = deps.content
  const plain = needDocument({
    need,
    pack: servedPack(deps, key.municipality),
    reference: notice.reference,
    receivedAt: notice.receivedAt,
    wroteIn: notice.language,
    languageOf: languageReader(notice.language),
    translate,
  })
  const model = markedAsRehearsal(notice.rehearsal, plain, translate)
  const utf8 = new TextEncoder()
  const version = notice.contentVersion
  return [
    { name: 'need', version, kind: 'pdf', bytes: await deps.renderPdf(model) },
    { name: 'need', version, kind: 'text', bytes: utf8.encode(toText(model)) },
    {
      name: 'need',
      version,
      kind: 'json',
      bytes: utf8.encode(toJson(model, { reference: notice.reference, ...need })),
    },
  ]
}

const journalOf = async (deps: Deps, { key, notice }: NoticeRecord): Promise<Journal> => {
  const { fields, versions, reference, receivedAt } = notice
  const filing = deps.settings.filing?.[key.municipality]
  const outcome = outcomeOf(notice)
  const mix = answerNow(notice)?.mix
  const t = deps.content.translate('da')
  const title = t(`letters:notice.title.staff.${notice.word}`)
  return {
    reference,
    receivedAt,
    title: notice.rehearsal ? t('rehearsal:title', { title }) : title,
    ...(notice.rehearsal && { rehearsal: true }),
    sender: (await contactOf(deps, key)).name,
    ...(fields.caseNumber === undefined ? {} : { caseNumber: fields.caseNumber }),
    ...(fields.department === undefined ? {} : { department: fields.department }),
    status: notice.status,
    ...(outcome === undefined ? {} : { outcome }),
    ...(mix && { mix }),
    confidentiality: 'fortrolig',
    ...(filing?.retention === undefined ? {} : { retention: filing.retention }),
    filing: filingFor(filing, fields.caseNumber),
    versions,
  }
}

const filingFor = (filing: MunicipalFiling | undefined, caseId: string | undefined): Filing => ({
  ...(caseId === undefined ? {} : { caseId }),
  ...(filing?.caseSystem === undefined ? {} : { caseSystem: filing.caseSystem }),
  ...(filing?.kle === undefined ? {} : { kle: kleOf(filing.kle) }),
})

const kleOf = ({ facet, ...kle }: NonNullable<MunicipalFiling['kle']>) => ({
  ...kle,
  ...(facet === undefined ? {} : { facet }),
})

/** The newest letter as a draft for Digital Post, where it may be shown whole. Staff fill in the recipient. */
const memoOf = async (
  deps: Deps,
  { key, notice }: NoticeRecord,
  papers: StoredDocument[],
): Promise<string | undefined> => {
  const decision = notice.decisions.at(-1)
  // A rehearsal gets no draft: it must never be sent by Digital Post.
  if (decision === undefined || notice.rehearsal) return undefined
  const newest = papers.filter(one => one.name === 'decision' && one.version === decision.version)
  // What is sent to the citizen is their own letter, with every section.
  if (newest.some(({ withoutNeed }) => withoutNeed)) return undefined
  const letter = (kind: StoredKind) => {
    const paper = newest.find(one => one.kind === kind)
    if (paper === undefined) throw new DomainError('unavailable')
    return paper.bytes
  }
  const pack = servedPack(deps, key.municipality)
  const filing = deps.settings.filing?.[key.municipality]
  const t = deps.content.translate('da')
  return toMemo({
    version: filing?.memo ?? '1.2',
    uuid: uuidFrom(deps.digest(letter('json'))),
    reference: notice.reference,
    pack,
    ...(filing?.cvr === undefined ? {} : { senderCvr: filing.cvr }),
    createdAt: decision.at,
    pdf: letter('pdf'),
    json: letter('json'),
    statusUrl: statusAddress(deps.settings),
    words: {
      label: t('letters:export.label', { authority: pack.name.da }),
      document: t('letters:export.document'),
      data: t('letters:export.data'),
      action: t('letters:export.action'),
      remark: t('letters:export.remark'),
    },
    filing: filingFor(filing, notice.fields.caseNumber),
  })
}
