import * as schema from '../../db/schema.ts'
import type { Write } from '../ports.ts'
import type { Database, Statement } from './database.ts'

const {
  notices,
  noticeEvents,
  submissions,
  documents,
  documentBytes,
  attachments,
  outbox,
  outboxAttempts,
  audit,
} = schema

/** One row as one statement. Only `notices` and `outbox` may replace what was there. */
export const writeStatement = (db: Database, write: Write): Statement => {
  switch (write.into) {
    case 'events':
      return db.insert(noticeEvents).values(write.row)
    case 'notices':
      return db
        .insert(notices)
        .values(write.row)
        .onConflictDoUpdate({ target: [notices.municipality, notices.id], set: write.row })
    case 'submissions':
      return db.insert(submissions).values(write.row)
    case 'documents':
      return db.insert(documents).values(write.row)
    case 'documentBytes':
      return db.insert(documentBytes).values(write.row)
    case 'attachments':
      return db.insert(attachments).values(write.row)
    case 'outbox':
      return db
        .insert(outbox)
        .values(write.row)
        .onConflictDoUpdate({ target: [outbox.municipality, outbox.key], set: write.row })
    case 'attempts':
      return db.insert(outboxAttempts).values(write.row)
    case 'audit':
      return db.insert(audit).values(write.row)
  }
}
