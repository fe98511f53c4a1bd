import type { NoticeKey, SeenRow, Write } from '../../ports.ts'
import type { Deps, StaffActor } from '../deps.ts'
import type { NoticeRecord } from '../records/notice-record.ts'

/** How far somebody has read a notice: later events by others are news (`core/notice/lifecycle/news.ts`). */
export const readMarkOf = (deps: Deps, key: NoticeKey, { id }: StaffActor): Promise<SeenRow | undefined> =>
  deps.store.seen(key, id)

/** They have seen its present state. `needSession`: and opened its need in that session. */
export const readMarkWrite = (
  actor: StaffActor,
  { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>,
  { before, needSession }: { before: SeenRow | undefined; needSession?: string | undefined },
): Write => ({
  into: 'seen',
  row: {
    ...key,
    staffId: actor.id,
    sequence: notice.sequence,
    needSession: needSession ?? before?.needSession ?? null,
  },
})
