import type { NoticeKey } from './store.ts'

/** One thing one member of staff is told; `readAt` once they have seen it. */
export type ToldRow = {
  municipality: string
  person: string
  /** What makes it one: the same is told once. */
  key: string
  noticeId: string
  kind: string
  at: string
  readAt: string | null
}

/** What opens something without signing in; the secret itself is nowhere, only its hash. */
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

/** Where another system is told; `data` has the address and the secret, encrypted. */
export type WebhookRow = {
  municipality: string
  id: string
  createdAt: string
  endedAt: string | null
  keyId: string
  data: Uint8Array
}

/** What staff and other systems are told, and what opens without signing in. */
export interface ToldReads {
  /** What one person has been told, newest first. */
  told(about: { municipality: string; person: string; limit: number; unread?: boolean }): Promise<ToldRow[]>
  unreadTold(about: { municipality: string; person: string }): Promise<number>
  /** Marks as read what a person has been told of one notice, or of all. */
  markTold(about: { municipality: string; person: string; noticeId?: string; at: string }): Promise<void>
  /** Everybody's, of one notice. */
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
