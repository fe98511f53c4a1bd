import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import * as schema from '../../../db/schema.ts'
import type { SessionRow, Store } from '../../ports.ts'
import type { Database } from './database.ts'
import { limitExpression } from './limit-expression.ts'

const { staffSessions, colleagues, stops } = schema

type Staff = 'session' | 'sessionsOf' | 'forgetSessions' | 'colleagues' | 'stops'

/** What the staff pages look up about staff themselves. */
export const staffReads = (db: Database): Pick<Store, Staff> => {
  const newest = db
    .select()
    .from(staffSessions)
    .where(eq(staffSessions.id, sql.placeholder('id')))
    .orderBy(sql`${staffSessions.sequence} desc`)
    .limit(limitExpression(1))
    .prepare()
  return {
    session: async id => (await newest.all({ id })).map(sessionRow)[0],
    sessionsOf: async whose => {
      const [column, value] =
        'staffId' in whose
          ? [staffSessions.staffId, whose.staffId]
          : [staffSessions.providerSession, whose.providerSession]
      const rows = await db
        .select()
        .from(staffSessions)
        .where(eq(column, value))
        .orderBy(asc(staffSessions.sequence))
      return [...new Map(rows.map(row => [row.id, sessionRow(row)])).values()]
    },
    forgetSessions: async before => {
      const old = db
        .select({ id: staffSessions.id })
        .from(staffSessions)
        .where(and(eq(staffSessions.sequence, 0), lt(staffSessions.at, before)))
      await db.delete(staffSessions).where(inArray(staffSessions.id, old)).run()
    },
    colleagues: async municipality =>
      db
        .select()
        .from(colleagues)
        .where(eq(colleagues.municipality, municipality))
        .orderBy(asc(colleagues.id)),
    stops: async () => db.select().from(stops).orderBy(asc(stops.municipality), asc(stops.subject)),
  }
}

const steps = ['begun', 'asked', 'proven', 'ended'] as const

/** An unknown step counts as the end of the session. */
const sessionRow = (row: typeof staffSessions.$inferSelect): SessionRow => ({
  ...row,
  what: steps.find(step => step === row.what) ?? 'ended',
})
