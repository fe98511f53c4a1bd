import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Actor, Deps } from '../deps.ts'
import { changeRecord, loadRecord, type NoticeRecord } from '../records/notice-record.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

export type { StatusInput }

const citizen: Actor = { kind: 'citizen' }

/**
 * The status of a notice, for somebody with its reference and code. Seeing the answer counts as having received it.
 */
export const readStatus = async (deps: Deps, input: StatusInput): Promise<StatusView> => {
  const record = await loadRecord(deps, await provenNotice(deps, input))
  const view = await statusView(deps, record)
  if (isNews(deps, record)) deps.later(noteSeen(deps, record))
  return view
}

const isNews = (deps: Deps, { notice }: NoticeRecord): boolean =>
  decide(notice, { type: 'note_seen' }, deps.clock()).length > 0

/** Written after the response: a full disk must not hide the answer from the citizen. */
const noteSeen = async (deps: Deps, seen: NoticeRecord): Promise<void> => {
  const row = await deps.store.notice(seen.key)
  if (row === undefined) return
  await changeRecord(deps, { row, actor: citizen }, ({ notice }) => ({
    events: notice.version === seen.notice.version ? decide(notice, { type: 'note_seen' }, deps.clock()) : [],
  }))
}
