import type { NoticeKey } from './store.ts'

/** One notification to one member of staff; `readAt` once they have seen it. */
export type ToldRow = {
  municipality: string
  person: string
  /** The key: the same notification is made once. */
  key: string
  noticeId: string
  kind: string
  at: string
  readAt: string | null
}

/** A key or link that works without signing in. Only the hash of its secret is stored. */
export type AccessKeyRow = {
  municipality: string
  id: string
  /** `api`, `calendar` or `sheet`. */
  kind: string
  hash: string
  about: string
  scopes: string
  createdAt: string
  until: string | null
  /** The last Copenhagen day it was used on. */
  usedOn: string | null
}

/** A receiver of webhooks; `data` has its address and secret, encrypted. */
export type WebhookRow = {
  municipality: string
  id: string
  createdAt: string
  endedAt: string | null
  keyId: string
  data: Uint8Array
}

/** Notifications to staff and other systems, and keys that work without signing in. */
export interface ToldReads {
  /** One person's notifications, newest first. */
  told(about: { municipality: string; person: string; limit: number; unread?: boolean }): Promise<ToldRow[]>
  unreadTold(about: { municipality: string; person: string }): Promise<number>
  /** Marks a person's notifications as read: of one notice, or all. */
  markTold(about: { municipality: string; person: string; noticeId?: string; at: string }): Promise<void>
  /** Everybody's notifications of one notice. */
  toldOf(key: NoticeKey): Promise<ToldRow[]>
  accessKeys(municipality: string): Promise<AccessKeyRow[]>
  accessKeyByHash(hash: string): Promise<AccessKeyRow | undefined>
  /** Those that are not ended, oldest first. */
  webhooks(municipality: string): Promise<WebhookRow[]>
}

export type ToldWrite =
  | { into: 'told'; row: ToldRow }
  | { into: 'accessKeys'; row: AccessKeyRow }
  | { into: 'webhooks'; row: WebhookRow }
