import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { letterTemplates, notices, savedViews, staffDrafts, staffSeen } from '../../../db/schema.ts'
import type { DeskRow, Store } from '../../ports.ts'
import type { Database } from './database.ts'
import { where } from './where.ts'

type Desk = 'deskRows' | 'deskCounts' | 'seen' | 'drafts' | 'templates' | 'templateVersions' | 'views'

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

const seenReads = (db: Database): Pick<Store, 'seen'> => {
  const { municipality, noticeId, staffId } = staffSeen
  const seen = db.select().from(staffSeen).where(where({ municipality, noticeId, staffId })).prepare()
  return { seen: async (key, staff) => (await seen.all({ ...key, staffId: staff }))[0] }
}

const versionsOf = async (db: Database, which: SQL | undefined) =>
  db
    .select()
    .from(letterTemplates)
    .where(which)
    .orderBy(asc(letterTemplates.id), asc(letterTemplates.version))

const { municipality, status, queueAt, receivedAt, id, rehearsal } = notices

/** Narrow rows: the encrypted part is read only of notices that somebody looks at. */
const inboxReads = (db: Database): Pick<Store, 'deskRows' | 'deskCounts'> => {
  const rows = (which: SQL) =>
    db
      .select({
        id,
        reference: notices.reference,
        receivedAt,
        sequence: notices.sequence,
        version: notices.version,
        queueAt,
        status,
        openedAt: notices.openedAt,
        proposed: notices.proposed,
        seen: staffSeen.sequence,
      })
      .from(notices)
      .leftJoin(
        staffSeen,
        and(
          eq(staffSeen.municipality, municipality),
          eq(staffSeen.noticeId, id),
          eq(staffSeen.staffId, sql.placeholder('staffId')),
        ),
      )
      .where(and(eq(municipality, sql.placeholder('municipality')), eq(rehearsal, 0), which))
      .prepare()
  const open = rows(inArray(status, ['waiting', 'asked']))
  // Answered notices with a new answer that waits for release: few, with an index of their own.
  const again = rows(sql`"proposed" = 1 and "status" = 'answered'`)
  const counts = db
    .select({
      status,
      filed: notices.filed,
      reached: sql<number>`${notices.reachedAt} is not null`,
      total: sql<number>`count(*)`,
    })
    .from(notices)
    .where(and(eq(municipality, sql.placeholder('municipality')), eq(rehearsal, 0)))
    .groupBy(status, notices.filed, sql`${notices.reachedAt} is not null`)
    .prepare()
  return {
    deskRows: async (here, staffId) => {
      const asked = { municipality: here, staffId }
      return [...(await open.all(asked)), ...(await again.all(asked))].sort(inOrder)
    },
    deskCounts: async here => counts.all({ municipality: here }),
  }
}

/** In the order of the queue; thousands are compared, so no text is made for it. */
const inOrder = (a: DeskRow, b: DeskRow): number =>
  compared(a.queueAt, b.queueAt) || compared(a.receivedAt, b.receivedAt) || compared(a.id, b.id)

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
