import { canonicalJson } from '../../core/canonical-json.ts'
import type { Language } from '../../core/language.ts'
import { movedFields } from '../../core/notice/fields/moved-fields.ts'
import type { NoticeEvent, PublicFields, Received } from '../../core/notice/lifecycle/event.ts'
import type { NoticeKey } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { eventsIn } from './event-log.ts'
import { attachmentOf } from './notice-attachments.ts'

/** One change of the matter, as staff and the citizen may read it. Mere views are left out. */
export type HistoryEntry =
  | { what: 'received'; version: number; at: string }
  | { what: 'changed'; version: number; at: string; fields: FieldChange[]; need: boolean }
  | { what: 'contact_changed'; version: number; at: string }
  | { what: 'replied'; version: number; at: string; text: string; language: Language }
  | { what: 'withdrawn'; version: number; at: string }
  | { what: 'decided'; version: number; at: string }

export type FieldChange = { field: keyof PublicFields; before?: unknown; after?: unknown }

export const historyOf = async (deps: Deps, key: NoticeKey): Promise<HistoryEntry[]> => {
  const events = eventsIn(deps, await deps.store.events(key))
  const [received] = events
  if (received?.type !== 'received') return []
  const entries: HistoryEntry[] = [{ what: 'received', version: 1, at: received.at }]
  let fields = received.fields
  for (const event of events) {
    const version = entries.length + 1
    const entry = await entryOf(deps, { key, event, version, fields, received })
    if (entry !== undefined) entries.push(entry)
    if (event.type === 'changed') fields = event.fields
    if (event.type === 'setting_corrected') fields = { ...fields, setting: event.setting }
    if (event.type === 'represented_named') fields = { ...fields, represented: event.name }
    if (event.type === 'decided' && event.movedTo !== undefined) fields = movedFields(fields, event.movedTo)
  }
  return entries
}

/** The citizen's replies so far, for the documents of the next version. */
export const repliesOf = async (deps: Deps, key: NoticeKey): Promise<{ at: string; text: string }[]> =>
  (await historyOf(deps, key)).flatMap(entry =>
    entry.what === 'replied' ? [{ at: entry.at, text: entry.text }] : [],
  )

type Seen = { key: NoticeKey; event: NoticeEvent; version: number; fields: PublicFields; received: Received }

const entryOf = async (
  deps: Deps,
  { key, event, version, fields, received }: Seen,
): Promise<HistoryEntry | undefined> => {
  const { at } = event
  switch (event.type) {
    case 'changed':
      return {
        what: 'changed',
        version,
        at,
        fields: differences(fields, event.fields),
        need: event.needChanged,
      }
    case 'replied': {
      const reply = await attachmentOf(deps, key, { name: 'reply', version })
      return { what: 'replied', version, at, text: reply?.text ?? '', language: received.language }
    }
    case 'contact_changed':
    case 'withdrawn':
    case 'decided':
      return { what: event.type, version, at }
    default:
      return undefined
  }
}

const differences = (before: PublicFields, after: PublicFields): FieldChange[] => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort() as (keyof PublicFields)[]
  return names
    .filter(name => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null))
    .map(field => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    }))
}
