import { asc, desc, eq, lte, sql } from 'drizzle-orm'
import { missedQuestions } from '../../db/schema.ts'
import type { Store } from '../ports.ts'
import type { Database } from './database.ts'

/** Questions that were kept because they were not understood, for editors to read and for their days to end. */
export const missedReads = (db: Database): Pick<Store, 'missed' | 'forgetMissed'> => {
  const newest = db
    .select()
    .from(missedQuestions)
    .where(eq(missedQuestions.municipality, sql.placeholder('municipality')))
    .orderBy(desc(missedQuestions.day), asc(missedQuestions.id))
    .prepare()
  return {
    missed: async municipality => newest.all({ municipality }),
    forgetMissed: async today => {
      await db.delete(missedQuestions).where(lte(missedQuestions.goesOn, today)).run()
    },
  }
}
