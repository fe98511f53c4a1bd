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

export type WishesAnswered = Partial<Record<Wish, WishAnswer>>

export const isWish = (name: string): name is Wish => wishNames.some(one => one === name)
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
export const wishesCarried = (fields: PublicFields, before: WishesAnswered = {}): WishesAnswered => {
  const all = fields.meetingAt === undefined ? { other_meetings: 'yes' as const, ...before } : before
  const asked = wishesAgain(fields).filter(name => all[name] !== undefined)
  return Object.fromEntries(asked.map(name => [name, all[name]]))
}

/** They want to bring a support person (bisidder), which nobody has to allow. */
export const isBringingSomebody = ({ alternatives = [] }: PublicFields): boolean =>
  alternatives.includes('bisidder')
