import { canonicalJson } from '../../core/canonical-json.ts'
import type { NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import type { Digest, EventRow, NoticeKey } from '../../ports.ts'
import type { Actor, Deps } from '../deps.ts'
import { blocks, decryptJson, encryptJson, labels } from '../sealed/encrypted.ts'

/** Who did it, as kept with an event or in the audit: never empty, never contact details. */
export const actorRecord = (actor: Actor): string =>
  canonicalJson(actor.kind === 'staff' ? { kind: 'staff', id: actor.id, name: actor.name } : actor)

type Place = { key: NoticeKey; sequence: number; previousHash: string }

export const eventRow = (
  deps: Deps,
  { key, sequence, previousHash }: Place,
  { event, actor }: { event: NoticeEvent; actor: Actor },
): EventRow => {
  const label = labels.event(key.municipality, key.noticeId, sequence)
  // Its length must not tell how much was found.
  const block = event.type === 'wishes_heard' || event.type === 'words_read' ? blocks.attachment : undefined
  const { keyId, bytes } = encryptJson(deps, event, label, block)
  const row = {
    ...key,
    sequence,
    at: event.at,
    actor: actorRecord(actor),
    type: event.type,
    keyId,
    data: bytes,
    previousHash,
  }
  return { ...row, hash: eventHash(deps.digest, row) }
}

/** Chained over the stored bytes, so that the chain can be checked without any key. */
export const eventHash = (
  digest: Digest,
  { data, ...row }: Omit<EventRow, 'hash'> & { hash?: string },
): string => {
  const { hash: _hash, ...facts } = row
  return digest(canonicalJson({ ...facts, data: digest(data) }))
}

/** The rows as events. The one cast: the vault authenticates that this program wrote them. */
export const eventsIn = (deps: Pick<Deps, 'vault'>, rows: readonly EventRow[]): NoticeEvent[] =>
  rows.map(
    row =>
      decryptJson(
        deps,
        { keyId: row.keyId, bytes: row.data },
        labels.event(row.municipality, row.noticeId, row.sequence),
      ) as NoticeEvent,
  )

/** The sequence number of the first event that does not follow from the one before it. Undefined when all do. */
export const brokenEvent = (digest: Digest, rows: readonly EventRow[]): number | undefined => {
  let previousHash = ''
  for (const [index, row] of rows.entries()) {
    const follows = row.sequence === index + 1 && row.previousHash === previousHash && row.actor !== ''
    if (!follows || row.hash !== eventHash(digest, row)) return index + 1
    previousHash = row.hash
  }
  return undefined
}
