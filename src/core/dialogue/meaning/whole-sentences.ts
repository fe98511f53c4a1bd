import { fieldRow, isA } from '../../../../flows/fields.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { wordsGathered } from '../../notice/fields/lists-joined.ts'
import { capital } from '../../text/capital.ts'
import { fold } from '../../text/fold.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { fieldFromText } from '../hearing/field-text.ts'
import { areOneSentence } from '../hearing/reason-told.ts'
import { isEmpty, type TurnContext } from '../policy/turn-context.ts'

/** Why they record, and what else they wish: told at length, in words of their own. */
const isOwnWords = (field: FieldName): boolean =>
  fieldRow(field).kind === 'words' && (isA('reason', field) || isA('gathered', field))

/** A long sentence may be read in parts. */
const sentencesIn = ({ reading: { clauses }, text }: TurnContext): string[] => {
  const begins = clauses.filter((clause, at) => {
    const before = clauses[at - 1]
    return before === undefined || !areOneSentence(before, clause, text)
  })
  return clauses.length === 0
    ? [text.trim()]
    : begins.map(({ span }, at) => text.slice(span[0], begins[at + 1]?.span[0]).trim())
}

/** The sentences that these words were taken out of, as they were written. */
const sentencesAround = (words: string, heard: TurnContext): string => {
  const sentences = sentencesIn(heard)
  const found = words
    .split(/,\s+/)
    .filter(piece => piece !== '')
    .map(piece => sentences.find(sentence => fold(sentence).includes(fold(piece.replace(/[.!]+$/, '')))))
  const whole = sentences.filter(sentence => found.includes(sentence))
  return capital(whole.join(' ').replace(/[.!]+$/, ''))
}

/** What was told now, without what was gathered before. */
const newOf = (words: string, earlier: unknown): string =>
  typeof earlier === 'string' && words.startsWith(earlier) ? words.slice(earlier.length) : words

const wholeIn = (fields: NoticeFields, heard: TurnContext): NoticeFields => {
  const noted = heard.conversation.fields
  const each = (Object.keys(fields) as FieldName[]).filter(isOwnWords).map(field => {
    const whole = fieldFromText(
      field,
      sentencesAround(newOf(String(fields[field]), noted[field]).replace(/^[.,\s]+/, ''), heard),
    )
    return { ...whole, ...wordsGathered(noted, whole) }
  })
  const others = Object.entries(fields).filter(([field]) => !isOwnWords(field as FieldName))
  return Object.assign(Object.fromEntries(others), ...each)
}

const saysNothing = (event: FlowEvent): boolean =>
  event.type === 'field' && isEmpty(event.fields) && isEmpty(event.inferred ?? {}) && !event.forgets?.length

/**
 * Of a message that may be a threat no words are cut out: half a sentence may say what was never meant, or hide what
 * was. The whole sentence is noted as it was written and is shown to be; where there is no room for it, none of it is.
 */
export const inWholeSentences = (events: readonly FlowEvent[], heard: TurnContext): FlowEvent[] =>
  events.flatMap(event => {
    if (!('fields' in event) || !Object.keys(event.fields).some(field => isOwnWords(field as FieldName)))
      return [event]
    const fields = wholeIn(event.fields, heard)
    const whole = { ...event, fields } as FlowEvent
    if (whole.type !== 'field') return [whole]
    const inWords = (Object.keys(fields) as FieldName[]).filter(isOwnWords)
    return saysNothing(whole) ? [] : [{ ...whole, ...(inWords.length > 0 && { inWords }) }]
  })
