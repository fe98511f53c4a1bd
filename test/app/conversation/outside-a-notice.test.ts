import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { givenReading, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

type Messages = Parameters<typeof readingOf>[0]

const known: Messages = {
  'may I bring a friend': { acts: ['ask'], topics: ['bisidder'] },
  'may I record it': { acts: ['ask'], topics: ['audio_office'] },
}

const talking = async (messages: Messages, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf({ ...known, ...messages }) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const ids = (citizen: Talk): string[] => citizen.turn().choices.map(({ id }) => id)
const words = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join('\n')
const answersOf = (citizen: Talk): (string | undefined)[] =>
  citizen.turn().messages.flatMap(({ kind, answer }) => (kind === 'answer' ? [answer] : []))

describe('what is told without a question', () => {
  test('keeps the next steps of what is talked of, and never starts over', async () => {
    const citizen = await talking({}, 'may I bring a friend', 'he is kind')
    expect(words(citizen)).toContain(da('chat:smallTalk.told'))
    expect(ids(citizen)).toEqual(['notice.start', 'alternative.minutes', 'topic.partsrep'])
  })

  test('gets a warm sentence where a feeling was read, also beside a greeting', async () => {
    const citizen = await talking({ sad: { acts: ['greet', 'tell'], perhaps: ['distress'] } }, 'sad')
    expect(words(citizen)).toContain(da('chat:smallTalk.care'))
    expect(ids(citizen)).toContain('alternative.bisidder')
  })

  test('offers what it may be about', async () => {
    const read = async () => ({
      ...givenReading({ acts: ['tell'], topics: ['refusal_complaint'], likely: 0.2 }),
      asksNothing: 0.75,
    })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('they threw me out')
    expect(ids(citizen)[0]).toBe('topic.refusal_complaint')
  })

  test('is noted where it is a fact, and nothing is pressed on whoever tells of a feeling', async () => {
    const citizen = await talking(
      { nervous: { acts: ['tell', 'distress'], facts: { need: 'stress' } } },
      'nervous',
    )
    expect(citizen.turn().facts.need).toEqual(['stress'])
    expect(ids(citizen)).not.toContain('notice.start')
  })
})

describe('an act that was surely read', () => {
  test.each([
    ['thanks beside a yes is thanks', { acts: ['thanks'], perhaps: ['affirm'] }, 'thanks'],
    ['a yes with nothing offered starts nothing', { acts: ['affirm'] }, 'fine'],
    ['rather something else is accepted', { acts: ['prefer_alternative'] }, 'instead'],
  ])('%s', async (_rule, given, said) => {
    const citizen = await talking({ act: given }, 'act')
    expect(words(citizen)).toContain(da(`chat:smallTalk.${said}`))
    expect(citizen.turn().notice).toBeUndefined()
  })

  test('rather that, after it was talked of, is helped with', async () => {
    const citizen = await talking(
      { rather: { acts: ['prefer_alternative'] } },
      'may I bring a friend',
      'rather',
    )
    expect(answersOf(citizen)).toEqual(['bisidder.kit'])
  })
})

describe('the same answer a second time', () => {
  const second = {
    ...givenReading({ acts: ['ask'], topics: ['out_of_scope'] }),
    topics: [
      { name: 'out_of_scope', probability: 0.5 },
      { name: 'refusal_complaint', probability: 0.45 },
    ],
  }

  test('to the same words is said to be so, as one line', async () => {
    const citizen = await talking({}, 'may I record it', 'may I record it')
    expect(words(citizen)).toContain(da('chat:saidBefore'))
    expect(answersOf(citizen)).toEqual(['audio_office'])
  })

  test('to other words gives way to the second-best, as one card', async () => {
    const read = async () => second
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('find my bike')
    await citizen.says('they cut my benefit')
    expect(answersOf(citizen)).toEqual(['refusal_complaint'])
    expect(words(citizen)).not.toContain(da('chat:saidBefore'))
  })

  test('to other words with no second-best is no claim that it was asked', async () => {
    const other = { acts: ['ask'], topics: ['audio_office'] }
    const citizen = await talking(
      { 'something quite different': other },
      'may I record it',
      'something quite different',
    )
    expect(words(citizen)).toContain(da('chat:saidInOtherWords.perhaps'))
    expect(answersOf(citizen)).toEqual(['audio_office'])
  })
})

describe('help that is read a second time', () => {
  const danger = { acts: ['tell'], danger: { degree: 'sure', kind: 'self' } } as const
  const messages: Messages = {
    one: { ...danger, acts: ['tell'] },
    two: { ...danger, acts: ['tell'] },
    vague: {},
  }

  test('is in other words each time, with 112 and the one number that fits', async () => {
    const citizen = await talking(messages, 'one')
    const said = [words(citizen)]
    for (const text of ['two', 'vague', 'which']) {
      await citizen.says(text)
      said.push(words(citizen))
      expect(words(citizen)).toContain('70 201 201')
      expect(words(citizen)).toContain('112')
      expect(words(citizen)).not.toContain('1888')
    }
    expect(said[1]).toMatch(/112[\s\S]*70 201 201/)
    expect(said[1]).not.toBe(said[0])
    expect(said[2]).not.toBe(said[1])
  })

  test('has the number first where it is asked for', async () => {
    const citizen = await talking({ ...messages, which: { acts: ['person'] } }, 'one', 'which')
    expect(citizen.turn().messages[0]?.verdict).toBe(
      da('chat:helpAgain.self.number.verdict', { number: '70 201 201' }),
    )
  })

  test('is the whole card again where that is asked for', async () => {
    const citizen = await talking({ ...messages, again: { acts: ['repeat'] } }, 'one')
    const whole = words(citizen)
    await citizen.says('two')
    await citizen.says('again')
    expect(words(citizen)).toBe(whole)
  })
})

test('shorter is the verdict and its first lines, and then easy reading', async () => {
  const citizen = await talking({ less: { acts: ['shorter'] } }, 'may I record it')
  const whole = citizen.turn().messages[0]?.short ?? ''
  await citizen.says('less')
  expect(citizen.turn().messages[0]?.short?.length).toBeLessThan(whole.length)
  await citizen.says('less')
  expect(answersOf(citizen)).toEqual(['accessibility_easyread'])
})

test('of two answers, no sentence and no number stands in both', async () => {
  const two = {
    acts: ['ask'],
    topics: ['staff_records', 'staff_records'],
    answers: ['staff_records.say_no', 'staff_records.ai_minutes'],
  }
  const citizen = await talking({ two }, 'two')
  const [first, second] = citizen.turn().messages
  const sentences = (message: typeof first) =>
    message?.blocks.slice(1).map(block => JSON.stringify(block)) ?? []
  expect(answersOf(citizen)).toEqual(two.answers)
  expect(sentences(second).filter(sentence => sentences(first).includes(sentence))).toEqual([])
  expect(second?.call).toBeUndefined()
})

describe('who it is about, told before', () => {
  const wish = { acts: ['wish_notice'], topics: ['formal_notice'] }
  const elsewhere = { acts: ['ask'], topics: ['other_authority'] }

  test('another authority is written to by nobody here, and it is said so first', async () => {
    const citizen = await talking({ wish, elsewhere }, 'elsewhere', 'wish')
    expect(citizen.turn().notice).toBeUndefined()
    expect(words(citizen)).toContain(da('chat:smallTalk.elsewhere', { authority: 'Kolding Kommune' }))
    expect((await citizen.picks('notice.start')).notice?.asking).toBe('medium')
  })

  test('comparing authorities says nothing of where their case is', async () => {
    const compare = { ...elsewhere, answers: ['other_authority.compare'] }
    const citizen = await talking({ wish, compare }, 'compare', 'wish')
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('staff stay staff in what they ask next', async () => {
    const next = {
      ...givenReading({ acts: ['ask'], topics: ['audio_office', 'staff_side'], likely: 1 }),
      clauses: [],
      fine: { staff_side: { name: 'staff_side.say_no', probability: 0.9 } },
    }
    const read = async (text: string) =>
      text === 'next' ? next : givenReading({ acts: ['ask'], topics: ['staff_side'] })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('I am the caseworker')
    await citizen.says('next')
    expect(citizen.turn().messages[0]?.topic).toBe('staff_side')
  })
})
