import { noticeFrom } from '../../core/notice/lifecycle/notice.ts'
import {
  type HashColumn,
  type HashRow,
  hashColumns,
  type SealedRow,
  type SealedRows,
  type SealedTable,
} from '../../ports/sealed-rows.ts'
import type { EventRow, NoticeKey } from '../../ports.ts'
import type { Actor, Deps } from '../deps.ts'
import { brokenEvent, eventHash, eventsIn } from '../records/event-log.ts'
import { appended, auditWrites, noFingerprint, summaryOf } from '../records/notice-record.ts'
import { labels, openedDocument } from '../sealed/encrypted.ts'
import { partsIn, sealedParts } from '../sealed/sealed-hash.ts'
import { readableOr } from '../sealed/unreadable.ts'

const actor: Actor = { kind: 'system', name: 'reseal' }

const atOnce = 50

/**
 * How many rows are now under the present key that were not before, and the histories whose chain does not hold,
 * which are left unchanged.
 */
export type Resealed = { rows: number; histories: number; broken: string[] }

type Sealing = Deps & { sealed: SealedRows }
type Done = Resealed & { left: number }

/**
 * Re-encrypts what lies under an earlier data key with the present one, and seals hashes that an earlier release left
 * in the clear. At most so many rows and histories at a time. Each step is atomic, so it may stop anywhere, continue
 * later, and run beside the server.
 */
export const reseal = async (deps: Sealing, most = Number.POSITIVE_INFINITY): Promise<Resealed> => {
  const done: Done = { rows: 0, histories: 0, broken: [], left: most }
  await resealHistories(deps, done)
  for (const table of sealedTables) await resealTable(deps, table, done)
  for (const column of hashColumns) await resealHashes(deps, column, done)
  const { left: _left, ...said } = done
  return said
}

type Page = { current: string; after: number; limit: number }

/** Works through the rows page by page until none is left or enough are done. */
const inPages = async <Row extends { place: number }>(
  deps: Sealing,
  done: Done,
  { read, replace }: { read: (page: Page) => Promise<Row[]>; replace: (rows: Row[]) => Promise<void> },
): Promise<void> => {
  const current = deps.vault.current()
  for (let after = 0; done.left > 0; ) {
    const found = await read({ current, after, limit: Math.min(atOnce, done.left) })
    if (found.length === 0) return
    await replace(found)
    done.rows += found.length
    done.left -= found.length
    after = found.at(-1)?.place ?? after
  }
}

const resealTable = (deps: Sealing, table: SealedTable, done: Done): Promise<void> =>
  inPages(deps, done, {
    read: page => deps.sealed.rows(table, page),
    replace: found =>
      deps.sealed.replace(
        table,
        found.flatMap(before => {
          const after = resealedOr(deps, table, before)
          return after === undefined ? [] : [{ before, after }]
        }),
      ),
  })

const resealHashes = (deps: Sealing, column: HashColumn, done: Done): Promise<void> =>
  inPages(deps, done, {
    read: page => deps.sealed.hashes(column, page),
    replace: found =>
      deps.sealed.replaceHashes(
        column,
        found.map(before => ({ before, after: hashAnew[column](deps, before) })),
      ),
  })

const sealedAnew = (deps: Deps, kept: string, label: string) =>
  sealedParts(deps, partsIn(deps, kept, label), label)

/** The fingerprint is also in the first event, encrypted: the column in the clear is emptied here. */
const hashAnew: Record<HashColumn, (deps: Deps, row: HashRow) => string> = {
  fingerprints: () => noFingerprint,
  submissions: () => noFingerprint,
  documentHashes: (deps, { named, text: kept }) =>
    sealedAnew(deps, kept, labels.documentHash(text(named, 'municipality'), text(named, 'documentId'))),
  ownCopyParts: (deps, { named, text: kept }) => {
    const [municipality, noticeId] = [text(named, 'municipality'), text(named, 'noticeId')]
    return sealedAnew(deps, kept, labels.ownCopyParts(municipality, noticeId, Number(named.version)))
  },
}

type Named = SealedRow['named']
const text = (named: Named, name: string): string => String(named[name])

const labelOf: Record<SealedTable, (named: Named) => string> = {
  notices: row => labels.summary(text(row, 'municipality'), text(row, 'id')),
  attachments: row =>
    labels.attachment(
      text(row, 'name'),
      text(row, 'municipality'),
      text(row, 'noticeId'),
      Number(row.version),
    ),
  documentBytes: row => labels.document(text(row, 'municipality'), text(row, 'documentId')),
  ownCopies: row => labels.ownCopy(text(row, 'municipality'), text(row, 'noticeId'), Number(row.version)),
  colleagues: row => labels.colleague(text(row, 'municipality'), text(row, 'id')),
  reports: row => labels.report(text(row, 'municipality'), text(row, 'id')),
  missed: row => labels.missed(text(row, 'municipality'), text(row, 'id')),
  lessons: row => labels.lesson(text(row, 'municipality'), text(row, 'id')),
  followUps: row => labels.followUp(text(row, 'municipality'), text(row, 'subject')),
  webhooks: row => labels.webhook(text(row, 'municipality'), text(row, 'id')),
  sessions: row => labels.session(text(row, 'id'), Number(row.sequence)),
  drafts: row => labels.draft(text(row, 'municipality'), text(row, 'noticeId'), text(row, 'staffId')),
  templates: row => labels.template(text(row, 'municipality'), text(row, 'id'), Number(row.version)),
  views: row => labels.views(text(row, 'municipality'), text(row, 'staffId')),
}

export const sealedTables = Object.keys(labelOf) as SealedTable[]

const resealed = (deps: Deps, table: SealedTable, row: SealedRow) => {
  const label = labelOf[table](row.named)
  if (table !== 'documentBytes') return again(deps, row, label)
  const { keyId, bytes } = row
  const [municipality, documentId] = [text(row.named, 'municipality'), text(row.named, 'documentId')]
  return deps.vault.encrypt(openedDocument(deps, { municipality, documentId, keyId, bytes }), label)
}

/** A row that cannot be decrypted stays as it is, under its old key, and is reported. The others go on. */
const resealedOr = (deps: Deps, table: SealedTable, row: SealedRow) => {
  const name = [table, ...Object.values(row.named)].join('/')
  return readableOr(deps, { what: 'row', name }, () => resealed(deps, table, row))
}

const again = ({ vault }: Deps, sealed: { keyId: string; bytes: Uint8Array }, label: string) =>
  vault.encrypt(vault.decrypt(sealed, label), label)

const resealHistories = async (deps: Sealing, done: Done): Promise<void> => {
  const current = deps.vault.current()
  const seen = new Set<string>()
  for (let after = 0; done.left > 0; ) {
    const found = await deps.sealed.histories({ current, after, limit: atOnce })
    if (found.length === 0) return
    for (const { key } of found) {
      if (seen.has(key.noticeId) || done.left <= 0) continue
      seen.add(key.noticeId)
      const end = await resealHistory(deps, key)
      if (end.broken !== undefined) done.broken.push(end.broken)
      else done.histories += 1
      done.left -= 1
    }
    after = found.at(-1)?.place ?? after
  }
}

/**
 * The hash chain covers the stored bytes, so a whole history is re-encrypted and chained anew at once. The event that
 * records it takes the next sequence number and with it the lock, so a concurrent writer reads again. The event and
 * the log keep the last hash of the old chain. A broken chain is not repaired.
 */
const resealHistory = async (deps: Sealing, key: NoticeKey): Promise<{ broken?: string }> => {
  for (;;) {
    const [rows, row] = [await deps.store.events(key), await deps.store.notice(key)]
    const before = rows.at(-1)?.hash
    if (row === undefined || before === undefined) return {}
    if (brokenEvent(deps.digest, rows) !== undefined) return { broken: row.reference }
    const { chained, lastHash } = chainedAnew(deps, rows)
    const record = {
      key,
      notice: noticeFrom(eventsIn(deps, rows)),
      name: summaryOf(deps, row).name,
      lastHash,
    }
    const event = { type: 'resealed' as const, at: deps.clock().toISOString(), before }
    const { writes, after } = appended(deps, record, { events: [event], actor })
    const audited = await auditWrites(deps, {
      municipality: key.municipality,
      actor,
      action: 'reseal_notice',
      subject: row.reference,
      details: { before, after: after.lastHash },
    })
    if ((await deps.sealed.rewrite([...writes, ...audited], chained)) === 'written') return {}
  }
}

const chainedAnew = (deps: Sealing, rows: readonly EventRow[]) => {
  let lastHash = ''
  const chained = rows.map(row => {
    const label = labels.event(row.municipality, row.noticeId, row.sequence)
    const { keyId, bytes } = again(deps, { keyId: row.keyId, bytes: row.data }, label)
    const next = { ...row, keyId, data: bytes, previousHash: lastHash }
    lastHash = eventHash(deps.digest, next)
    return { ...next, hash: lastHash }
  })
  return { chained, lastHash }
}
