import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { letterTemplates, notices, savedViews, staffDrafts, staffSeen } from '../../../db/schema.ts'
import type { DeskReads } from '../../ports/desk-rows.ts'
import type { Store } from '../../ports.ts'
import type { Database } from './database.ts'
import { isAnyOf, where } from './where.ts'

type Desk = keyof DeskReads | 'drafts' | 'templates' | 'templateVersions' | 'views'

/** What the inbox and the notice page look up besides the notices themselves. */
export const deskReads = (db: Database): Pick<Store, Desk> => ({
  ...inboxReads(db),
  ...seenReads(db),
  drafts: async ({ municipality, noticeId }) =>
    db
      .select()
      .from(staffDrafts)
      .where(and(eq(staffDrafts.municipality, municipality), eq(staffDrafts.noticeId, noticeId)))
      .orderBy(asc(staffDrafts.staffId)),
  templates: async municipality => {
    const rows = await versionsOf(db, eq(letterTemplates.municipality, municipality))
    return [...new Map(rows.map(row => [row.id, row])).values()]
  },
  templateVersions: ({ municipality, id }) =>
    versionsOf(db, and(eq(letterTemplates.municipality, municipality), eq(letterTemplates.id, id))),
  views: async ({ municipality, staffId }) =>
    (
      await db
        .select()
        .from(savedViews)
        .where(and(eq(savedViews.municipality, municipality), eq(savedViews.staffId, staffId)))
    )[0],
})

const seenReads = (db: Database): Pick<Store, 'seen' | 'seenOf'> => {
  const { municipality, noticeId, staffId } = staffSeen
  const seen = db.select().from(staffSeen).where(where({ municipality, noticeId, staffId })).prepare()
  const many = db
    .select({ noticeId, sequence: staffSeen.sequence })
    .from(staffSeen)
    .where(where({ municipality, staffId }, isAnyOf(noticeId)))
    .prepare()
  return {
    seen: async (key, staff) => (await seen.all({ ...key, staffId: staff }))[0],
    seenOf: async (about, ids) => many.all({ ...about, ids: JSON.stringify(ids) }),
  }
}

const versionsOf = async (db: Database, which: SQL | undefined) =>
  db
    .select()
    .from(letterTemplates)
    .where(which)
    .orderBy(asc(letterTemplates.id), asc(letterTemplates.version))

const { municipality, status, queueAt, receivedAt, id, sequence, rehearsal } = notices

/** Narrow rows, which an index holds whole: the rest is read only of notices that somebody looks at, or that are new. */
const inboxReads = (db: Database): Pick<Store, 'deskRows' | 'finishedRows' | 'deskCounts'> => {
  const rows = (which: SQL) =>
    db
      .select({ id, sequence })
      .from(notices)
      // A plus keeps SQLite from the index of the counts, which holds too little: it would read each row for the rest.
      .where(where({ municipality }, sql`+${rehearsal} = 0`, which))
  const open = rows(inArray(status, ['waiting', 'asked'])).prepare()
  const finished = rows(inArray(status, ['answered', 'withdrawn'])).prepare()
  // Answered notices with a new answer that waits for release: few, with an index of their own, which SQLite takes
  // when it is asked for its order and may not walk all that is answered.
  const again = rows(sql`"proposed" = 1 and +"status" = 'answered'`)
    .orderBy(asc(queueAt), asc(receivedAt), asc(id))
    .prepare()
  // The same of answers that promise something; one that waits for release too is among those.
  const owed = rows(sql`"promised" = 1 and +"proposed" = 0`)
    .orderBy(asc(queueAt), asc(receivedAt), asc(id))
    .prepare()
  // And those that are not filed, or have not arrived: what stands above is not read again.
  const rest = sql`+"status" = 'answered' and +"proposed" = 0 and +"promised" = 0`
  const unfiled = rows(sql`"status" in ('answered', 'withdrawn') and "filed" = 0 and ${rest}`)
    .orderBy(asc(queueAt), asc(receivedAt), asc(id))
    .prepare()
  const unreached = rows(
    sql`"status" in ('answered', 'asked') and "reached_at" is null and +"filed" = 1 and ${rest}`,
  )
    .orderBy(asc(queueAt), asc(receivedAt), asc(id))
    .prepare()
  const counts = db
    .select({ status, filed: notices.filed, reached: count(notices.reachedAt), total: count() })
    .from(notices)
    .where(where({ municipality }, eq(rehearsal, 0)))
    // In the order of the index, so that nothing is sorted to be counted.
    .groupBy(status, notices.filed)
    .prepare()
  return {
    deskRows: async here => [
      ...(await open.all({ municipality: here })),
      ...(await again.all({ municipality: here })),
      ...(await owed.all({ municipality: here })),
      ...(await unfiled.all({ municipality: here })),
      ...(await unreached.all({ municipality: here })),
    ],
    finishedRows: async here => finished.all({ municipality: here }),
    deskCounts: async here => counts.all({ municipality: here }),
  }
}
