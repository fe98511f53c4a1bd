import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import { ownCopies } from '../../../db/schema.ts'
import type { Store } from '../../ports.ts'
import type { Database } from './database.ts'
import { limitExpression } from './limit-expression.ts'

/** Sorts after every character an id may have. */
const afterAnyId = '~'

/** The citizen's own copies: by the beginning of their ids, and one with its bytes. */
export const ownCopyReads = (db: Database): Pick<Store, 'ownCopies' | 'ownCopy'> => {
  const { municipality, noticeId, version, reference, tokenKey, parts, at } = ownCopies
  const here = eq(municipality, sql.placeholder('municipality'))
  const between = db
    .select({ municipality, noticeId, version, reference, tokenKey, parts, at })
    .from(ownCopies)
    .where(and(here, gte(noticeId, sql.placeholder('from')), lt(noticeId, sql.placeholder('to'))))
    .orderBy(asc(noticeId), asc(version))
    .prepare()
  const one = db
    .select()
    .from(ownCopies)
    .where(and(here, eq(noticeId, sql.placeholder('noticeId')), eq(version, sql.placeholder('version'))))
    .limit(limitExpression(1))
    .prepare()
  return {
    ownCopies: async about =>
      between.all({
        municipality: about.municipality,
        from: about.idBegins,
        to: about.idBegins + afterAnyId,
      }),
    ownCopy: async (key, wanted) => (await one.all({ ...key, version: wanted }))[0],
  }
}
