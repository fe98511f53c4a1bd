import { expect, it } from 'vitest'
import { wishOfMeeting } from '../../../src/core/notice/decision/wish-of-meeting.ts'

it.each([
  ['Svaret i stor skrift tak, og pauser undervejs hvert kvarter', 'Pauser undervejs hvert kvarter'],
  ['pauses and the letter in large print', 'Pauses'],
  ['Brevet i stor skrift', undefined],
  ['Papirer i stor skrift, og en pause', 'Papirer i stor skrift, og en pause'],
  ['Døren på klem', 'Døren på klem'],
])('of a wish, what is about the letter does not belong to the meeting: "%s"', (words, left) => {
  expect(wishOfMeeting(words)).toBe(left)
})
