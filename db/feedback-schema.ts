import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './bytes.ts'

/** What citizens wrote is wrong with an answer: masked before it came here, encrypted, and gone after its days. */
export const answerReports = sqliteTable(
  'answer_reports',
  {
    municipality: text('municipality').notNull(),
    id: text('id').notNull(),
    day: text('day').notNull(),
    answer: text('answer').notNull(),
    language: text('language').notNull(),
    content: text('content').notNull(),
    keyId: text('key_id').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  table => [
    primaryKey({ columns: [table.municipality, table.id] }),
    index('answer_reports_day').on(table.day),
  ],
)

/** Questions that were not understood and that citizens ticked to be kept: masked, encrypted, about nobody, with the day they go. */
export const missedQuestions = sqliteTable(
  'missed_questions',
  {
    municipality: text('municipality').notNull(),
    id: text('id').notNull(),
    day: text('day').notNull(),
    goesOn: text('goes_on').notNull(),
    language: text('language').notNull(),
    keyId: text('key_id').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  table => [
    primaryKey({ columns: [table.municipality, table.id] }),
    index('missed_questions_goes_on').on(table.goesOn),
  ],
)

/** Sentences an editor wrote so that a question is understood next time, with their labels: to be taken to the training. */
export const lessons = sqliteTable(
  'lessons',
  {
    municipality: text('municipality').notNull(),
    id: text('id').notNull(),
    day: text('day').notNull(),
    /** Taken away again; kept so that the same is not asked for twice. */
    removed: integer('removed').notNull(),
    keyId: text('key_id').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.id] })],
)

/** What an editor does about one question or report: topic, who, a note, whether it is done; gone when that is. */
export const followUps = sqliteTable(
  'follow_ups',
  {
    municipality: text('municipality').notNull(),
    subject: text('subject').notNull(),
    goesOn: text('goes_on').notNull(),
    keyId: text('key_id').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.subject] })],
)
