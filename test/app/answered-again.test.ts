import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/app/turn.ts'
import { testDeps } from '../deps.ts'
import { readingOf } from './given-reading.ts'
import { type Talk, talk } from './talk.ts'

const asked = { acts: ['ask'], topics: ['secret_recording'] }
const talking = async (...texts: string[]): Promise<Talk> => {
  const read = readingOf({
    'is it a crime': asked,
    'would anybody mind at all': asked,
    'could they really': asked,
    'what then about my brother': asked,
    'she never even looks up': { acts: ['tell'], topics: ['secret_recording'] },
    'and she is always late': { acts: ['tell'], topics: ['secret_recording'] },
    'and her boss is worse': { acts: ['tell'], topics: ['secret_recording'] },
    'how come': { acts: ['explain'] },
    hello: { acts: ['greet'] },
  })
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const cardsOf = (citizen: Talk): Message[] => citizen.turn().messages.filter(({ kind }) => kind === 'answer')

describe('what was answered, asked again in other words', () => {
  test('opens what the answer has folded away, and never the same card', async () => {
    const citizen = await talking('is it a crime')
    const [first] = cardsOf(citizen)
    await citizen.says('would anybody mind at all')
    const [second] = cardsOf(citizen)
    expect(first?.more?.map(({ title }) => title)).toContain(second?.verdict)
    expect(second?.short).not.toBe('')
    expect(second?.blocks[0]).toEqual({ kind: 'lead', text: second?.verdict })
  })

  test('shows each fold once, and then names a person', async () => {
    const citizen = await talking('is it a crime')
    const verdicts = new Set(cardsOf(citizen).map(({ verdict }) => verdict))
    const folds = cardsOf(citizen)[0]?.more?.length ?? 0
    const others = ['would anybody mind at all', 'could they really', 'what then about my brother']
    for (const text of others.slice(0, folds)) {
      await citizen.says(text)
      for (const { verdict } of cardsOf(citizen)) {
        expect(verdicts).not.toContain(verdict)
        verdicts.add(verdict)
      }
    }
    await citizen.says('what then about my brother')
    expect(citizen.turn().messages.map(({ kind }) => kind)).not.toContain('clarify')
  })

  test('is only heard, once more was said and nothing is asked', async () => {
    const citizen = await talking('she never even looks up', 'and she is always late')
    expect(cardsOf(citizen)).toHaveLength(1)
    await citizen.says('and her boss is worse')
    expect(cardsOf(citizen)).toEqual([])
    expect(citizen.turn().understood?.action).toBe('clarify')
  })
})

describe('"how come", after an answer', () => {
  test('opens its reason', async () => {
    const citizen = await talking('is it a crime', 'how come')
    expect(cardsOf(citizen).map(({ answer, verdict }) => [answer, verdict])).toEqual([
      ['secret_recording', 'What the law says'],
    ])
    expect(citizen.turn().messages.map(({ kind }) => kind)).toEqual(['answer'])
  })

  test('after no answer at all says what can be asked', async () => {
    expect(cardsOf(await talking('hello', 'how come'))).toEqual([])
  })
})
