import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { notices } from '../../../db/schema.ts'
import type { NoticeRow, QueuePage, QueuePlace, Store } from '../../ports.ts'
import type { Database } from './database.ts'
import { limitExpression } from './limit-expression.ts'

const { municipality, status, queueAt, receivedAt, id, rehearsal } = notices
const order = [asc(queueAt), asc(receivedAt), asc(id)] as const

/** Sorts before every notice. */
const beginning: QueuePlace = { queueAt: '', receivedAt: '', id: '' }

const kinds = { real: { least: 0, most: 0 }, rehearsal: { least: 1, most: 1 }, all: { least: 0, most: 1 } }

/**
 * One query for each status, merged here. Each walks an index of that status in the order of the queue and stops when
 * the page is full, however many notices have another status.
 */
export const queueReads = (db: Database): Store['queue'] => {
  const pages = (more?: SQL) =>
    db
      .select()
      .from(notices)
      .where(
        and(
          eq(municipality, sql.placeholder('municipality')),
          more,
          sql`(${queueAt}, ${receivedAt}, ${id}) > (${sql.placeholder('queueAt')}, ${sql.placeholder('receivedAt')}, ${sql.placeholder('id')})`,
          // A plus keeps SQLite from the index of the counts, with which it would sort all that is over.
          sql`+${rehearsal} between ${sql.placeholder('least')} and ${sql.placeholder('most')}`,
        ),
      )
      .orderBy(...order)
      .limit(limitExpression(sql.placeholder('limit')))
      .prepare()
  const ofAny = pages()
  const ofStatus = pages(eq(status, sql.placeholder('status')))
  const ofUnfiled = pages(sql`"status" in ('answered', 'withdrawn') and "filed" = 0`)
  const ofUnreached = pages(sql`"status" in ('answered', 'asked') and "reached_at" is null`)
  const ofPromised = pages(sql`"promised" = 1`)
  return async (here, page) => {
    const { limit, statuses, which = 'real', after, unreached, unfiled, promised } = page
    const { queueAt, receivedAt, id } = after ?? beginning
    const asked = { municipality: here, limit, queueAt, receivedAt, id, ...kinds[which] }
    if (unfiled) return ofUnfiled.all(asked)
    if (promised) return ofPromised.all(asked)
    if (unreached) return ofUnreached.all(asked)
    if (statuses === undefined) return ofAny.all(asked)
    const found = await Promise.all(statuses.map(one => ofStatus.all({ ...asked, status: one })))
    return found.length === 1 ? found.flat() : inOrder(found.flat(), page)
  }
}

const inOrder = (rows: NoticeRow[], { limit }: QueuePage): NoticeRow[] =>
  rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).slice(0, limit)

const placeOf = (row: QueuePlace): string => `${row.queueAt} ${row.receivedAt} ${row.id}`
