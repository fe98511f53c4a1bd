import { composedText } from '../../core/composing/composed-text.ts'
import { fillsOf } from '../../core/composing/fills-told.ts'
import type { Say } from '../../core/dialogue/conversation/conversation.ts'
import type { Block } from '../../core/documents/block.ts'
import { plainText } from '../../core/documents/formats/plain-text.ts'
import type { NoticeFields } from '../../core/notice/fields/field-schema.ts'
import { rulingFor } from '../../core/policy/answer.ts'
import { spokenWords } from '../../core/policy/words-to-say.ts'
import type { Speaker } from './render-message.ts'
import type { Message } from './turn.ts'

type WordsSay = Extract<Say, { say: 'words' }>
type ComposedSay = Extract<Say, { say: 'composed' }>

/** The fields that had been told by then. Later ones are not put into words that were given before. */
const toldBy = (facts: readonly string[], { fields }: Speaker): NoticeFields =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => facts.includes(field)))

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
  const fills = fillsOf(toldBy(said.facts, speaker), language)
  const ruling = rulingFor(said.answer, { situation: said.facets, pack }, language)
  const spoken = spokenWords(said.answer, ruling, { translate, fills })
  return spoken && messageOf(spoken.words, spoken.isWritten, speaker)
}

/** A text made of what was told. */
export const composedMessage = (said: ComposedSay, speaker: Speaker): Message => {
  const { language, pack, content, came = {} } = speaker
  const fields = toldBy(said.facts, speaker)
  const supposed = Object.keys(fields).filter(field => came[field as keyof typeof came] === 'inferred')
  const aloud = said.aloud === true
  const composing = { fields, supposed, facets: said.facets, pack, language, aloud }
  return messageOf(composedText(composing, content.translate(language)), !aloud, speaker)
}
