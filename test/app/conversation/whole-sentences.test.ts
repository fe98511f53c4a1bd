import { describe, expect, test } from 'vitest'
import type { FactRead, MessageReading } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { givenReading } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const veiled = 'sig til Lone at jeg ved hvor hun bor, så hun gør klogt i at være flink'
const cut = ['hvor hun bor', 'klogt i at være flink']

const wish = (text: string, value: string): FactRead => {
  const from = text.indexOf(value)
  return {
    field: 'otherWishes',
    value,
    span: [from, from + value.length],
    mode: 'said',
    probability: 0.95,
  }
}

const employee = (text: string): FactRead => ({
  ...wish(text, 'Lone'),
  field: 'employee',
})

/** The message as it would be read: a threat that is not sure, out of which words are cut. */
const reading = (text: string): MessageReading => ({
  ...givenReading({ danger: { degree: 'perhaps', kind: 'threat' } }),
  by: 'encoder',
  facts: [employee(text), ...cut.map(value => wish(text, value))],
  clauses: text
    .split(/(?<=\.) | (?=og hun ved)/)
    .map(sentence => ({
      ...givenReading({}),
      span: [text.indexOf(sentence), text.indexOf(sentence) + sentence.length] as [number, number],
    }))
    .filter((_, __, all) => all.length > 1),
})

const saying = async (...texts: string[]): Promise<Talk> => {
  const deps = await testDeps()
  const read: typeof deps.read = async (text, situation) =>
    text.includes(veiled) ? reading(text) : deps.read(text, situation)
  const citizen = await talk({}, { ...deps, read })
  for (const text of texts) await citizen.says(text)
  return citizen
}

const kept = veiled.charAt(0).toUpperCase() + veiled.slice(1)

describe('a message of which was asked whether somebody is in danger', () => {
  test('is noted in whole sentences, once the citizen goes on', async () => {
    const citizen = await saying(`jeg vil gerne optage. ${veiled}. jeg kommer kl. ti.`)
    expect(citizen.turn().messages[0]?.text).toBe(da('chat:danger.ask'))
    await citizen.picks('command.back')
    expect(citizen.turn().facts).toMatchObject({ employee: 'Lone', otherWishes: kept })
  })

  test('shows the citizen those words, and how to take them out', async () => {
    const citizen = await saying()
    await citizen.picks('notice.start')
    await citizen.says(veiled)
    await citizen.picks('command.back')
    expect(
      citizen
        .turn()
        .messages.map(({ text }) => text)
        .join('\n'),
    ).toMatch(withAny(da, 'chat:echo.inWords.otherWishes', 'field', 'value'))
    expect(citizen.turn().facts.otherWishes).toBe(kept)
  })

  test('leaves out a sentence for which there is no room, whole', async () => {
    const citizen = await saying(`${veiled}${' og hun ved det godt'.repeat(16)}`)
    await citizen.picks('command.back')
    expect(citizen.turn().facts).toEqual({ employee: 'Lone' })
  })

  test('is so too when the same is written again and not asked about again', async () => {
    const citizen = await saying(veiled)
    await citizen.picks('command.back')
    await citizen.picks('forget.otherWishes')
    expect(citizen.turn().facts.otherWishes).toBeUndefined()
    expect((await citizen.says(veiled)).facts.otherWishes).toBe(kept)
  })

  test('is whole where two parts of a sentence were read by themselves', async () => {
    const joined = `${veiled} og hun ved godt hvorfor`
    const citizen = await saying(joined)
    await citizen.picks('command.back')
    expect(citizen.turn().facts.otherWishes).toBe(joined.charAt(0).toUpperCase() + joined.slice(1))
  })
})
