import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { type Given, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const forgets = { acts: ['ask'], topics: ['audio_office'], facts: { need: 'remember' } }
const refused = { acts: ['ask'], topics: ['audio_office'], answers: ['audio_office.can_refuse'] }
const ofMother = { acts: ['ask', 'tell'], topics: ['audio_office'], facts: { represented: 'Min mor' } }

const known: Record<string, Given> = { forgets, refused, ofMother }

const talking = async (messages: Record<string, Given>, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf({ ...known, ...messages }) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const words = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join('\n')

/** How each of these replies begins. */
const reason = da('chat:heardReason.unknown', { value: '' }).replace(/:.*/, '')
const whose = da('chat:heardBehalf')

describe('a reason told beside a question', () => {
  test('is heard before the answer, with what it counts for here', async () => {
    const citizen = await talking({}, 'forgets')
    expect(citizen.turn().messages.map(({ kind }) => kind)).toEqual(['info', 'answer'])
    expect(words(citizen)).toContain(
      da('chat:heardReason.most_often_accepted', {
        value: da('notice:option.need.remember'),
        authority: 'Kolding Kommune',
      }),
    )
    expect(words(citizen)).not.toContain(da('answers/common:need.most_often_accepted'))
  })

  test('joins the reasons told before it, in a question and in the wish that begins the notice', async () => {
    const tense = { ...forgets, facts: { need: 'stress' } }
    const begin = { acts: ['wish_notice'], topics: ['formal_notice'], facts: { need: 'hear' } }
    const citizen = await talking({ tense, begin }, 'forgets', 'tense', 'begin')
    expect(citizen.turn().facts.need).toEqual(['remember', 'stress', 'hear'])
  })

  test('is answered so once in a talk', async () => {
    expect(words(await talking({}, 'forgets', 'refused'))).not.toContain(reason)
  })

  test('may be named where the rules say nothing of reasons', async () => {
    const citizen = await talk({ municipality: 'soenderborg' }, await testDeps({ read: readingOf(known) }))
    await citizen.says('forgets')
    expect(words(citizen)).toContain(
      da('chat:heardReason.unknown', { value: da('notice:option.need.remember') }),
    )
  })

  test('is not weighed for pictures, of which the rules here say nothing that is known', async () => {
    const filming = { acts: ['ask'], topics: ['notice_howto'], facts: { need: 'remember', medium: 'video' } }
    const citizen = await talking({ filming }, 'filming')
    expect(words(citizen)).toContain(reason)
    expect(words(citizen)).toContain(
      da('chat:heardReason.unknown', { value: da('notice:option.need.remember') }),
    )
    expect(words(citizen)).not.toContain(da('answers/common:need.most_often_accepted'))
    expect(words(citizen)).not.toMatch(
      withAny(da, 'chat:heardReason.most_often_accepted', 'value', 'authority'),
    )
  })

  test('is not weighed where they will not say it, nor where the question is another', async () => {
    const silent = { ...forgets, facts: { need: 'prefer_not_to_say' } }
    expect(words(await talking({ silent }, 'silent'))).not.toContain(reason)
    const file = { acts: ['ask'], topics: ['aktindsigt'], facts: { need: 'remember' } }
    expect(words(await talking({ file }, 'file'))).not.toContain(reason)
  })
})

describe('whose meeting it is', () => {
  test('turns the answer to them, once in a talk', async () => {
    const citizen = await talking({}, 'ofMother')
    expect(words(citizen)).toContain(whose)
    await citizen.says('refused')
    expect(words(citizen)).not.toContain(whose)
  })

  test('is no news to a parent who acts by law', async () => {
    const parent = { ...ofMother, facts: { represented: 'Min søn', onBehalfOf: 'parent' } }
    expect(words(await talking({ parent }, 'parent'))).not.toContain(whose)
  })
})
