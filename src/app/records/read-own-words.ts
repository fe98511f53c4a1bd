import { canonicalJson } from '../../core/canonical-json.ts'
import type { Language } from '../../core/language.ts'
import { fieldKinds, readyValues } from '../../core/notice/fields/field-kinds.ts'
import type { FieldName } from '../../core/notice/fields/field-schema.ts'
import {
  type DangerCounts,
  type DangerPlace,
  dangerCountsIn,
  dangerCountsTogether,
  mostPlaces,
  noDanger,
} from '../../core/notice/lifecycle/danger.ts'
import type { NoticeEvent, PublicFields } from '../../core/notice/lifecycle/event.ts'
import type { WishesHeard } from '../../core/notice/lifecycle/heard-wishes.ts'
import { mask } from '../../core/privacy/mask.ts'
import { partsOf } from '../../core/reader/parts.ts'
import type { ConversationSituation, MessageReading } from '../../core/reader/reading.ts'
import type { NoticeKey, NoticeRow, Store } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { placesOf } from './danger-places.ts'
import { eventsIn } from './event-log.ts'
import { attachmentOf } from './notice-attachments.ts'
import { changeRecord, loadRecord, type NoticeRecord } from './notice-record.ts'
import { wishesReadIn } from './read-wishes.ts'

/** One text somebody sent, and the field it answers: none where it is a reply. */
type OwnWords = { text: string; asked: FieldName | '' }
/** What came with one version: the notice itself, a change of it, or a reply. */
type Came = { version: number; at: string; isLater: boolean; words: OwnWords[] }

/**
 * Reads the words of a notice that nothing has read yet: need, own words, changes, replies. Danger is heard in all of
 * them, a wish in what came after the notice, which has fields for its own. This is part
 * of delivering the mail about it, so it is retried like that mail, also after a kill, and no receipt waits for it.
 */
export const readOwnWords = async (deps: Deps, row: NoticeRow): Promise<void> => {
  const record = await loadRecord(deps, row)
  const { version, language } = record.notice
  const unread = await unreadWords(deps, record)
  if (unread.length === 0) return
  const heard = await dangerIn(deps, unread, language)
  const wishes = await wishesIn(deps, unread, language)
  const at = deps.clock().toISOString()
  await changeRecord(deps, { row, actor: { kind: 'system', name: 'reader' } }, ({ notice }) => ({
    events:
      (notice.wordsRead ?? 0) >= version
        ? []
        : [{ type: 'words_read', at, version, ...heard }, ...wishes.map(one => ({ ...one, at }))],
  }))
}

/** What they told of their need is closed to most, and its page says that a wish may stand there. */
const fieldsApart: readonly string[] = ['needText', 'otherWishes'] satisfies FieldName[]

const wishesIn = async (
  deps: Deps,
  unread: readonly Came[],
  language: Language,
): Promise<Omit<WishesHeard, 'at'>[]> => {
  const heard: Omit<WishesHeard, 'at'>[] = []
  for (const { version, at: came, words } of unread.filter(({ isLater }) => isLater)) {
    const found: WishesHeard['found'] = []
    for (const { text, asked } of words.filter(({ asked }) => !fieldsApart.includes(asked))) {
      const read = (sentence: string) => oneAtATime(deps, sentence, { noticeOpen: true })
      const each = await wishesReadIn(read, { text, language })
      found.push(...each.map(one => ({ ...one, ...(asked !== '' && { field: asked }) })))
    }
    heard.push({ type: 'wishes_heard', version, came, found })
  }
  return heard
}

/** The need is opened by itself: its place alone is told. */
const nowhere: [number, number] = [0, 0]

/** What is heard in all of them, and where. */
const dangerIn = async (
  deps: Deps,
  unread: readonly Came[],
  language: Language,
): Promise<DangerCounts & { places: DangerPlace[] }> => {
  let heard = noDanger
  const places: DangerPlace[] = []
  for (const { version, words } of unread)
    for (const { text, asked } of words) {
      const masked = mask(text, language).text
      const { counts, sure } = await heardInText(deps, { text: masked, asked })
      heard = dangerCountsTogether(heard, counts)
      const field = asked === '' ? {} : { field: asked }
      const spans = asked === 'needText' && sure.length > 0 ? [nowhere] : placesOf(sure, { text, masked })
      places.push(...spans.map(([from, to]) => ({ version, ...field, from, to })))
    }
  return { ...heard, places: places.slice(0, mostPlaces) }
}

const reading = new WeakMap<Store, Promise<unknown>>()

/**
 * Reads a text and its parts, each by itself. As an answer to a question in the chat, words cut out of a letter would
 * be misread.
 */
const heardInText = async (
  deps: Deps,
  { text, asked }: OwnWords,
): Promise<{ counts: DangerCounts; sure: string[] }> => {
  let counts = noDanger
  const sure: string[] = []
  for (const part of partsOf(text)) {
    const { danger } = await oneAtATime(deps, part, { noticeOpen: true })
    if (danger?.degree !== 'sure') continue
    counts = dangerCountsTogether(counts, dangerCountsIn(danger, asked === 'needText'))
    sure.push(part)
  }
  return { counts, sure }
}

/** Somebody who writes in the chat meanwhile waits for one of these texts at most. */
const oneAtATime = (deps: Deps, text: string, situation: ConversationSituation): Promise<MessageReading> => {
  const read = () => deps.read(text, situation)
  const after = (reading.get(deps.store) ?? Promise.resolve()).then(read, read)
  reading.set(deps.store, after)
  return after
}

/** Texts that came with the versions since the last reading. Unchanged ones were read before. */
const unreadWords = async (deps: Deps, { key, notice }: NoticeRecord): Promise<Came[]> => {
  const since = notice.wordsRead ?? 0
  const unread: Came[] = []
  let version = 0
  let before: PublicFields = {}
  for (const event of eventsIn(deps, await deps.store.events(key))) {
    if (!matters(event)) continue
    version += 1
    const words = version > since ? await wordsOf(deps, key, { event, version, before }) : []
    const isLater = event.type !== 'received'
    if (words.length > 0) unread.push({ version, at: event.at, isLater, words })
    if (event.type === 'received' || event.type === 'changed') before = event.fields
  }
  return unread
}

const wordsOf = async (
  deps: Deps,
  key: NoticeKey,
  { event, version, before }: { event: NoticeEvent; version: number; before: PublicFields },
): Promise<OwnWords[]> => {
  if (event.type === 'replied') {
    const reply = await attachmentOf(deps, key, { name: 'reply', version })
    return reply === undefined ? [] : [{ text: reply.text, asked: '' }]
  }
  if (event.type !== 'received' && event.type !== 'changed') return []
  const isNeed = event.hasNeed && (event.type === 'received' || event.needChanged)
  const need = isNeed ? await attachmentOf(deps, key, { name: 'need', version }) : undefined
  return [...fieldWords(event.fields, before), ...needWords(need)]
}

/** The events that make a version of their own. */
const matters = ({ type }: NoticeEvent): boolean =>
  type === 'received' ||
  type === 'changed' ||
  type === 'contact_changed' ||
  type === 'replied' ||
  type === 'withdrawn' ||
  type === 'decided'

const needWords = (need: { needText?: string } | undefined): OwnWords[] =>
  need?.needText === undefined ? [] : [{ text: need.needText, asked: 'needText' }]

const fieldWords = (fields: PublicFields, before: PublicFields): OwnWords[] =>
  (Object.keys(fields) as (keyof PublicFields)[])
    .filter(name => canonicalJson(fields[name] ?? null) !== canonicalJson(before[name] ?? null))
    .flatMap(name => ownWordsIn(name, fields[name]))

const ownWordsIn = (name: FieldName, value: unknown): OwnWords[] =>
  fieldKinds[name].kind === 'words' && typeof value === 'string' && !readyValues(name).includes(value)
    ? [{ text: value, asked: name }]
    : []
