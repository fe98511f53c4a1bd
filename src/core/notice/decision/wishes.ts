import type { FieldName } from '../fields/field-schema.ts'
import type { PublicFields } from '../lifecycle/event.ts'

/**
 * Wishes besides recording this meeting that somebody has to say yes or no to. A support person is not among them:
 * that is the citizen's own right (`isBringingSomebody`). `language` where no interpreter was asked for.
 */
export const wishNames = [
  'other_meetings',
  'minutes',
  'longer_meeting',
  'interpreter',
  'written_summary',
  'easy_read',
  'language',
  'other',
] as const
export type Wish = (typeof wishNames)[number]

/** Yes, no (and the message says why), or answered separately. */
export const wishAnswers = ['yes', 'later', 'no'] as const
export type WishAnswer = (typeof wishAnswers)[number]

/** One wish to answer: those of the notice by their name, those of a reply with where they stand behind it. */
export type WishId = Wish | `${Wish}.${string}`

export type WishesAnswered = Partial<Record<WishId, WishAnswer>>

export const isWish = (name: string): name is Wish => wishNames.some(one => one === name)
export const isWishId = (id: string): id is WishId => /^[a-z_]+(\.s?\d+)*$/.test(id) && isWish(wishOf(id))
/** What an answer is to, without where it stands. */
export const wishOf = (id: string): string => id.split('.')[0] ?? id
export const isWishAnswer = (name: string): name is WishAnswer => wishAnswers.some(one => one === name)

/** A no to recording another meeting would be a limit, so it needs an answer of its own with reasons. */
export const wishAnswersFor = (wish: Wish): WishAnswer[] =>
  wishAnswers.filter(answer => wish !== 'other_meetings' || answer !== 'no')

/** Whether each wish was asked for, where it is not one of the ready ones. */
const isWished: Partial<Record<Wish, (fields: PublicFields) => boolean>> = {
  // Other meetings beside one with a time. Without a time, the answer is about all of them.
  other_meetings: ({ severalMeetings, meetingAt }) =>
    severalMeetings !== undefined && meetingAt !== undefined,
  easy_read: ({ easyRead }) => easyRead === true,
  language: ({ language = 'da', alternatives = [] }) =>
    language !== 'da' && !alternatives.includes('interpreter'),
  other: ({ otherWishes }) => otherWishes !== undefined,
}

/** Where a wish stands that is none of the ready ones. */
const standsIn: Partial<Record<Wish, FieldName>> = {
  other_meetings: 'severalMeetings',
  easy_read: 'easyRead',
  language: 'language',
  other: 'otherWishes',
}

/** The field of the notice that tells it. */
export const fieldOfWish = (wish: Wish): FieldName => standsIn[wish] ?? 'alternatives'

/** The notice as if these had not been wished. */
export const withoutWishes = <Fields extends PublicFields>(
  fields: Fields,
  names: readonly Wish[],
): Fields => {
  if (names.length === 0) return fields
  const gone: readonly FieldName[] = names.map(fieldOfWish).filter(field => field !== 'alternatives')
  const { alternatives } = fields
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([field]) => !gone.includes(field as FieldName))),
    ...(alternatives && { alternatives: alternatives.filter(one => !names.some(name => name === one)) }),
  } as Fields
}

/** Every wish of this notice that takes an answer, in a fixed order. */
export const wishesIn = (fields: PublicFields): Wish[] =>
  wishNames.filter(
    name => isWished[name]?.(fields) ?? fields.alternatives?.some(one => one === name) ?? false,
  )

/**
 * In an answer that replaces one, the meeting may get the time it did not have: then the others stand beside it, and
 * the answer has to say whether it is for them too.
 */
export const wishesAgain = (fields: PublicFields): Wish[] =>
  wishesIn({ ...fields, meetingAt: fields.meetingAt ?? '' })

/** What was answered before, for the answer that replaces it: nothing promised is taken back by saying nothing. */
export const wishesCarried = (
  fields: PublicFields,
  before: WishesAnswered = {},
  asked: readonly WishId[] = wishesAgain(fields),
): WishesAnswered => {
  const all = fields.meetingAt === undefined ? { other_meetings: 'yes' as const, ...before } : before
  return Object.fromEntries(asked.filter(id => all[id] !== undefined).map(id => [id, all[id]]))
}

/** They want to bring a support person (bisidder), which nobody has to allow. */
export const isBringingSomebody = ({ alternatives = [] }: PublicFields): boolean =>
  alternatives.includes('bisidder')
