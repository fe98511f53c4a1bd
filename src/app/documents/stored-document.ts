import { toHtml } from '../../core/documents/formats/html.ts'
import { documentIn } from '../../core/documents/formats/json.ts'
import { toText } from '../../core/documents/formats/text.ts'
import { DomainError } from '../../core/errors.ts'
import type { DocumentRow, NoticeKey, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { bytesWrite, openedBytes, staffJson } from './document-row.ts'
import { firstStaffCopy } from './first-staff-copy.ts'
import { jsonWithoutNeed } from './letter-for-staff.ts'
import { insideOwnCopy } from './own-copy.ts'

export type Stored = { bytes: Uint8Array; sha256: string }

/** The bytes of one document as they were stored, checked against their hash. */
export const storedDocument = async (deps: Deps, key: NoticeKey, id: string): Promise<Stored | undefined> => {
  const row = await deps.store.documentBytes(key, id)
  const found = row === undefined ? await insideOwnCopy(deps, key, id) : openedBytes(deps, row)
  if (found === undefined) return undefined
  if (deps.digest(found.bytes) !== found.sha256) throw new DomainError('unavailable')
  return { bytes: found.bytes, sha256: found.sha256 }
}

/**
 * The bytes, rendered from the stored JSON at the first request. When two request at once, both render, and both get
 * what was stored first: from then on it is fixed. Where nothing can be stored (full disk) the rendering is returned
 * as it is, since the same JSON gives the same bytes.
 */
export const storedOrMade = async (deps: Deps, row: DocumentRow): Promise<Stored> => {
  const stored = await storedDocument(deps, row, row.id)
  if (stored !== undefined) return stored
  const made = await madeFromJson(deps, row)
  const isKnown = (await deps.store.documents(row)).some(({ id }) => id === row.id)
  const known: Write[] = isKnown ? [] : [{ into: 'documents', row }]
  const refused = await refusalOf(deps.store.write([...known, bytesWrite(deps, row, made)]))
  const first = await storedDocument(deps, row, row.id)
  if (first !== undefined) return first
  if (refused === undefined) throw new DomainError('unavailable')
  deps.later(Promise.reject(refused))
  return { bytes: made, sha256: deps.digest(made) }
}

const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

const madeFromJson = async (deps: Deps, row: DocumentRow): Promise<Uint8Array> => {
  if (row.kind === 'json') return madeForStaff(deps, row)
  const json = await jsonOf(deps, row)
  const model = documentIn(fromUtf8.decode(json.bytes))
  if (row.kind === 'pdf') return deps.renderPdf(model)
  if (row.kind === 'html') return utf8.encode(toHtml(model))
  if (row.kind === 'text') return utf8.encode(toText(model))
  throw new DomainError('not_found')
}

/** A citizen's JSON exists from the beginning; a row that is added here is for a staff copy. */
const jsonOf = (deps: Deps, row: DocumentRow): Promise<Stored> => storedOrMade(deps, staffJson(row))

/** The only JSON made later: the first staff copy of a notice, and letters without the need. */
const madeForStaff = async (deps: Deps, row: DocumentRow): Promise<Uint8Array> => {
  const isMade = row.audience === 'staff' && (row.name === 'decision' || row.version === 1)
  const own = isMade
    ? await storedDocument(deps, row, row.id.replace(/\.staff(-2)?\./, '.citizen.'))
    : undefined
  if (own === undefined) throw new DomainError('not_found')
  const json = fromUtf8.decode(own.bytes)
  return utf8.encode(
    row.name === 'decision' ? jsonWithoutNeed(deps, json) : await firstStaffCopy(deps, row, json),
  )
}

const utf8 = new TextEncoder()
const fromUtf8 = new TextDecoder()
