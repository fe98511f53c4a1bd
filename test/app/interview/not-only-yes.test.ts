import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

type Messages = Parameters<typeof readingOf>[0]

const known: Messages = {
  asks: { acts: ['ask'], topics: ['audio_phone'] },
  wish: { acts: ['wish_notice'], topics: ['formal_notice'] },
  yes: { acts: ['affirm'] },
  no: { acts: ['deny'] },
}

const talking = async (messages: Messages, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf({ ...known, ...messages }) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const answersOf = (citizen: Talk): (string | undefined)[] =>
  citizen.turn().messages.flatMap(({ kind, answer }) => (kind === 'answer' ? [answer] : []))
const kinds = (citizen: Talk): string[] => citizen.turn().messages.map(({ kind }) => kind)

describe('after an answer that offered a notice', () => {
  test('a yes with a question in it is answered, and opens nothing', async () => {
    const more = { acts: ['affirm', 'ask'], topics: ['refusal_complaint'] }
    const citizen = await talking({ 'right, and what if they hang up': more }, 'asks')
    await citizen.says('right, and what if they hang up')
    expect(answersOf(citizen)).toEqual(['refusal_complaint'])
    expect(citizen.turn().notice).toBeUndefined()
  })

  test('a fact that is told is noted, and opens nothing', async () => {
    const citizen = await talking({ 'it is Bente who rings': { facts: { employee: 'Bente' } } }, 'asks')
    await citizen.says('it is Bente who rings')
    expect(citizen.turn().notice).toBeUndefined()
    expect(citizen.turn().facts.employee).toBe('Bente')
  })

  test('a half yes is met with a word, and the button stays', async () => {
    const read = readingOf(known)
    const unsure = async (text: string, situation: Parameters<typeof read>[1]) => {
      const reading = await read(text, situation)
      return text === 'haha right' ? { ...reading, acts: [{ name: 'affirm', probability: 0.6 }] } : reading
    }
    const citizen = await talk({}, await testDeps({ read: unsure }))
    await citizen.says('asks')
    await citizen.says('haha right')
    expect(citizen.turn().notice).toBeUndefined()
    expect(citizen.turn().choices.map(({ id }) => id)).toContain('notice.start')
  })
})

describe('a notice that has only just begun', () => {
  test('is left by a plain no, and what was told before stays', async () => {
    const citizen = await talking({ told: { facts: { department: 'Sundhed' } } }, 'told', 'wish', 'no')
    expect(citizen.turn().notice).toBeUndefined()
    expect(citizen.turn().facts).toEqual({ department: 'Sundhed' })
  })

  test('is left by a no that asks, which is answered', async () => {
    const about = { acts: ['deny', 'ask'], topics: ['sharing_publish'] }
    const citizen = await talking({ 'no papers please, may I show it to my son': about }, 'wish')
    await citizen.says('no papers please, may I show it to my son')
    expect(answersOf(citizen)).toEqual(['sharing_publish'])
    expect(kinds(citizen)).not.toContain('question')
    expect(citizen.turn().notice).toBeUndefined()
  })

  test('is not left by a no that asks about the notice itself', async () => {
    const about = { acts: ['deny', 'ask'], topics: ['formal_notice'], answers: ['formal_notice.what_next'] }
    const citizen = await talking({ 'no, where does it end up': about }, 'wish', 'no, where does it end up')
    expect(answersOf(citizen)).toEqual(['formal_notice.what_next'])
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('is not left by a no to one of its values', async () => {
    const citizen = await talking({ 'no pictures': { acts: ['deny'], denied: { medium: 'video' } } }, 'wish')
    await citizen.says('no pictures')
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('and is under way, is only kept waiting by a goodbye', async () => {
    const citizen = await talking({ 'I have to run': { acts: ['bye'] } }, 'wish')
    await citizen.picks('field.medium.audio')
    await citizen.says('I have to run')
    expect(citizen.turn().notice).toMatchObject({ fields: { medium: 'audio' } })
    expect(kinds(citizen)).toEqual(['info'])
  })
})

describe('with no notice open', () => {
  test('taking back what was sent is answered, and nobody is sent off', async () => {
    const about = { acts: ['cancel'], topics: ['formal_notice'], answers: ['formal_notice.withdraw'] }
    const citizen = await talking({ 'get me out of what I handed in': about })
    await citizen.says('get me out of what I handed in')
    expect(answersOf(citizen)).toEqual(['formal_notice.withdraw'])
    expect(kinds(citizen)).toEqual(['answer'])
  })

  test('a matter told beside a no is answered', async () => {
    const about = { acts: ['deny', 'tell'], topics: ['need_reason'], answers: ['need_reason.dyslexia'] }
    const citizen = await talking({ 'nope, it is the reading I struggle with': about }, 'asks')
    await citizen.says('nope, it is the reading I struggle with')
    expect(answersOf(citizen)).toEqual(['need_reason.dyslexia'])
  })
})

test.each([
  ['holbaek', 'optager man frit i Holbæk'],
  ['nordfyn', 'what do Nordfyns rules say of a recorder'],
  ['gladsaxe', 'so is it fine in Gladsaxe municipality'],
])('a municipality is itself by any form of its name (%s: "%s")', async (municipality, text) => {
  const read = readingOf({
    [text]: { acts: ['ask'], topics: ['other_authority'], answers: ['other_authority.compare'] },
  })
  const citizen = await talk({ municipality }, await testDeps({ read }))
  await citizen.says(text)
  expect(answersOf(citizen)).toEqual(['audio_office'])
})

test('an authority that is called by its own name is no other authority', async () => {
  const read = readingOf({
    'Må man have en optager tændt hos Familieretshuset?': { acts: ['ask'], topics: ['other_authority'] },
  })
  const citizen = await talk({ municipality: 'familieretshuset' }, await testDeps({ read }))
  await citizen.says('Må man have en optager tændt hos Familieretshuset?')
  expect(answersOf(citizen)).toEqual(['audio_office'])
  const elsewhere = await talk({ municipality: 'kolding' }, await testDeps({ read }))
  await elsewhere.says('Må man have en optager tændt hos Familieretshuset?')
  expect(answersOf(elsewhere)).toEqual(['other_authority'])
})
