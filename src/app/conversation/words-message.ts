import { composedText } from '../../core/composing/composed-text.ts'
import { fillsOf } from '../../core/composing/fills-told.ts'
import type { Say } from '../../core/dialogue/conversation/conversation.ts'
import { goneFrom } from '../../core/dialogue/conversation/said-before.ts'
import type { Block } from '../../core/documents/block.ts'
import { plainText } from '../../core/documents/formats/plain-text.ts'
import type { NoticeFields } from '../../core/notice/fields/field-schema.ts'
import { rulingFor } from '../../core/policy/answer.ts'
import { spokenWords } from '../../core/policy/words-to-say.ts'
import type { Speaker } from './render-message.ts'
import type { Message } from './turn.ts'

type WordsSay = Extract<Say, { say: 'words' }>
type ComposedSay = Extract<Say, { say: 'composed' }>

/** What had been told by then and still stands. Nothing later is put into words that were given before. */
const toldBy = (said: WordsSay | ComposedSay, { fields }: Speaker): NoticeFields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([field]) => said.facts.includes(field) && !goneFrom(said, fields).includes(field),
    ),
  )

/** A text made of what is no longer here is not made anew of something else. */
const goneMessage = ({ content, language }: Speaker): Message => {
  const text = content.translate(language)('compose:gone')
  return { role: 'assistant', kind: 'info', text, blocks: [{ kind: 'paragraph', text }], sources: [] }
}

/** Words to copy, under a line that says whether they are to be spoken or written. */
const messageOf = (words: string, isWritten: boolean, { content, language }: Speaker): Message => {
  const intro = content.translate(language)(`compose:intro.${isWritten ? 'write' : 'say'}`)
  const blocks: Block[] = [
    { kind: 'paragraph', text: intro },
    { kind: 'paragraph', text: words },
  ]
  return { role: 'assistant', kind: 'info', text: plainText(blocks), blocks, say: words, sources: [] }
}

/** The words of an answer alone, completed with what is known of the meeting. None if that answer is gone. */
export const wordsMessage = (said: WordsSay, speaker: Speaker): Message | undefined => {
  const { language, pack, content } = speaker
  const translate = content.translate(language)
  const fills = fillsOf(toldBy(said, speaker), language)
  const ruling = rulingFor(said.answer, { situation: said.facets, pack }, language)
  const spoken = spokenWords(said.answer, ruling, { translate, fills })
  return spoken && messageOf(spoken.words, spoken.isWritten, speaker)
}

/** A text made of what was told. */
export const composedMessage = (said: ComposedSay, speaker: Speaker): Message => {
  const { language, pack, content, came = {} } = speaker
  if (goneFrom(said, speaker.fields).length > 0) return goneMessage(speaker)
  const fields = toldBy(said, speaker)
  const supposed = Object.keys(fields).filter(field => came[field as keyof typeof came] === 'inferred')
  const aloud = said.aloud === true
  const composing = { fields, supposed, facets: said.facets, pack, language, aloud }
  return messageOf(composedText(composing, content.translate(language)), !aloud, speaker)
}
