import { fieldRow, isA, isField } from '../../../../flows/fields.ts'
import type { FieldName } from '../../notice/fields/field-schema.ts'
import type { FactRead } from '../../reader/reading.ts'
import { isNameLong } from '../policy/message-length.ts'

/** The fact of the same field that stands before this one, and the words between them. */
export const factBefore = (
  fact: FactRead,
  facts: readonly FactRead[],
  text: string,
): { fact: FactRead; between: string } | undefined => {
  const near = facts
    .filter(({ field, span }) => field === fact.field && span[1] <= fact.span[0])
    .toSorted((one, other) => one.span[1] - other.span[1])
    .at(-1)
  return near && { fact: near, between: text.slice(near.span[1], fact.span[0]) }
}

/** A repeated day, taken together with the time that stands around it. */
const withItsTime = (fact: FactRead, facts: readonly FactRead[]): FactRead => {
  const { span, value } =
    facts.find(
      each => each.field === 'meetingAt' && each.span[0] <= fact.span[0] && each.span[1] >= fact.span[1],
    ) ?? fact
  return fact.field === 'severalMeetings' ? { ...fact, span, value } : fact
}

type Near = { fact: FactRead; between: string }

/** A second name after a comma says the first more closely. */
const isOneName = ({ field }: FactRead, { between }: Near, value: string): boolean =>
  isA('name', field as FieldName) && /^,\s*$/.test(between) && isNameLong(value)

/**
 * A reason goes on to the end of its sentence, also where some words in the middle are less sure. Other fields stay in
 * pieces: an illness between two wishes is none of them.
 */
const areOwnWords = ({ field }: FactRead, { between }: Near, value: string): boolean => {
  const row = fieldRow(field as FieldName)
  const isReason = isA('reason', field as FieldName) && row.kind === 'words'
  return isReason && !/[.!?\n]/.test(between) && value.length <= row.longest
}

/** Pieces of one field that are one thing told: a name, or the words of a sentence. */
const piecesJoined = (facts: readonly FactRead[], text: string): FactRead[] => {
  const all: FactRead[] = []
  for (const fact of facts.toSorted((one, other) => one.span[0] - other.span[0])) {
    const near = isField(fact.field) ? factBefore(fact, all, text) : undefined
    const value = near === undefined ? '' : text.slice(near.fact.span[0], fact.span[1])
    const isOne =
      near?.fact.mode === fact.mode && (isOneName(fact, near, value) || areOwnWords(fact, near, value))
    if (!isOne) all.push(fact)
    else
      all[all.indexOf(near.fact)] = {
        ...near.fact,
        value,
        span: [near.fact.span[0], fact.span[1]],
        probability: Math.max(near.fact.probability, fact.probability),
      }
  }
  return all
}

/** What each fact tells, together with the facts around it. */
export const factsTogether = (
  likely: readonly FactRead[],
  { facts, text, corrects }: { facts: readonly FactRead[]; text: string; corrects: boolean },
): FactRead[] => {
  const each = likely.map(fact => withItsTime(fact, facts))
  return corrects ? each : piecesJoined(each, text)
}
