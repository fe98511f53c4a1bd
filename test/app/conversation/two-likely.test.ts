import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/app/conversation/turn.ts'
import type { MessageReading } from '../../../src/core/reader/reading.ts'
import type { ReadMessage } from '../../../src/ports.ts'
import { testDeps } from '../../deps.ts'
import { en } from '../../said.ts'
import { type Given, givenReading } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const question = 'and my sister then'

/** A question whose topic is sure, and whose answer is one of these. */
const oneOf = (answers: Record<string, number>): MessageReading => {
  const names = Object.entries(answers).map(([name, probability]) => ({ name, probability }))
  const [topic = ''] = (names[0]?.name ?? '').split('.')
  const reading = givenReading({ acts: ['ask'], topics: [topic] })
  return { ...reading, answers: names }
}

const asking = async (answers: Record<string, number>, then: Record<string, Given> = {}): Promise<Talk> => {
  const read: ReadMessage = async text =>
    text === question ? oneOf(answers) : givenReading(then[text] ?? {})
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  await citizen.says(question)
  return citizen
}

const both = { 'bisidder.may_speak': 0.28, 'bisidder.cost': 0.25 }

const given = (citizen: Talk): Message[] => citizen.turn().messages.filter(({ kind }) => kind === 'answer')
const saidFirst = (citizen: Talk): string => citizen.turn().messages[0]?.text ?? ''
const answerButtons = (citizen: Talk) =>
  citizen.turn().choices.filter(({ id }: { id: string }) => id.startsWith('answer.'))

describe('a question that may be one of two', () => {
  test('gets a line of each, and the word that we are not sure', async () => {
    const citizen = await asking(both)
    expect(given(citizen).map(({ answer }) => answer)).toEqual(['bisidder.may_speak', 'bisidder.cost'])
    for (const { more, say } of given(citizen)) {
      expect(more).toEqual([])
      expect(say).toBeUndefined()
    }
    expect(saidFirst(citizen)).toContain(en('chat:oneOfThese'))
  })

  test('has a button for the whole of each, named by its question', async () => {
    const citizen = await asking(both)
    const questions = given(citizen).map(({ question: asked }) => asked)
    expect(answerButtons(citizen).map(({ label }: { label: string }) => label)).toEqual(questions)
  })

  test('gets the whole answer that is chosen, which was not given by its line', async () => {
    const citizen = await asking(both)
    await citizen.picks('answer.bisidder.cost')
    const [only, ...more] = given(citizen)
    expect(more).toEqual([])
    expect(only?.answer).toBe('bisidder.cost')
    expect(only?.short?.length).toBeGreaterThan(0)
    expect(saidFirst(citizen)).not.toContain(en('chat:saidBefore'))
  })

  test('can be chosen by its place; a bare yes chooses neither, and opens no notice', async () => {
    const citizen = await asking(both, { 'the second one': { acts: ['pick'] }, yes: { acts: ['affirm'] } })
    await citizen.says('yes')
    expect(citizen.turn().notice).toBeUndefined()
    await citizen.says('the second one')
    expect(given(citizen)[0]?.answer).toBe('bisidder.cost')
  })

  test('gets the likelier one whole, and the other as a button, where that is less unsure', async () => {
    const citizen = await asking({ 'bisidder.may_speak': 0.36, 'bisidder.cost': 0.3 })
    expect(given(citizen).map(({ answer }) => answer)).toEqual(['bisidder.may_speak'])
    expect(given(citizen)[0]?.short?.length).toBeGreaterThan(0)
    expect(answerButtons(citizen).map(({ id }: { id: string }) => id)).toEqual(['answer.bisidder.cost'])
    await citizen.picks('answer.bisidder.cost')
    expect(given(citizen).map(({ answer }) => answer)).toEqual(['bisidder.cost'])
  })

  test('keeps the button of the other inside a notice', async () => {
    const answers = { 'bisidder.may_speak': 0.36, 'bisidder.cost': 0.3 }
    const read: ReadMessage = async text =>
      text === question ? oneOf(answers) : givenReading({ acts: ['wish_notice'], topics: ['formal_notice'] })
    const citizen = await talk({ language: 'en' }, await testDeps({ read }))
    await citizen.says('write it')
    await citizen.says(question)
    expect(citizen.turn().notice).toBeDefined()
    expect(answerButtons(citizen).map(({ id }: { id: string }) => id)).toEqual(['answer.bisidder.cost'])
  })

  test('gets one answer where that is likely enough', async () => {
    const citizen = await asking({ 'bisidder.may_speak': 0.45, 'bisidder.cost': 0.35 })
    expect(given(citizen)).toHaveLength(1)
    expect(answerButtons(citizen)).toEqual([])
    expect(saidFirst(citizen)).not.toContain(en('chat:oneOfThese'))
  })

  test('gets one answer where the second is far behind', async () => {
    expect(given(await asking({ 'bisidder.may_speak': 0.36, 'bisidder.cost': 0.1 }))).toHaveLength(1)
  })

  test('gets one answer where both follow from one rule', async () => {
    const alike = { 'audio_office.must_ask': 0.36, 'audio_office.at_home': 0.3 }
    expect(given(await asking(alike)).map(({ answer }) => answer)).toEqual(['audio_office.must_ask'])
  })
})
