import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { NoticeKey } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { type HistoryEntry, historyOf } from './notice-history.ts'

/** The notice with the citizen's words beside each wish of a reply or a change. */
export const withWishWords = async <Heard extends Pick<Notice, 'heardWishes'>>(
  deps: Deps,
  key: NoticeKey,
  notice: Heard,
): Promise<Heard> => {
  const { heardWishes = [] } = notice
  if (heardWishes.length === 0) return notice
  const history = await historyOf(deps, key)
  return {
    ...notice,
    heardWishes: heardWishes.map(heard => ({
      ...heard,
      words: writtenIn(history, heard).slice(heard.from, heard.to),
    })),
  }
}

const writtenIn = (
  history: readonly HistoryEntry[],
  { version, field }: { version: number; field?: string },
): string => {
  const entry = history.find(one => one.version === version)
  if (entry?.what === 'replied') return entry.text
  const changed = entry?.what === 'changed' && entry.fields.find(one => one.field === field)
  return changed && typeof changed.after === 'string' ? changed.after : ''
}
