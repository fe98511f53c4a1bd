import type { NoticeKey, SessionRow, Store, Write } from '../../ports.ts'
import { memoryDesk } from './memory-desk.ts'
import { memoryFeedback, putFeedback } from './memory-feedback.ts'
import {
  all,
  checksIn,
  compare,
  copyOf,
  countsIn,
  emptyTables,
  insert,
  keyOf,
  type Tables,
  totalsOf,
} from './memory-tables.ts'
import { memoryTold, putTold } from './memory-told.ts'

/** An in-memory store: for tests that need no database, and as the simplest reading of the contract. */
export const memoryStore = (): Store => {
  let tables = emptyTables()
  return {
    write: async writes => {
      const next = copyOf(tables)
      for (const write of typeof writes === 'function' ? writes() : writes)
        if (!put(next, write)) return 'taken'
      tables = next
      return 'written'
    },
    notice: async ({ municipality, noticeId }) => tables.notices.get(keyOf(municipality, noticeId)),
    noticesOf: async (municipality, ids) =>
      ids.flatMap(id => tables.notices.get(keyOf(municipality, id)) ?? []),
    noticeByReference: async ({ municipality, reference }) =>
      first(tables.notices, { municipality, reference }),
    noticeByDraft: async ({ municipality, conversationId, draft }) =>
      first(tables.notices, { municipality, conversationId, draft }),
    queue: async (
      municipality,
      { after, limit, statuses, which = 'real', unreached = false, unfiled = false, promised = false },
    ) =>
      all(tables.notices, { municipality })
        .filter(row => statuses?.includes(row.status) ?? true)
        .filter(row => which === 'all' || (row.rehearsal === 1) === (which === 'rehearsal'))
        .filter(row => !unfiled || (['answered', 'withdrawn'].includes(row.status) && row.filed === 0))
        .filter(row => !promised || row.promised === 1)
        .filter(row => !unreached || (['answered', 'asked'].includes(row.status) && row.reachedAt === null))
        .sort((a, b) => compare(placeOf(a), placeOf(b)))
        .filter(row => after === undefined || compare(placeOf(row), placeOf(after)) > 0)
        .slice(0, limit),
    submission: async ({ municipality, key }) => tables.submissions.get(keyOf(municipality, key)),
    events: async key => all(tables.events, only(key)).sort((a, b) => a.sequence - b.sequence),
    documents: async key =>
      all(tables.documents, only(key))
        .sort((a, b) => a.version - b.version || compare(a.id, b.id))
        .map(row => ({
          ...row,
          sha256: tables.documentBytes.get(keyOf(row.municipality, row.noticeId, row.id))?.sha256 ?? null,
        })),
    documentByToken: async ({ municipality, tokenHash }) =>
      first(tables.documents, { municipality, tokenHash }),
    documentBytes: async ({ municipality, noticeId }, id) =>
      tables.documentBytes.get(keyOf(municipality, noticeId, id)),
    ownCopies: async ({ municipality, idBegins }) =>
      all(tables.ownCopies, { municipality })
        .filter(({ noticeId }) => noticeId.startsWith(idBegins))
        .sort((a, b) => compare(a.noticeId, b.noticeId) || a.version - b.version),
    ownCopy: async ({ municipality, noticeId }, version) =>
      tables.ownCopies.get(keyOf(municipality, noticeId, version)),
    attachment: async (key, name, version = Number.MAX_SAFE_INTEGER) =>
      all(tables.attachments, { ...only(key), name })
        .filter(row => row.version <= version)
        .sort((a, b) => b.version - a.version)[0],
    outbox: async key => all(tables.outbox, only(key)).sort((a, b) => compare(ageOf(a), ageOf(b))),
    outboxIn: async (municipality, { state, limit }) =>
      all(tables.outbox, { municipality, state })
        .sort((a, b) => compare(b.nextAt, a.nextAt) || compare(b.key, a.key))
        .slice(0, limit),
    outboxState: async () => {
      const pending = all(tables.outbox, { state: 'pending' }).map(row => row.createdAt)
      const dead = all(tables.outbox, { state: 'dead' }).length
      return { pending: pending.length, dead, oldest: pending.sort(compare)[0] ?? null }
    },
    keysInUse: async () => {
      const pairs = all(tables.notices, {}).map(({ keyId, receiptKey }) => ({ keyId, receiptKey }))
      return [...new Map(pairs.map(pair => [JSON.stringify(pair), pair])).values()]
    },
    outboxDue: async (now, limit) =>
      all(tables.outbox, { state: 'pending' })
        .filter(row => row.nextAt <= now)
        .sort((a, b) => compare(a.nextAt, b.nextAt))
        .slice(0, limit),
    lastAudit: async municipality => all(tables.audit, { municipality }).at(-1),
    audit: async (municipality, { after, limit }) =>
      all(tables.audit, { municipality })
        .filter(row => row.sequence > after)
        .slice(0, limit),
    auditAbout: async about => all(tables.audit, about),
    auditSince: async ({ municipality, at }) =>
      all(tables.audit, { municipality }).filter(row => row.at >= at),
    counts: async (municipality, days) => countsIn(tables, municipality, days),
    countTotals: async (municipality, days) => totalsOf(countsIn(tables, municipality, days)),
    checks: async here => checksIn(tables, here).others,
    anchors: async here => checksIn(tables, here).anchors,
    removeRehearsal: async key => {
      if (tables.notices.get(keyOf(key.municipality, key.noticeId))?.rehearsal === 1)
        tables = without(tables, key)
    },
    session: async id => newestOf(all(tables.sessions, { id }))[0],
    sessionsOf: async whose => newestOf(all(tables.sessions, whose)),
    forgetSessions: async before => {
      const old = all(tables.sessions, { what: 'begun' }).filter(({ at }) => at < before)
      const ids = new Set(old.map(({ id }) => id))
      tables = { ...tables, sessions: new Map([...tables.sessions].filter(([, { id }]) => !ids.has(id))) }
    },
    colleagues: async municipality => all(tables.colleagues, { municipality }),
    ...memoryFeedback(() => tables),
    stops: async () => all(tables.stops, {}),
    ...memoryTold(() => tables),
    ...memoryDesk(() => tables),
    ready: async () => true,
  }
}

const hasHistory = (tables: Tables, { municipality, noticeId }: NoticeKey): boolean =>
  tables.events.has(keyOf(municipality, noticeId, 1))

/** False when the key or another unique value exists already, or when the notice it belongs to is gone. */
const put = (tables: Tables, write: Write): boolean => {
  switch (write.into) {
    case 'events': {
      const { municipality, noticeId, sequence } = write.row
      const follows = sequence === 1 || tables.events.has(keyOf(municipality, noticeId, sequence - 1))
      return follows && insert(tables.events, write.row, [municipality, noticeId, sequence])
    }
    case 'notices':
      return putNotice(tables, write.row)
    case 'submissions':
      return insert(tables.submissions, write.row, [write.row.municipality, write.row.key])
    case 'documents': {
      const { municipality, tokenHash, noticeId, id } = write.row
      if (first(tables.documents, { municipality, tokenHash }) !== undefined) return false
      return insert(tables.documents, write.row, [municipality, noticeId, id])
    }
    case 'documentBytes':
      return insert(tables.documentBytes, write.row, [
        write.row.municipality,
        write.row.noticeId,
        write.row.documentId,
      ])
    case 'ownCopies': {
      const { municipality, noticeId, version } = write.row
      return insert(tables.ownCopies, write.row, [municipality, noticeId, version])
    }
    case 'attachments': {
      const { municipality, noticeId, name, version } = write.row
      return insert(tables.attachments, write.row, [municipality, noticeId, name, version])
    }
    case 'outbox':
      if (write.row.noticeId !== '' && !hasHistory(tables, write.row)) return false
      tables.outbox.set(keyOf(write.row.municipality, write.row.key), write.row)
      return true
    case 'attempts':
      return insert(tables.attempts, write.row, [write.row.municipality, write.row.key, write.row.attempt])
    case 'audit':
      return insert(tables.audit, write.row, [write.row.municipality, write.row.sequence])
    case 'checks':
      tables.checks.set(keyOf(write.row.municipality, write.row.name), write.row)
      return true
    case 'sessions':
      return insert(tables.sessions, write.row, [write.row.id, write.row.sequence])
    case 'reports':
    case 'missed':
    case 'lessons':
    case 'followUps':
      return putFeedback(tables, write)
    case 'colleagues':
      tables.colleagues.set(keyOf(write.row.municipality, write.row.id), write.row)
      return true
    case 'stops':
      tables.stops.set(keyOf(write.row.municipality, write.row.subject), write.row)
      return true
    case 'told':
    case 'accessKeys':
    case 'webhooks':
      return putTold(tables, write)
    case 'seen':
      tables.seen.set(keyOf(write.row.municipality, write.row.noticeId, write.row.staffId), write.row)
      return true
    case 'drafts':
      if (!hasHistory(tables, write.row)) return false
      tables.drafts.set(keyOf(write.row.municipality, write.row.noticeId, write.row.staffId), write.row)
      return true
    case 'templates':
      return insert(tables.templates, write.row, [write.row.municipality, write.row.id, write.row.version])
    case 'views':
      tables.views.set(keyOf(write.row.municipality, write.row.staffId), write.row)
      return true
    case 'counts': {
      const { municipality, day, name, about, total } = write.row
      const key = keyOf(municipality, day, name, about)
      const known = tables.counts.get(key)?.total ?? 0
      tables.counts.set(key, { ...write.row, total: known + total })
      return true
    }
  }
}

const putNotice = (
  tables: Tables,
  row: Tables['notices'] extends Map<string, infer Row> ? Row : never,
): boolean => {
  const { municipality, id, reference, conversationId, draft } = row
  const others = [
    first(tables.notices, { municipality, reference }),
    first(tables.notices, { municipality, conversationId, draft }),
  ]
  if (others.some(other => other !== undefined && other.id !== id)) return false
  tables.notices.set(keyOf(municipality, id), row)
  return true
}

/** Attempts have no notice of their own: they are removed with their message. */
const without = (tables: Tables, { municipality, noticeId }: NoticeKey): Tables => {
  const keys = new Set(all(tables.outbox, { municipality, noticeId }).map(({ key }) => key))
  const isOwned = (name: string, row: object): boolean => {
    if (Reflect.get(row, 'municipality') !== municipality) return false
    if (name === 'attempts') return keys.has(Reflect.get(row, 'key'))
    return Reflect.get(row, name === 'notices' ? 'id' : 'noticeId') === noticeId
  }
  const left = Object.entries(tables).map(([name, table]) => [
    name,
    new Map([...(table as Map<string, object>)].filter(([, row]) => !isOwned(name, row))),
  ])
  return Object.fromEntries(left) as Tables
}

/** A key may be a whole row: only these two fields name a notice. */
const only = ({ municipality, noticeId }: NoticeKey): NoticeKey => ({ municipality, noticeId })

/** The last row of each session. */
const newestOf = (rows: SessionRow[]): SessionRow[] =>
  rows.filter(row => !rows.some(({ id, sequence }) => id === row.id && sequence > row.sequence))

const first = <Row extends object>(table: Map<string, Row>, about: Partial<Row>): Row | undefined =>
  all(table, about)[0]

const placeOf = (row: { queueAt: string; receivedAt: string; id: string }) =>
  `${row.queueAt} ${row.receivedAt} ${row.id}`

const ageOf = (row: { createdAt: string; key: string }) => `${row.createdAt} ${row.key}`
