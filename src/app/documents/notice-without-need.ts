import { documentIn, toJson } from '../../core/documents/formats/json.ts'
import type { DocumentBlock, DocumentModel } from '../../core/documents/model.ts'
import { DomainError } from '../../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { HistoryEntry } from '../records/notice-history.ts'

/** Whether the citizen has replied to a question: free words, which may tell their need and are kept like it. */
export const hasReplies = (history: readonly HistoryEntry[]): boolean =>
  history.some(({ what }) => what === 'replied')

type Data = Record<string, unknown> & { replies?: { at: string; text: string }[] }

/** The staff copy of a notice without what the citizen replied, each reply marked as left out. Undefined without any. */
export const noticeWithoutReplies = (
  { content }: Pick<Deps, 'content'>,
  json: string,
): { model: DocumentModel; json: string } | undefined => {
  const { data = {} } = JSON.parse(json) as { data?: Data }
  if ((data.replies ?? []).length === 0) return undefined
  const t = content.translate('da')
  const out: DocumentBlock = { kind: 'paragraph', text: t('letters:mark.replyApart') }
  const heading = t('letters:notice.heading.replies')
  const letter = documentIn(json)
  // Rather no file than one with replies under a heading of another release.
  if (!letter.sections.some(section => section.heading === heading)) throw new DomainError('unavailable')
  const model = {
    ...letter,
    sections: letter.sections.map(section =>
      section.heading === heading
        ? { ...section, blocks: section.blocks.map(block => (block.kind === 'words' ? out : block)) }
        : section,
    ),
  }
  return { model, json: toJson(model, { ...data, replies: [] }) }
}
