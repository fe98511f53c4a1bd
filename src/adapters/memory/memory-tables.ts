import { anchorOf, type CheckRow, type CountRow, type CountTotal } from '../../ports/store.ts'
import type { Write } from '../../ports.ts'

type Table = Write['into']
/** One map a table, by key: what `memoryStore` keeps. */
export type Tables = { [Name in Table]: Map<string, Extract<Write, { into: Name }>['row']> }

export const emptyTables = (): Tables => ({
  events: new Map(),
  notices: new Map(),
  submissions: new Map(),
  documents: new Map(),
  documentBytes: new Map(),
  ownCopies: new Map(),
  attachments: new Map(),
  outbox: new Map(),
  attempts: new Map(),
  audit: new Map(),
  counts: new Map(),
  checks: new Map(),
  sessions: new Map(),
  colleagues: new Map(),
  reports: new Map(),
  missed: new Map(),
  stops: new Map(),
  told: new Map(),
  lessons: new Map(),
  followUps: new Map(),
  accessKeys: new Map(),
  webhooks: new Map(),
  seen: new Map(),
  drafts: new Map(),
  templates: new Map(),
  views: new Map(),
})

export const copyOf = (tables: Tables): Tables => ({
  events: new Map(tables.events),
  notices: new Map(tables.notices),
  submissions: new Map(tables.submissions),
  documents: new Map(tables.documents),
  documentBytes: new Map(tables.documentBytes),
  ownCopies: new Map(tables.ownCopies),
  attachments: new Map(tables.attachments),
  outbox: new Map(tables.outbox),
  attempts: new Map(tables.attempts),
  audit: new Map(tables.audit),
  counts: new Map(tables.counts),
  checks: new Map(tables.checks),
  sessions: new Map(tables.sessions),
  colleagues: new Map(tables.colleagues),
  reports: new Map(tables.reports),
  missed: new Map(tables.missed),
  stops: new Map(tables.stops),
  told: new Map(tables.told),
  lessons: new Map(tables.lessons),
  followUps: new Map(tables.followUps),
  accessKeys: new Map(tables.accessKeys),
  webhooks: new Map(tables.webhooks),
  seen: new Map(tables.seen),
  drafts: new Map(tables.drafts),
  templates: new Map(tables.templates),
  views: new Map(tables.views),
})

/** The last check's result, and where each history ended then. */
export const checksIn = ({ checks }: Tables, municipality: string) => {
  const here = [...checks.values()].filter(row => row.municipality === municipality)
  const isAnchor = ({ name }: CheckRow) => name.startsWith(anchorOf(''))
  return { anchors: here.filter(isAnchor), others: here.filter(row => !isAnchor(row)) }
}

export const all = <Row extends object>(table: Map<string, Row>, about: Partial<Row>): Row[] =>
  [...table.values()].filter(row =>
    Object.entries(about).every(([name, value]) => Reflect.get(row, name) === value),
  )

export const keyOf = (...parts: (string | number)[]): string => JSON.stringify(parts)

export const insert = <Row>(table: Map<string, Row>, row: Row, key: (string | number)[]): boolean => {
  const name = keyOf(...key)
  if (table.has(name)) return false
  table.set(name, row)
  return true
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const countsIn = (
  { counts }: Tables,
  municipality: string,
  { from, to, name }: { from: string; to: string; name?: string },
): CountRow[] =>
  [...counts.values()].filter(
    row =>
      row.municipality === municipality &&
      (name === undefined || row.name === name) &&
      from <= row.day &&
      row.day <= to,
  )

export const totalsOf = (rows: readonly CountRow[]): CountTotal[] => {
  const totals = new Map<string, CountTotal>()
  for (const { name, about, total } of rows) {
    const key = JSON.stringify([name, about])
    totals.set(key, { name, about, total: (totals.get(key)?.total ?? 0) + total })
  }
  return [...totals.values()]
}
