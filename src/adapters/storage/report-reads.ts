import { asc, desc, eq, lt, sql } from 'drizzle-orm'
import { answerReports } from '../../../db/schema.ts'
import type { Store } from '../../ports.ts'
import type { Database } from './database.ts'

/** What citizens wrote about answers, for editors to read and for its days to end. */
export const reportReads = (db: Database): Pick<Store, 'reports' | 'forgetReports'> => {
  const newest = db
    .select()
    .from(answerReports)
    .where(eq(answerReports.municipality, sql.placeholder('municipality')))
    .orderBy(desc(answerReports.day), asc(answerReports.id))
    .prepare()
  return {
    reports: async municipality => newest.all({ municipality }),
    forgetReports: async before => {
      await db.delete(answerReports).where(lt(answerReports.day, before)).run()
    },
  }
}
