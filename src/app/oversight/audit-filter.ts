import { dayOf } from '../../core/calendar/spoken.ts'
import type { AuditRow } from '../../ports.ts'
import type { Deps } from '../deps.ts'

/** What an auditor searches for. With nothing given: everything that people did. */
export type AuditFilter = {
  subject?: string
  /** Part of a name. */
  person?: string
  act?: string
  /** Copenhagen days, both included. */
  from?: string
  to?: string
}

/** What the program itself does to every notice at once: shown only when asked for. */
const inBulk: readonly string[] = ['reseal_notice']

export const fitsFilter = (
  { person, act, from, to }: AuditFilter,
  { at, actor, action }: AuditRow,
): boolean => {
  if (act === undefined ? inBulk.includes(action) : action !== act) return false
  const day = from === undefined && to === undefined ? '' : dayOf(new Date(at))
  if (from !== undefined && day < from) return false
  if (to !== undefined && day > to) return false
  if (person === undefined) return true
  const { name = '' } = JSON.parse(actor) as { name?: string }
  return name.toLowerCase().includes(person.toLowerCase())
}

export type AuditSlice = {
  /** Oldest first. */
  rows: AuditRow[]
  /** The sequence number before which there is more to read. */
  before?: number
}

const chunk = 500
/** The most lines read for one page. The rest is read when older ones are asked for. */
const mostRead = 50_000

/** The newest matching lines before a number. Reads no more of the log than that takes. */
export const linesBefore = async (
  { store }: Pick<Deps, 'store'>,
  municipality: string,
  { filter, before, most }: { filter: AuditFilter; before?: number | undefined; most: number },
): Promise<AuditSlice> => {
  const { subject, from = '' } = filter
  if (subject !== undefined) {
    const all = await store.auditAbout({ municipality, subject })
    const rows = all.filter(row => (before === undefined || row.sequence < before) && fitsFilter(filter, row))
    return slice(rows, most)
  }
  const found: AuditRow[] = []
  let end = before ?? ((await store.lastAudit(municipality))?.sequence ?? 0) + 1
  for (let read = 0; read < mostRead && end > 1; read += chunk) {
    const after = Math.max(0, end - chunk - 1)
    const rows = await store.audit(municipality, { after, limit: end - 1 - after })
    for (const row of rows.toReversed()) {
      if (from !== '' && dayOf(new Date(row.at)) < from) return { rows: found.toReversed() }
      end = row.sequence
      if (fitsFilter(filter, row)) found.push(row)
      if (found.length === most) return { rows: found.toReversed(), ...(end > 1 && { before: end }) }
    }
    if (rows.length === 0) break
  }
  return { rows: found.toReversed(), ...(end > 1 && { before: end }) }
}

const slice = (rows: AuditRow[], most: number): AuditSlice => {
  const shown = rows.slice(-most)
  const [first] = shown
  return { rows: shown, ...(first !== undefined && rows.length > most && { before: first.sequence }) }
}
