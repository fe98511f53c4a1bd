import { and, asc, desc, eq, lt, lte } from 'drizzle-orm'
import { answerReports, followUps, lessons, missedQuestions } from '../../../db/schema.ts'
import type { FeedbackReads } from '../../ports/feedback-rows.ts'
import type { Database } from './database.ts'
import { where } from './where.ts'

/** Citizens' reports about answers, and questions that were not understood: for editors, and for their deletion. */
export const feedbackReads = (db: Database): FeedbackReads => {
  const reports = newestDayFirst(db, answerReports)
  const missed = newestDayFirst(db, missedQuestions)
  return {
    reports: async municipality => reports.all({ municipality }),
    forgetReports: async before => {
      await db.delete(answerReports).where(lt(answerReports.day, before)).run()
    },
    missed: async municipality => missed.all({ municipality }),
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

/** What editors read of one municipality: the newest day first. */
const newestDayFirst = <Table extends typeof answerReports | typeof missedQuestions>(
  db: Database,
  table: Table,
) => {
  const { municipality, day, id } = table
  return db.select().from(table).where(where({ municipality })).orderBy(desc(day), asc(id)).prepare()
}
