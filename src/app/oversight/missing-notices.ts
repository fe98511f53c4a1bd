import { isRehearsal } from '../../core/notice/lifecycle/reference.ts'
import { anchorOf, type CheckRow } from '../../ports/store.ts'
import type { NoticeRow } from '../../ports.ts'
import { auditRows } from '../records/audit-log.ts'
import type { Reading } from './check-log.ts'

type Given = {
  municipality: string
  notices: readonly NoticeRow[]
  anchors: ReadonlyMap<string, CheckRow>
  /** References that a file outside this database says were purged: `purged.jsonl`. */
  purgedElsewhere: readonly string[]
}

const removals: readonly string[] = ['purge_notice', 'remove_rehearsal']
const everyDay = { from: '0000-01-01', to: '9999-12-31' }

/**
 * Notices that were removed without a tombstone: references that the last check knew, or whose documents are still
 * here, and how many more were counted on arrival than are here. A tombstone is a line in the log or in the file
 * beside the database.
 */
export const missingNotices = async (
  deps: Reading,
  { municipality, notices, anchors, purgedElsewhere }: Given,
): Promise<{ gone: string[]; uncounted: number }> => {
  const log = await auditRows(deps, municipality)
  const tombstones = log.filter(({ action }) => removals.includes(action)).map(({ subject }) => subject)
  const purged = new Set([...tombstones, ...purgedElsewhere])
  const here = new Set(notices.map(({ reference }) => reference))
  const copies = await deps.store.ownCopies({ municipality, idBegins: '' })
  const known = [
    ...[...anchors.keys()].map(name => name.slice(anchorOf('').length)),
    ...copies.map(({ reference }) => reference),
  ]
  const gone = [...new Set(known)].filter(reference => !here.has(reference) && !purged.has(reference)).sort()
  return { gone, uncounted: await uncountedIn(deps, { municipality, here, purged, gone }) }
}

/** Each notice is counted once, in the write that creates it, and stays counted when it is purged. */
const uncountedIn = async (
  { store }: Reading,
  about: { municipality: string; here: Set<string>; purged: Set<string>; gone: readonly string[] },
): Promise<number> => {
  const totals = await store.countTotals(about.municipality, everyDay)
  const counted = totals.filter(({ name }) => name === 'notice').reduce((sum, { total }) => sum + total, 0)
  const accounted = new Set([...about.here, ...about.purged, ...about.gone])
  return Math.max(0, counted - [...accounted].filter(reference => !isRehearsal(reference)).length)
}
