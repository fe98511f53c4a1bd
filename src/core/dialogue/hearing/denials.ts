import { fieldRow, isA, isChosen, isField } from '../../../../flows/fields.ts'
import { contrastWords, noneWords } from '../../lexicon/small-words.ts'
import { valuesNamed } from '../../lexicon/value-names.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import type { FactRead, MessageReading } from '../../reader/reading.ts'
import { fold } from '../../text/fold.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isBare } from '../policy/message-length.ts'
import { does } from '../policy/turn-context.ts'
import { factBefore } from './facts-together.ts'

const kindOf = ({ field }: FactRead) => (isField(field) ? fieldRow(field).kind : undefined)

/** The words of a fact, with the word before them when nothing stands between. */
const withWordBefore = (text: string, [from, to]: FactRead['span']): string[] => [
  ...(/\p{L}+(?=\s+$)/u.exec(text.slice(0, from)) ?? []),
  ...(text.slice(from, to).match(/\p{L}+/gu) ?? []),
]

/** Where a denying word stands among the words of a fact, and what follows it. */
const afterDenial = (fact: FactRead, text: string): string | undefined => {
  const all = withWordBefore(text, fact.span)
  const at = all.slice(0, 3).findIndex(word => noneWords.has(fold(word)))
  return at < 0 ? undefined : all.slice(at + 1).join(' ')
}

/** In a message that denies, or says no more, the value named after the denying word is not so. */
const noneOf = (fact: FactRead, text: string): FactRead => {
  if (fact.mode !== 'said' || !isField(fact.field) || !isChosen(fact.field)) return fact
  const rest = afterDenial(fact, text)
  const isNone = rest !== undefined && valuesNamed(fact.field, rest).includes(fact.value)
  return isNone ? { ...fact, mode: 'denied' } : fact
}

/** "Not the job centre but benefits": of two of a field the one after the denying word is not so. */
const notThis = (fact: FactRead, facts: readonly FactRead[], text: string): FactRead => {
  const [before = ''] = withWordBefore(text, fact.span)
  const isNamedAfter = facts.some(
    ({ field, span, value, probability }) =>
      field === fact.field && value !== fact.value && span[0] >= fact.span[1] && probability >= bounds.fact,
  )
  const isOther = kindOf(fact) === 'words' && noneWords.has(fold(before)) && isNamedAfter
  if (isOther) return { ...fact, mode: 'denied' }
  return isNamedAfter && kindOf(fact) === 'one' ? noneOf(fact, text) : fact
}

/** Of two values of one choice that were read out of the same words, the likelier one is meant. */
const isLessLikely = (fact: FactRead, facts: readonly FactRead[]): boolean =>
  kindOf(fact) === 'one' &&
  !isA('inclusive', fact.field as FieldName) &&
  facts.some(
    ({ field, mode, value, span, probability }) =>
      field === fact.field &&
      mode === fact.mode &&
      value !== fact.value &&
      span[0] < fact.span[1] &&
      span[1] > fact.span[0] &&
      probability > fact.probability,
  )

/** What stands after a but, or in place of the other, is so. */
const insteadOf = (fact: FactRead, facts: readonly FactRead[], text: string): FactRead => {
  const [before = ''] = withWordBefore(text, fact.span)
  if (fact.mode === 'denied' && contrastWords.has(fold(before))) return { ...fact, mode: 'said' }
  const heard = facts.filter(({ probability }) => probability >= bounds.fact)
  const near = fact.mode === 'denied' ? factBefore(fact, heard, text) : undefined
  if (near?.fact.mode !== 'denied' || near.fact.value === fact.value) return fact
  const isOther =
    kindOf(fact) === 'one' && /^\s*[,;.]\s*$/.test(near.between) && afterDenial(fact, text) === undefined
  const isAfterABut = contrastWords.has(fold(near.between.replace(/[^\p{L}]/gu, '')))
  return isAfterABut || isOther ? { ...fact, mode: 'said' } : fact
}

/** A correction denies what is noted. A name that never was is the one that is meant instead. */
const neverNoted = (fact: FactRead, { facts }: MessageReading, noted: NoticeFields): FactRead => {
  const { field, value, mode } = fact
  const before = isField(field) && fieldRow(field).kind === 'words' ? noted[field] : undefined
  const isAnother = typeof before === 'string' && fold(before) !== fold(value)
  const isTold = facts.some(other => other.field === field && other.mode === 'said')
  return mode === 'denied' && isAnother && !isTold ? { ...fact, mode: 'said' } : fact
}

/** A denied fact is not so, and the one named in its place is so, whatever either sounded like. */
export const withDenials = (
  reading: MessageReading,
  text: string,
  noted: NoticeFields = {},
): MessageReading => {
  // Beside a word that denies, a little likelihood is enough.
  const isNo = share(reading.acts, 'deny') >= bounds.leaning || isBare(text)
  const meant = reading.facts.filter(fact => !isLessLikely(fact, reading.facts))
  const named = meant.map(fact => notThis(fact, meant, text))
  const facts = isNo ? named.map(fact => noneOf(fact, text)) : named
  const after = { ...reading, facts: facts.map(fact => insteadOf(fact, facts, text)) }
  return does(reading, 'correct')
    ? { ...after, facts: after.facts.map(fact => neverNoted(fact, after, noted)) }
    : after
}
