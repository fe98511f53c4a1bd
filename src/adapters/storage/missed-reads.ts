import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import { followUps, lessons, missedQuestions } from '../../../db/schema.ts'
import type { FeedbackReads } from '../../ports/feedback-rows.ts'
import type { Database } from './database.ts'

/** Questions that were kept because they were not understood, for editors to read and for their days to end. */
export const missedReads = (db: Database): Omit<FeedbackReads, 'reports' | 'forgetReports'> => {
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
      await db.delete(followUps).where(lte(followUps.goesOn, today)).run()
    },
    lessons: async municipality =>
      db
        .select()
        .from(lessons)
        .where(and(eq(lessons.municipality, municipality), eq(lessons.removed, 0)))
        .orderBy(asc(lessons.day), asc(lessons.id)),
    followUps: async municipality =>
      db
        .select()
        .from(followUps)
        .where(eq(followUps.municipality, municipality))
        .orderBy(asc(followUps.subject)),
  }
}
