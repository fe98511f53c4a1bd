import type { PublicFields } from '../lifecycle/event.ts'

/** What the citizen asked for beside recording that somebody has to say yes or no to; a support person is their own right. */
export const wishNames = ['minutes', 'longer_meeting', 'interpreter', 'written_summary', 'easy_read'] as const
export type Wish = (typeof wishNames)[number]

/** Yes, no (and the message says why), or that they hear of it by themselves. */
export const wishAnswers = ['yes', 'later', 'no'] as const
export type WishAnswer = (typeof wishAnswers)[number]

export type WishesAnswered = Partial<Record<Wish, WishAnswer>>

export const isWish = (name: string): name is Wish => wishNames.some(one => one === name)
export const isWishAnswer = (name: string): name is WishAnswer => wishAnswers.some(one => one === name)

/** Everything of it that this notice asks for, in a fixed order. */
export const wishesIn = ({ alternatives = [], easyRead }: PublicFields): Wish[] =>
  wishNames.filter(name =>
    name === 'easy_read' ? easyRead === true : alternatives.some(one => one === name),
  )
