import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { accessKeys, told, webhooks } from '../../../db/schema.ts'
import type { ToldReads } from '../../ports/told-rows.ts'
import type { Database } from './database.ts'
import { limitExpression } from './limit-expression.ts'

const { placeholder } = sql

/** Notifications to staff and other systems, and the hashes of keys that work without signing in. */
export const toldReads = (db: Database): ToldReads => {
  const theirs = and(
    eq(told.municipality, placeholder('municipality')),
    eq(told.person, placeholder('person')),
  )
  const unread = db
    .select({ count: sql<number>`count(*)` })
    .from(told)
    .where(and(theirs, isNull(told.readAt)))
    .prepare()
  const byHash = db
    .select()
    .from(accessKeys)
    .where(eq(accessKeys.hash, placeholder('hash')))
    .prepare()
  return {
    told: async ({ municipality, person, limit, unread = false }) =>
      db
        .select()
        .from(told)
        .where(
          and(
            eq(told.municipality, municipality),
            eq(told.person, person),
            unread ? isNull(told.readAt) : undefined,
          ),
        )
        .orderBy(desc(told.at), asc(told.key))
        .limit(limitExpression(limit)),
    unreadTold: async about => (await unread.all(about))[0]?.count ?? 0,
    markTold: async ({ municipality, person, noticeId, at }) => {
      await db
        .update(told)
        .set({ readAt: at })
        .where(
          and(
            eq(told.municipality, municipality),
            eq(told.person, person),
            isNull(told.readAt),
            noticeId === undefined ? undefined : eq(told.noticeId, noticeId),
          ),
        )
        .run()
    },
    toldOf: async ({ municipality, noticeId }) =>
      db
        .select()
        .from(told)
        .where(and(eq(told.municipality, municipality), eq(told.noticeId, noticeId)))
        .orderBy(asc(told.at), asc(told.person), asc(told.key)),
    accessKeys: async municipality =>
      db
        .select()
        .from(accessKeys)
        .where(eq(accessKeys.municipality, municipality))
        .orderBy(asc(accessKeys.createdAt), asc(accessKeys.id)),
    accessKeyByHash: async hash => (await byHash.all({ hash }))[0],
    webhooks: async municipality =>
      db
        .select()
        .from(webhooks)
        .where(and(eq(webhooks.municipality, municipality), isNull(webhooks.endedAt)))
        .orderBy(asc(webhooks.createdAt), asc(webhooks.id)),
  }
}
