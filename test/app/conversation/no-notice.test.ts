import { describe, expect, test } from 'vitest'
import type { MessageReading, Scored } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { type Given, givenReading } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

/** Every sentence that offers to write the notice together. */
const offers = [
  withAny(da, 'chat:heard', 'aWord'),
  withAny(da, 'chat:smallTalk.contactFirst', 'theWord', 'aWord'),
]

const shares = (all: Record<string, number>): Scored<string>[] =>
  Object.entries(all).map(([name, probability]) => ({ name, probability }))

/** A reading with these shares in place of the sure ones. */
const reading = (
  given: Given,
  {
    acts,
    topics,
    nothing,
  }: { acts?: Record<string, number>; topics?: Record<string, number>; nothing?: number },
): MessageReading => ({
  ...givenReading(given),
  ...(acts && { acts: shares(acts) }),
  ...(topics && { topics: shares(topics) }),
  ...(nothing !== undefined && { asksNothing: nothing }),
})

const home: Given = { facts: { setting: 'home' } }

const messages: Record<string, MessageReading> = {
  'they want pictures at mine': reading(home, { topics: { staff_records: 0.3 }, nothing: 0.6 }),
  'it may be one or the other': reading(
    { ...home, answers: ['staff_records.pictures'] },
    { topics: { staff_records: 0.3, video_home: 0.28 }, nothing: 0.2 },
  ),
  'we meet at mine': givenReading(home),
  'will you tell her': reading(
    { topics: ['formal_notice'], answers: ['formal_notice.tell_for_me'] },
    { acts: { wish_notice: 0.9, ask: 0.2 } },
  ),
  'write it for me': reading(
    { topics: ['formal_notice'], answers: ['formal_notice.write_for_me'] },
    { acts: { wish_notice: 0.9, ask: 0.2 } },
  ),
  'my friend wants one': reading({ topics: ['bisidder'] }, { acts: { wish_notice: 0.55, tell: 0.9 } }),
  'I wonder whether to': reading({}, { acts: { unknown: 0.6, wish_notice: 0.55 } }),
  'I want none, I only ask': reading(
    { topics: ['formal_notice'], answers: ['formal_notice.write_for_me'] },
    { acts: { deny: 0.43, wish_notice: 0.25 } },
  ),
  'just a question': reading({}, { acts: { take_back: 0.22, tell: 0.21, deny: 0.15, cancel: 0.09 } }),
  'only asking': reading({}, { acts: { take_back: 0.4, wish_notice: 0.2 } }),
}

const talking = async (...texts: string[]): Promise<Talk> => {
  const read = async (text: string) => messages[text] ?? givenReading({})
  const citizen = await talk({}, await testDeps({ read }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const words = (citizen: Talk): string => JSON.stringify(citizen.turn().messages)
const answered = (citizen: Talk): string[] =>
  citizen.turn().messages.flatMap(({ answer }) => (answer === undefined ? [] : [answer]))

describe('a notice is offered in words', () => {
  test('for a meeting that is told of', async () => {
    expect(words(await talking('we meet at mine'))).toContain(
      da('chat:heard', { aWord: da('chat:aWord.request') }),
    )
  })

  test('and not for another matter, of which the facts are kept', async () => {
    const citizen = await talking('they want pictures at mine')
    for (const offer of offers) expect(words(citizen)).not.toMatch(offer)
    expect(citizen.turn().facts).toEqual({ setting: 'home' })
  })

  test('and not where we have to ask which matter it is', async () => {
    const citizen = await talking('it may be one or the other')
    expect(citizen.turn().choices.map(({ id }) => id)).toContain('topic.staff_records')
    for (const offer of offers) expect(words(citizen)).not.toMatch(offer)
    expect(citizen.turn().facts).toEqual({ setting: 'home' })
  })
})

describe('a notice is begun', () => {
  test('by a wish to have it written', async () => {
    expect((await talking('write it for me')).turn().notice?.asking).toBe('medium')
  })

  test('and not by asking us to tell the employee, which is answered', async () => {
    const citizen = await talking('will you tell her')
    expect(answered(citizen)).toEqual(['formal_notice.tell_for_me'])
    expect(citizen.turn().notice).toBeUndefined()
  })

  test.each(['my friend wants one', 'I wonder whether to', 'I want none, I only ask'])(
    'and not where another matter, a doubt or a no is likelier: %s',
    async text => {
      const citizen = await talking(text)
      expect(citizen.turn().notice).toBeUndefined()
      expect(answered(citizen)).not.toContain('formal_notice.write_for_me')
    },
  )
})

test.each(['only asking', 'just a question'])(
  'whoever only asked leaves a notice that was just begun, and may undo that: %s',
  async text => {
    const citizen = await talking('write it for me', text)
    expect(citizen.turn().notice?.asking).toBeUndefined()
    expect((await citizen.picks('command.undo')).notice?.asking).toBe('medium')
  },
)
