import { canonicalJson } from '../../core/canonical-json.ts'
import { fieldKinds, readyValues } from '../../core/notice/fields/field-kinds.ts'
import type { FieldName } from '../../core/notice/fields/field-schema.ts'
import {
  type DangerCounts,
  dangerCountsIn,
  dangerCountsTogether,
  noDanger,
} from '../../core/notice/lifecycle/danger.ts'
import type { NoticeEvent, PublicFields } from '../../core/notice/lifecycle/event.ts'
import { mask } from '../../core/privacy/mask.ts'
import { partsOf } from '../../core/reader/parts.ts'
import type { ConversationSituation, MessageReading } from '../../core/reader/reading.ts'
import type { NoticeRow, Store } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { eventsIn } from './event-log.ts'
import { attachmentOf } from './notice-attachments.ts'
import { changeRecord, loadRecord, type NoticeRecord } from './notice-record.ts'

/** One text somebody sent, and the field it answers. */
type OwnWords = { text: string; asked: string }

/**
 * Reads for danger the words of a notice that nothing has read yet: need, own words, changes, replies. This is part
 * of delivering the mail about it, so it is retried like that mail, also after a kill, and no receipt waits for it.
 */
export const readOwnWords = async (deps: Deps, row: NoticeRow): Promise<void> => {
  const record = await loadRecord(deps, row)
  const { version, language } = record.notice
  const words = await unreadWords(deps, record)
  if (words.length === 0) return
  let heard = noDanger
  for (const { text, asked } of words) {
    heard = dangerCountsTogether(heard, await heardInText(deps, { text: mask(text, language).text, asked }))
  }
  const at = deps.clock().toISOString()
  await changeRecord(deps, { row, actor: { kind: 'system', name: 'reader' } }, ({ notice }) => ({
    events: (notice.wordsRead ?? 0) >= version ? [] : [{ type: 'words_read', at, version, ...heard }],
  }))
}

const reading = new WeakMap<Store, Promise<unknown>>()

/**
 * Reads a text and its parts, each by itself. As an answer to a question in the chat, words cut out of a letter would
 * be misread.
 */
const heardInText = async (deps: Deps, { text, asked }: OwnWords): Promise<DangerCounts> => {
  let heard = noDanger
  for (const part of partsOf(text)) {
    const { danger } = await oneAtATime(deps, part, { noticeOpen: true })
    if (danger?.degree === 'sure')
      heard = dangerCountsTogether(heard, dangerCountsIn(danger, asked === 'needText'))
  }
  return heard
}

/** Somebody who writes in the chat meanwhile waits for one of these texts at most. */
const oneAtATime = (deps: Deps, text: string, situation: ConversationSituation): Promise<MessageReading> => {
  const read = () => deps.read(text, situation)
  const after = (reading.get(deps.store) ?? Promise.resolve()).then(read, read)
  reading.set(deps.store, after)
  return after
}

/** Texts that came with the versions since the last reading. Unchanged ones were read before. */
const unreadWords = async (deps: Deps, { key, notice }: NoticeRecord): Promise<OwnWords[]> => {
  const since = notice.wordsRead ?? 0
  const words: OwnWords[] = []
  let version = 0
  let before: PublicFields = {}
  for (const event of eventsIn(deps, await deps.store.events(key))) {
    if (!matters(event)) continue
    version += 1
    if (event.type === 'received' || event.type === 'changed') {
      const isNeed = event.hasNeed && (event.type === 'received' || event.needChanged)
      if (version > since) {
        words.push(...fieldWords(event.fields, before))
        if (isNeed) words.push(...needWords(await attachmentOf(deps, key, { name: 'need', version })))
      }
      before = event.fields
    }
    if (event.type === 'replied' && version > since) {
      const reply = await attachmentOf(deps, key, { name: 'reply', version })
      if (reply !== undefined) words.push({ text: reply.text, asked: '' })
    }
  }
  return words
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
