import type { NoticeEvent } from './event.ts'

/** Kinds of events that somebody at the municipality may not have seen yet. */
export const newsKinds = [
  'received',
  'replied',
  'changed',
  'withdrawn',
  'assigned',
  'proposed',
  'returned',
  'answered',
] as const
export type NewsKind = (typeof newsKinds)[number]

/** The last news: the number of its event, and who caused it. For that person it is no news. */
export type News = { what: NewsKind; sequence: number; by?: string }

const kindOf: Partial<Record<NoticeEvent['type'], NewsKind>> = {
  received: 'received',
  replied: 'replied',
  changed: 'changed',
  withdrawn: 'withdrawn',
  assigned: 'assigned',
  proposed: 'proposed',
  returned: 'returned',
  decided: 'answered',
}

/** The last news after one more event. An event of no listed kind changes nothing. */
export const newsAfter = (
  before: News | undefined,
  event: NoticeEvent,
  sequence: number,
): News | undefined => {
  const what = kindOf[event.type]
  if (what === undefined) return before
  return { what, sequence, ...('by' in event && event.by !== undefined && { by: event.by.id }) }
}

/** What the citizen did last, until somebody answers. */
export type Came = 'replied' | 'changed'

export const cameAfter = (before: Came | undefined, event: NoticeEvent): Came | undefined => {
  if (event.type === 'replied' || event.type === 'changed') return event.type
  return event.type === 'decided' || event.type === 'withdrawn' ? undefined : before
}

/** Unread for somebody: newer than what they have opened, and caused by somebody else. */
export const isUnread = (news: News | undefined, { id, seen }: { id: string; seen: number }): boolean =>
  news !== undefined && news.sequence > seen && news.by !== id
