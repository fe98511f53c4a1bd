import type { Message } from '../../app/conversation/turn.ts'

/** How many words a text has. One without a letter or digit does not count. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length

/** What is visible before anything is opened. */
export const visibleWords = ({ verdict = '', short = '' }: Pick<Message, 'verdict' | 'short'>): number =>
  wordsIn(`${verdict} ${short}`)
