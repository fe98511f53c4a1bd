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

/** They want to bring a support person (bisidder), which nobody has to allow. */
export const isBringingSomebody = ({ alternatives = [] }: PublicFields): boolean =>
  alternatives.includes('bisidder')
