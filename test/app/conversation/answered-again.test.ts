import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/app/conversation/turn.ts'
import { testDeps } from '../../deps.ts'
import { en } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

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
    'may I refuse': { acts: ['ask'], topics: ['staff_side'] },
    'and on the phone then': { acts: ['ask'], topics: ['staff_side'] },
    'even my boss': { acts: ['ask'], topics: ['staff_side'] },
    'how come': { acts: ['explain'] },
    hello: { acts: ['greet'] },
  })
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const cardsOf = (citizen: Talk): Message[] => citizen.turn().messages.filter(({ kind }) => kind === 'answer')

describe('what was answered, asked again in other words', () => {
  test('is the same verdict with the lines that came after its first, and no fold laid open', async () => {
    const citizen = await talking('is it a crime')
    const [first] = cardsOf(citizen)
    await citizen.says('would anybody mind at all')
    const [second] = cardsOf(citizen)
    expect(second?.verdict).toBe(first?.verdict)
    expect(second?.short).not.toBe('')
    expect(first?.short).toMatch(new RegExp(`. ${second?.short}$`))
    expect(second?.more).toEqual(first?.more)
    expect(second?.say).toBe(first?.say)
  })

  test('names a person after that', async () => {
    const citizen = await talking('is it a crime', 'would anybody mind at all', 'could they really')
    expect(cardsOf(citizen)).toEqual([])
    expect(citizen.turn().messages.map(({ kind }) => kind)).toContain('handover')
  })

  test('names the manager to staff, and nobody they are to meet', async () => {
    const citizen = await talking('may I refuse', 'and on the phone then', 'even my boss')
    expect(
      citizen
        .turn()
        .messages.map(({ text }) => text)
        .join(' '),
    ).toContain(en('chat:saidTwiceStaff'))
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
      ['secret_recording', en('answers/common:fold.law')],
    ])
    expect(citizen.turn().messages.map(({ kind }) => kind)).toEqual(['answer'])
  })

  test('after no answer at all says what can be asked', async () => {
    expect(cardsOf(await talking('hello', 'how come'))).toEqual([])
  })
})
