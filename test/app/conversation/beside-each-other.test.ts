import { describe, expect, test } from 'vitest'
import type { MessageReading } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { type Given, givenReading, readingOf } from '../given-reading.ts'
import { until } from '../noted.ts'
import { type Talk, talk } from '../talk.ts'

const talking = async (messages: Record<string, Given>, language: 'da' | 'en' = 'da'): Promise<Talk> =>
  talk({ language }, await testDeps({ read: readingOf(messages) }))

const shownTo = (citizen: Talk): (string | undefined)[] => citizen.turn().messages.map(({ text }) => text)

const sentence = (acts: string[], topic?: string, answer = topic): MessageReading['clauses'][number] => ({
  acts: acts.map(name => ({ name, probability: 0.95 })) as MessageReading['acts'],
  topics: topic === undefined ? [] : [{ name: topic, probability: 0.95 }],
  answers: answer === undefined ? [] : [{ name: answer, probability: 0.95 }],
  folds: {},
  span: [0, 9],
})

describe('two questions about one thing get two answers', () => {
  test('also where the whole sounds like the second alone', async () => {
    const given = givenReading({ acts: ['ask'], topics: ['bisidder'], answers: ['bisidder.cost'] })
    const clauses = [sentence(['ask'], 'bisidder'), sentence(['ask'], 'bisidder', 'bisidder.cost')]
    const citizen = await talk({}, await testDeps({ read: async () => ({ ...given, clauses }) }))
    await citizen.says('what is it and what does it cost')
    const answers = citizen.turn().messages.flatMap(({ answer }) => answer ?? [])
    expect(answers).toEqual(['bisidder', 'bisidder.cost'])
  })
})

describe('a no beside a bid', () => {
  test('is a no first', async () => {
    const no = givenReading({ acts: ['deny'] })
    const clauses = [sentence(['deny']), sentence(['cancel'])]
    const wish = givenReading({ acts: ['wish_notice'], topics: ['formal_notice'] })
    const read = async (text: string) => (text === 'begin' ? wish : { ...no, clauses })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('begin')
    await citizen.says('sound')
    expect(shownTo(citizen).join(' ')).not.toMatch(withAny(da, 'chat:cancelled', 'theWord'))
  })
})

describe('a bid in a sentence of its own', () => {
  test('is done beside a question, after a yes too', async () => {
    const wish = givenReading({ acts: ['wish_notice'], topics: ['formal_notice'] })
    const both = givenReading({ acts: ['ask'], half: ['affirm'], topics: ['bisidder'] })
    const yes = [{ name: 'affirm' as const, probability: 0.6 }]
    const clauses = [sentence(['send']), sentence(['ask'], 'bisidder')]
    const read = async (text: string) =>
      text === 'begin' ? wish : { ...both, acts: [...both.acts.slice(0, 1), ...yes], clauses }
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('begin')
    await citizen.says('yes send, and may my friend come')
    expect(citizen.turn().messages.map(({ answer }) => answer)).toContain('bisidder')
    expect(shownTo(citizen).join(' ')).toMatch(withAny(da, 'chat:leftToDo.some', 'missing'))
  })
})

describe('whoever says yes and asks for a person where we asked about danger', () => {
  test('gets the help, and is not asked again', async () => {
    const citizen = await talking({
      hard: { danger: { degree: 'perhaps' } },
      'yes, give me the number': { acts: ['affirm', 'person'] },
    })
    await citizen.says('hard')
    await citizen.says('yes, give me the number')
    expect(citizen.turn().messages.map(({ kind }) => kind)).toEqual(['crisis'])
  })
})

describe('where they meet', () => {
  test.each(['da', 'en'] as const)('a department with its street is gone to (%s)', async language => {
    const place = { facts: { place: 'Borgerservice, Akseltorv 1' } }
    const citizen = await talking({ begin: { acts: ['wish_notice'] }, place }, language)
    await citizen.says('begin')
    const { facts } = await citizen.says('place')
    expect(facts).toMatchObject({ setting: 'office' })
  })
})

describe('a name beside a number of its own', () => {
  test('is their own, and not suspected to be an employee’s', async () => {
    const own = { 'Åse Prøvesen, [telefonnummer]': { facts: { 'contact.name': 'Åse Prøvesen' } } }
    const citizen = await talking({ begin: { acts: ['wish_notice'] }, ...own })
    await citizen.says('begin')
    await citizen.says('Åse Prøvesen, 20 30 40 50')
    expect(shownTo(citizen).join(' ')).not.toContain(da('chat:smallTalk.ownName'))
    expect(shownTo(citizen).join(' ')).toContain(da('chat:smallTalk.contact'))
  })
})

describe('a reason', () => {
  test('is declined in a sentence beside the wish, whatever was noted before', async () => {
    const before = givenReading({ acts: ['tell'], facts: { need: 'language' } })
    const wish = givenReading({ acts: ['wish_notice'], topics: ['formal_notice'] })
    const clauses = [sentence(['wish_notice'], 'formal_notice'), sentence(['decline'])]
    const read = async (text: string) => (text === 'my Danish is poor' ? before : { ...wish, clauses })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('my Danish is poor')
    expect((await citizen.says('write it, and no reason')).facts.need).toEqual(['prefer_not_to_say'])
  })

  test('is not the name of the writer, in a sentence of its own', async () => {
    const text = 'afdelingen er vist nok ydelse, tror jeg, men jeg er ikke helt sikker på det. Åse Prøvesen'
    const name = { field: 'contact.name', value: 'Åse Prøvesen', mode: 'said' as const, probability: 0.95 }
    const own = givenReading({ acts: ['tell'], facts: { department: 'Ydelse' } })
    const told: MessageReading = {
      ...own,
      facts: [...own.facts, { ...name, span: [77, 89] }],
      leanings: [{ name: 'other', probability: 0.5 }],
      clauses: [
        { ...sentence(['tell']), span: [0, 76] },
        { ...sentence(['tell']), span: [77, 89] },
      ],
    }
    const deps = await testDeps()
    const read: typeof deps.read = async (words, situation) =>
      words === text ? told : deps.read(words, situation)
    const citizen = await talk({}, { ...deps, read })
    for (const each of until.da.need) await citizen.says(each)
    expect(citizen.turn().notice?.asking).toBe('need')
    expect((await citizen.says(text)).facts).not.toHaveProperty('needText')
  })
})

describe('a question about one’s number beside a name', () => {
  test('is answered, and not what was hidden', async () => {
    const asks = { acts: ['ask', 'tell'], topics: ['personal_data'] }
    const citizen = await talking({
      '[navn], må jeg skrive mit nummer': asks,
      'Åse Prøvesen, må jeg skrive mit nummer': asks,
    })
    await citizen.says('Åse Prøvesen, må jeg skrive mit nummer')
    expect(citizen.turn().messages.map(({ answer }) => answer)).toContain('personal_data')
  })
})

describe('a meeting at school', () => {
  test.each([
    ['of a child, is no other adult’s', { setting: 'school' }, false],
    ['elsewhere, may be', {}, true],
  ])('%s', async (_, where, isSaid) => {
    const asks = {
      acts: ['ask', 'tell'],
      topics: ['audio_office'],
      facts: { represented: 'min dreng', ...where },
    }
    const citizen = await talking({ asks })
    await citizen.says('asks')
    expect(shownTo(citizen).join(' ').includes(da('chat:heardBehalf'))).toBe(isSaid)
  })
})
