import { crisisLines } from '../../../flows/crisis-lines.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { isTopic } from '../../../flows/topics.ts'
import type { Content } from '../../core/content.ts'
import type { Say } from '../../core/dialogue/conversation/conversation.ts'
import type { Ledger } from '../../core/dialogue/conversation/ledger.ts'
import { goneFrom } from '../../core/dialogue/conversation/said-before.ts'
import type { Block } from '../../core/documents/block.ts'
import { plainText, shortText } from '../../core/documents/formats/plain-text.ts'
import type { Language, Parameters } from '../../core/language.ts'
import { readyValuesHere } from '../../core/notice/fields/applicable.ts'
import { type FieldName, type NoticeFields, noticeFields } from '../../core/notice/fields/field-schema.ts'
import { fieldText, meetingSpan } from '../../core/notice/fields/field-text.ts'
import { fieldsNamed, rowsOf } from '../../core/notice/fields/told-rows.ts'
import {
  type Answer,
  answerDefinition,
  headingKey,
  rulingFor,
  sourceView,
  spokenAnswer,
} from '../../core/policy/answer.ts'
import { freshnessBlocks } from '../../core/policy/freshness.ts'
import { bodyWords } from '../../core/policy/parameters.ts'
import { rule } from '../../core/policy/rule.ts'
import type { Ruling } from '../../core/policy/ruling.ts'
import type { Message } from './turn.ts'
import { composedMessage, wordsMessage } from './words-message.ts'

/** In whose name, in which language and about which notice something is said. */
export type Speaker = {
  content: Pick<Content, 'translate'>
  pack: Pack
  language: Language
  fields: NoticeFields
  came?: Ledger['came']
  /** What the notice was called then, where its fields no longer tell. */
  word?: Ruling['word']
}

/** Who says it on which Copenhagen day, `2026-11-24`: an answer resting on an old source tells its age. */
export type DatedSpeaker = Speaker & { today: string }

const translateOf = ({ content, language }: Speaker) => content.translate(language)

const inWords = (speaker: Speaker) => ({ language: speaker.language, translate: translateOf(speaker) })

/** What the rules call the notice that is spoken of. */
export const wordHere = ({ word, fields, pack, language }: Speaker): Ruling['word'] =>
  word ?? rule(fields, pack, language).word

/** "ring 79 79 79 79", or where to find the number if the pack has none. */
const contactWords = (speaker: Speaker): string => {
  const { phone, website } = speaker.pack.contacts
  const t = translateOf(speaker)
  return phone === null ? t('chat:contact.website', { website }) : t('chat:contact.phone', { phone })
}

/** The parameters that any sentence of the dialogue may use. */
const standingWords = (speaker: Speaker): Parameters => {
  const word = wordHere(speaker)
  const t = translateOf(speaker)
  return {
    ...bodyWords(speaker.pack, speaker.language),
    ...crisisLines,
    authority: speaker.pack.name[speaker.language],
    contact: contactWords(speaker),
    number: speaker.pack.contacts.phone ?? speaker.pack.contacts.website,
    aWord: t(`chat:aWord.${word}`),
    theWord: t(`chat:theWord.${word}`),
    TheWord: t(`chat:TheWord.${word}`),
    receiptSentence: t(`chat:receiptSentence.${word}`),
    sendButton: t('pages:check.send', { notice: t(`notice:word.${word}`) }),
  }
}

/** The value before a correction. */
const earlierValue = (field: FieldName, was: string, speaker: Speaker): string => {
  const fields = noticeFields.safeParse(JSON.parse(was))
  return (fields.success ? fieldText(field, fields.data, inWords(speaker)) : undefined) ?? ''
}

/** Raw parameters put into words: `moment` as a date, `field` as its name and its value. */
const spokenParameters = (raw: Record<string, string>, speaker: Speaker): Parameters => {
  const translate = translateOf(speaker)
  const spoken: Parameters = { ...raw }
  if (raw.moment !== undefined)
    spoken.moment = meetingSpan({ meetingAt: raw.moment, meetingEnd: raw.end }, speaker.language)
  if (raw.field !== undefined) {
    const field = raw.field as FieldName
    spoken.field = translate(`notice:field.${field}`)
    spoken.value = fieldText(field, speaker.fields, inWords(speaker)) ?? ''
    if (raw.was !== undefined) spoken.was = earlierValue(field, raw.was, speaker)
  }
  if (raw.missing !== undefined) spoken.missing = fieldsNamed(raw.missing.split(','), inWords(speaker))
  if (raw.options !== undefined) {
    spoken.question = translate(`notice:again.${raw.options}`)
    spoken.options = optionsOf(raw.options as FieldName, speaker)
  }
  return spoken
}

/** What can be chosen for a field, in the words of its buttons. */
const optionsOf = (field: FieldName, { content, pack, language }: Speaker): string =>
  readyValuesHere(field, pack)
    .map(value => content.translate(language)(`notice:option.${field}.${value}`))
    .join(' · ')

/** Every field that has been answered, as rows in the order of the form. */
export const factRows = (speaker: Speaker) => rowsOf(speaker.fields, inWords(speaker))

type TextSay = Extract<Say, { say: 'text' }>
type AnswerSay = Extract<Say, { say: 'answer' }>

const foreign = (key: string, speaker: Speaker): Pick<Message, 'language' | 'direction'> => {
  const file = key.slice(0, key.indexOf(':'))
  const direction = translateOf(speaker)(`${file}:dir`)
  return { language: translateOf(speaker)(`${file}:lang`), direction: direction === 'rtl' ? 'rtl' : 'ltr' }
}

/** Once nothing of it stands here any more, a heading that would list it is left out. */
const withoutRows: Record<string, string> = {
  'chat:noticeBeginsKnowing': 'chat:noticeBegins',
  'chat:noticeBeginsToSend': 'chat:noticeBegins',
}

/** Only fields that had been noted by then and still stand: a later value is not put into an earlier message. */
const notedRows = ({ facts }: TextSay, gone: readonly string[], speaker: Speaker) =>
  facts === undefined
    ? []
    : factRows(speaker).filter(
        ({ field }) => (facts === true || facts.includes(field)) && !gone.includes(field),
      )

/** Which of the answers it listed are no longer here. */
const goneRows = ({ facts = [] }: TextSay, gone: readonly string[], speaker: Speaker): string[] => {
  const listed = facts === true ? [] : facts.filter(field => gone.includes(field))
  return listed.length === 0
    ? []
    : [translateOf(speaker)('chat:gone', { fields: fieldsNamed(listed, inWords(speaker)) })]
}

const textMessage = (said: TextSay, given: Speaker): Message => {
  const speaker = said.word ? { ...given, word: said.word } : given
  const gone = goneFrom(said, speaker.fields)
  const parameters = { ...standingWords(speaker), ...spokenParameters(said.parameters ?? {}, speaker) }
  const rows = notedRows(said, gone, speaker).map(({ field, label, value }) => ({
    label,
    value: speaker.came?.[field] === 'inferred' ? translateOf(speaker)('chat:supposed', { value }) : value,
  }))
  const isGone = gone.includes(said.parameters?.field ?? '')
  const other = rows.length === 0 ? withoutRows[said.key] : undefined
  const spoken = isGone ? { ...parameters, context: 'gone' } : parameters
  const words = translateOf(speaker)(other ?? said.key, spoken)
  const paragraphs = [...words.split('\n\n'), ...(other ? [] : goneRows(said, gone, speaker))]
  // The question alone is announced; how to answer it comes after.
  const blocks: Block[] = paragraphs.map((text, at) => ({
    kind: said.kind === 'question' && at === 0 ? 'lead' : 'paragraph',
    text,
  }))
  if (rows.length > 0) blocks.push({ kind: 'facts', rows })
  const message: Message = {
    role: 'assistant',
    kind: said.kind,
    text: plainText(blocks),
    blocks,
    sources: [],
  }
  return said.key.startsWith('other/') ? { ...message, ...foreign(said.key, speaker) } : message
}

const knownAnswer = ({ answer, topic }: Pick<AnswerSay, 'answer' | 'topic'>): string => {
  try {
    answerDefinition(answer)
    return answer
  } catch {
    return topic
  }
}

/** How old an answer is, when that must be said; never in a crisis, where every line is for help. */
const ageOf = (said: AnswerSay, sources: readonly string[], speaker: DatedSpeaker): Block[] =>
  said.topic === 'crisis'
    ? []
    : freshnessBlocks({ sources, pack: speaker.pack }, speaker, translateOf(speaker))

const answerMessage = (said: AnswerSay, speaker: DatedSpeaker): Message => {
  const answerId = knownAnswer(said)
  const ruling = rulingFor(answerId, { situation: said.facets, pack: speaker.pack }, speaker.language)
  return madeMessage({ ...said, answer: answerId }, ruling, speaker)
}

/** What has no question of its own, such as what somebody feels or is in danger of, is not said back as a heading. */
const questionOf = ({ topic, answer }: AnswerSay & { answer: string }, speaker: Speaker) =>
  isTopic('unasked', topic) ? {} : { question: translateOf(speaker)(headingKey(answer)) }

const shapeOf = ({ verdict, tone, short, say, more, call }: Answer) => ({
  verdict,
  ...(tone && { tone }),
  short: shortText(short),
  ...(say ? { say } : {}),
  more,
  ...(call ? { call } : {}),
})

const madeMessage = (said: AnswerSay, ruling: Ruling, speaker: DatedSpeaker): Message => {
  const { polarity, offered, weighed, uncalled } = said
  const answer = spokenAnswer(said.answer, ruling, {
    translate: translateOf(speaker),
    polarity,
    offered,
    weighed,
    uncalled,
  })
  const folded = answer.more.reduce((count, fold) => count + fold.blocks.length, 0)
  const blocks = answer.blocks.toSpliced(
    answer.blocks.length - folded,
    0,
    ...ageOf(said, answer.sources, speaker),
  )
  return {
    role: 'assistant',
    kind: said.topic === 'crisis' ? 'crisis' : 'answer',
    topic: said.topic,
    answer: said.answer,
    ...questionOf(said, speaker),
    text: plainText(blocks),
    blocks,
    ...shapeOf(answer),
    sources: answer.sources.map(id => sourceView(id, speaker.language)),
  }
}

/** Puts one thing to say into the words people approved. */
export const renderedMessage = (said: Say, speaker: DatedSpeaker): Message => {
  switch (said.say) {
    case 'answer':
      return answerMessage(said, speaker)
    case 'words':
      return (
        wordsMessage({ ...said, answer: knownAnswer(said) }, speaker) ??
        answerMessage({ ...said, say: 'answer' }, speaker)
      )
    case 'composed':
      return composedMessage(said, speaker)
    case 'text':
      return textMessage(said, speaker)
  }
}
