import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/app/conversation/turn.ts'
import { testDeps } from '../../deps.ts'
import { en } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const front = { acts: ['ask'], topics: ['staff_side'] }
const online = { ...front, folds: { staff_side: 'online' } }

const talking = async (...texts: string[]): Promise<Talk> => {
  const read = readingOf({
    'a citizen films me': front,
    'what if he puts it on facebook': online,
    'and on tiktok': online,
    'this authority says nothing of that': { ...front, folds: { staff_side: 'no_such_fold' } },
  })
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const cardsOf = (citizen: Talk): Message[] => citizen.turn().messages.filter(({ kind }) => kind === 'answer')
const namesOf = ({ more = [] }: Message): string[] => more.map(({ title }) => title)

describe('a question that is answered by what a card has folded away', () => {
  test('lays that open, with the front folded beneath it', async () => {
    const [whole] = cardsOf(await talking('a citizen films me'))
    const [card] = cardsOf(await talking('what if he puts it on facebook'))
    expect(card?.verdict).toBe(en('answers/staff_side:main.more.online.title'))
    expect(card?.short).toContain(en('answers/staff_side:main.more.online.show'))
    expect(namesOf(card as Message)[0]).toBe(whole?.verdict)
    expect(card?.more?.[0]?.blocks.map(block => 'text' in block && block.text).join(' ')).toContain(
      whole?.short,
    )
  })

  test('after the front was read gives that alone, and says nothing of repeating', async () => {
    const citizen = await talking('a citizen films me', 'what if he puts it on facebook')
    const [card] = cardsOf(citizen)
    expect(card?.verdict).toBe(en('answers/staff_side:main.more.online.title'))
    expect(namesOf(card as Message)).not.toContain(en('answers/staff_side:main.verdict'))
    expect(citizen.turn().messages).toHaveLength(1)
  })

  test('leaves the front to be read when that is asked for next', async () => {
    const [whole] = cardsOf(await talking('a citizen films me'))
    const [card] = cardsOf(await talking('what if he puts it on facebook', 'a citizen films me'))
    expect(card).toEqual(whole)
  })

  test('is not laid open twice', async () => {
    const [card] = cardsOf(await talking('what if he puts it on facebook', 'and on tiktok'))
    expect(card?.verdict).toBe(en('answers/staff_side:main.verdict'))
  })

  test('gets the front where this authority has no such fold', async () => {
    const [whole] = cardsOf(await talking('a citizen films me'))
    const [card] = cardsOf(await talking('this authority says nothing of that'))
    expect(card).toEqual(whole)
  })
})
