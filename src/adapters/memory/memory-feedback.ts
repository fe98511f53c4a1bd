import type { FeedbackReads, FeedbackWrite } from '../../ports/feedback-rows.ts'
import { all, compare, insert, keyOf, type Tables } from './memory-tables.ts'

/** The in-memory store for what citizens wrote about answers and what editors do about it. */
export const memoryFeedback = (tables: () => Tables): FeedbackReads => ({
  reports: async municipality => all(tables().reports, { municipality }).sort(newestFirst),
  forgetReports: async before => forget(tables().reports, ({ day }) => day < before),
  missed: async municipality => all(tables().missed, { municipality }).sort(newestFirst),
  forgetMissed: async today => {
    forget(tables().missed, ({ goesOn }) => goesOn <= today)
    forget(tables().followUps, ({ goesOn }) => goesOn <= today)
  },
  lessons: async municipality =>
    all(tables().lessons, { municipality, removed: 0 }).sort(
      (a, b) => compare(a.day, b.day) || compare(a.id, b.id),
    ),
  followUps: async municipality =>
    all(tables().followUps, { municipality }).sort((a, b) => compare(a.subject, b.subject)),
})

type Dated = { day: string; id: string }
const newestFirst = (a: Dated, b: Dated) => compare(b.day, a.day) || compare(a.id, b.id)

const forget = <Row>(table: Map<string, Row>, isOver: (row: Row) => boolean) => {
  for (const [key, row] of table) if (isOver(row)) table.delete(key)
}

/** False when the row exists already. */
export const putFeedback = (tables: Tables, write: FeedbackWrite): boolean => {
  const { municipality } = write.row
  switch (write.into) {
    case 'reports':
      return insert(tables.reports, write.row, [municipality, write.row.id])
    case 'missed':
      return insert(tables.missed, write.row, [municipality, write.row.id])
    case 'lessons':
      tables.lessons.set(keyOf(municipality, write.row.id), write.row)
      return true
    case 'followUps':
      tables.followUps.set(keyOf(municipality, write.row.subject), write.row)
      return true
  }
}
