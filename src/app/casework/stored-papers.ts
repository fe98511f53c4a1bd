import type { StoredDocument } from '../../core/documents/formats/export.ts'
import { toHtml } from '../../core/documents/formats/html.ts'
import { toText } from '../../core/documents/formats/text.ts'
import type { Deps } from '../deps.ts'
import { type DocumentPlace, documentRow, type StoredKind } from '../documents/document-row.ts'
import { tellsNeed } from '../documents/letter-for-staff.ts'
import { noticeWithoutReplies } from '../documents/notice-without-need.ts'
import { documentsOf } from '../documents/own-copy.ts'
import { storedOrMade } from '../documents/stored-document.ts'
import { letterJson } from '../notice/status-view.ts'
import type { NoticeRecord } from '../records/notice-record.ts'

const kinds: readonly StoredKind[] = ['pdf', 'json', 'html', 'text']

/**
 * The staff copy of the notice and every version of the letters, as sent; without the need unless it was requested.
 */
export const storedPapers = async (
  deps: Deps,
  record: NoticeRecord,
  withNeed: boolean,
): Promise<StoredDocument[]> => {
  const { key, notice } = record
  const rows = await documentsOf(deps, key)
  const wanted = rows.filter(
    row => row.kind === 'json' && (row.audience === 'staff') === (row.name === 'notice'),
  )
  const { reference, receiptKey } = notice
  const papers: StoredDocument[] = []
  for (const { name, version } of wanted) {
    const place = { key, reference, receiptKey, version }
    const made =
      name === 'decision'
        ? letterPapers(deps, record, { place: { ...place, name }, withNeed })
        : noticePapers(deps, { ...place, name: 'notice' }, withNeed)
    papers.push(...(await made))
  }
  return papers
}

type Letter = { place: DocumentPlace; withNeed: boolean }

const letterPapers = async (
  deps: Deps,
  { key, notice }: NoticeRecord,
  { place, withNeed }: Letter,
): Promise<StoredDocument[]> => {
  const { name, version } = place
  const withoutNeed = !withNeed && tellsNeed(await letterJson(deps, key, { notice, version }))
  const papers = await asStored(deps, place, withoutNeed ? 'staff' : 'citizen')
  return withoutNeed ? papers.map(paper => ({ ...paper, name, withoutNeed })) : papers
}

/** As stored; without the need made anew where it holds replies. */
const noticePapers = async (
  deps: Deps,
  place: DocumentPlace,
  withNeed: boolean,
): Promise<StoredDocument[]> => {
  if (withNeed) return asStored(deps, place, 'staff')
  const json = await storedOrMade(deps, documentRow(deps, place, { audience: 'staff', kind: 'json' }))
  const without = noticeWithoutReplies(deps, new TextDecoder().decode(json.bytes))
  if (without === undefined) return asStored(deps, place, 'staff')
  const utf8 = new TextEncoder()
  const { name, version } = place
  const made: Record<StoredKind, Uint8Array> = {
    pdf: await deps.renderPdf(without.model),
    json: utf8.encode(without.json),
    html: utf8.encode(toHtml(without.model)),
    text: utf8.encode(toText(without.model)),
  }
  return kinds.map(kind => ({ name, version, kind, bytes: made[kind], withoutNeed: true }))
}

const asStored = async (
  deps: Deps,
  place: DocumentPlace,
  audience: 'staff' | 'citizen',
): Promise<StoredDocument[]> => {
  const papers: StoredDocument[] = []
  for (const kind of kinds) {
    const { bytes } = await storedOrMade(deps, documentRow(deps, place, { audience, kind }))
    papers.push({ name: place.name, version: place.version, kind, bytes })
  }
  return papers
}
