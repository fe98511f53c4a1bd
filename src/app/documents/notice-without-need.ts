import { documentIn, toJson } from '../../core/documents/formats/json.ts'
import type { DocumentBlock, DocumentModel } from '../../core/documents/model.ts'
import { repliesToNeed } from '../../core/notice/decision/need-question.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { Deps } from '../deps.ts'
import type { HistoryEntry } from '../records/notice-history.ts'

/** Which of the citizen's replies, in order, answer a question about their need: kept like the need itself. */
export const needRepliesIn = ({ decisions }: Notice, history: readonly HistoryEntry[]): Set<number> =>
  new Set(
    history
      .filter(({ what }) => what === 'replied')
      .flatMap((entry, index) => (repliesToNeed(decisions, entry) ? [index] : [])),
  )

type Data = Record<string, unknown> & { replies?: { at: string; text: string }[] }

/**
 * The staff copy of a notice without the replies that tell of the need, each marked as left out. Undefined where it
 * has none.
 */
export const noticeWithoutNeed = (
  { content }: Pick<Deps, 'content'>,
  json: string,
  needReplies: ReadonlySet<number>,
): { model: DocumentModel; json: string } | undefined => {
  const { data = {} } = JSON.parse(json) as { data?: Data }
  const { replies = [] } = data
  if (!replies.some((_reply, index) => needReplies.has(index))) return undefined
  const t = content.translate('da')
  const out: DocumentBlock = { kind: 'paragraph', text: t('letters:mark.replyApart') }
  const heading = t('letters:notice.heading.replies')
  const letter = documentIn(json)
  const model = {
    ...letter,
    sections: letter.sections.map(section =>
      section.heading === heading
        ? { ...section, blocks: repliesBut(section.blocks, needReplies, out) }
        : section,
    ),
  }
  const kept = replies.filter((_reply, index) => !needReplies.has(index))
  return { model, json: toJson(model, { ...data, replies: kept }) }
}

/** Each reply is a block with its words, after one that says when it came. */
const repliesBut = (
  blocks: readonly DocumentBlock[],
  taken: ReadonlySet<number>,
  out: DocumentBlock,
): DocumentBlock[] => {
  let at = -1
  return blocks.map(block => {
    if (block.kind !== 'words') return block
    at += 1
    return taken.has(at) ? out : block
  })
}
