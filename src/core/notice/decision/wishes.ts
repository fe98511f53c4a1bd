import type { PublicFields } from '../lifecycle/event.ts'

/**
 * Wishes besides recording this meeting that somebody has to say yes or no to. A support person is not among them:
 * that is the citizen's own right.
 */
export const wishNames = [
  'other_meetings',
  'minutes',
  'longer_meeting',
  'interpreter',
  'written_summary',
  'easy_read',
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

/** Every wish of this notice, in a fixed order. */
export const wishesIn = ({ alternatives = [], easyRead, meetingAt, severalMeetings }: PublicFields): Wish[] =>
  wishNames.filter(name => {
    if (name === 'easy_read') return easyRead === true
    // Other meetings beside one with a time. Without a time, the answer is about all of them.
    if (name === 'other_meetings') return severalMeetings !== undefined && meetingAt !== undefined
    return alternatives.some(one => one === name)
  })
