import type { NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { NoticeKey, Write } from '../../ports.ts'
import type { Actor, Deps } from '../deps.ts'
import { staffNewsWrites } from './staff-news-writes.ts'
import { hookWritesOf } from './webhooks.ts'

/** The notifications of some events to staff and other systems, written together with the events. */
export const notificationWrites = async (
  deps: Deps,
  about: { key: NoticeKey; notice: Notice },
  done: { events: readonly NoticeEvent[]; actor: Actor },
): Promise<Write[]> => [
  ...(await staffNewsWrites(deps, about, done)),
  ...(await hookWritesOf(deps, about, done.events)),
]
