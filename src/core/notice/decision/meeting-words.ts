import { type Language, languages } from '../../language.ts'
import { meetingsNamed } from '../../time-expressions/index.ts'
import { hasTimeOfDay, meetingText } from '../fields/field-text.ts'

/** What a meeting is called where it was answered: in words, by its time alone, or as one of the rest. */
export type MeetingCalled = { words?: string; at?: string }

type Telling = { receivedAt: string; language: Language }

const readOne = (words: string, { receivedAt, language }: Telling) => {
  const named = meetingsNamed(words, { now: new Date(receivedAt), language })
  return named.length === 1 ? named[0] : undefined
}

/** When a row says that its meeting is, where it names one day. */
export const meetingTime = (words: string, receivedAt: string): string | undefined =>
  readOne(words, { receivedAt, language: 'da' })?.at

/** A date that was proposed is told in the language of who reads it. What staff wrote stays as they wrote it. */
const inLanguage = (words: string, telling: Telling): string => {
  const isProposed = languages.some(
    language => readOne(words, { ...telling, language })?.words === words.trim(),
  )
  return (isProposed ? readOne(words, telling)?.words : undefined) ?? words
}

/** The name of a meeting for who reads this language; undefined for the rest of them. */
export const meetingName = ({ words, at }: MeetingCalled, telling: Telling): string | undefined => {
  if (words !== undefined) return inLanguage(words, telling)
  return at === undefined ? undefined : meetingText(at, telling.language)
}

/** The same day, and no two times of day that differ. */
export const isSameTime = (one: string, other: string): boolean =>
  one.slice(0, 10) === other.slice(0, 10) &&
  (!hasTimeOfDay(one) || !hasTimeOfDay(other) || isSameMoment(one, other))

export const isSameMoment = (one: string, other: string | undefined): boolean =>
  other !== undefined && hasTimeOfDay(one) && hasTimeOfDay(other) && Date.parse(one) === Date.parse(other)
