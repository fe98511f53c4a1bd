import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da, en } from '../../said.ts'
import type { Spoken } from '../noted.ts'
import { type Talk, talk } from '../talk.ts'

const textOf = (citizen: Talk) =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join()

/** Each tells whom the meeting is about, and not surely by what right they write. */
const ofAnother = {
  da: [
    'Jeg skriver for min mor, jeg vil gerne optage mødet med visitatoren',
    'på kontoret',
    'torsdag den 10. december kl. 10',
    'visitationen',
  ],
  en: [
    'my mother has a meeting at the job centre, I write for her and want to record the sound',
    'at the office',
    'Thursday 10 December at 10',
    'the job centre',
  ],
} as const

const through = async (language: Spoken, ...texts: readonly string[]): Promise<Talk> => {
  const citizen = await talk({ language }, await testDeps())
  for (const text of texts) await citizen.says(text)
  return citizen
}

const untilRight = async (language: Spoken): Promise<Talk> => {
  const citizen = await through(language, ...ofAnother[language])
  expect(citizen.turn().notice?.asking).toBe('onBehalfOf')
  return citizen
}

describe('whoever writes for another', () => {
  test.each<Spoken>(['da', 'en'])(
    'is asked by what right, unless they said it, and then for the name (%s)',
    async language => {
      const said = { da, en }[language]
      const citizen = await untilRight(language)
      expect(textOf(citizen)).toContain(said('chat:inWhatCapacity'))
      await citizen.picks('field.onBehalfOf.writing_help')
      expect(citizen.turn().notice?.asking).toBe('represented')
      expect(textOf(citizen)).toContain(said('chat:whatName'))
      await citizen.says('Inger Madsen')
      expect(citizen.turn().notice?.fields).toMatchObject({
        onBehalfOf: 'writing_help',
        represented: 'Inger Madsen',
      })
      expect(citizen.turn().notice?.asking).toBe('need')
    },
  )

  test.each<Spoken>(['da', 'en'])(
    'is told what each of the rights means, when their answer only says who they are (%s)',
    async language => {
      const said = { da, en }[language]
      const citizen = await untilRight(language)
      await citizen.says({ da: 'jeg er hendes datter', en: 'I am her daughter' }[language])
      const authority = { da: 'Kolding Kommune', en: 'Kolding Municipality' }[language]
      expect(citizen.turn().notice?.asking).toBe('onBehalfOf')
      expect(textOf(citizen)).toContain(said('chat:whichCapacity', { authority }))
      expect(textOf(citizen)).not.toContain(said('chat:inWhatCapacity'))
    },
  )

  test('sees what is supposed of it before it is asked', async () => {
    const citizen = await through('da', ofAnother.da[0])
    const supposed = da('chat:supposed', { value: da('notice:option.onBehalfOf.writing_help') })
    expect(textOf(citizen)).toContain(supposed)
  })

  test('is asked once, and may leave both open', async () => {
    const citizen = await untilRight('da')
    await citizen.picks('command.skip')
    expect(citizen.turn().notice?.asking).toBe('represented')
    await citizen.picks('command.skip')
    expect(citizen.turn().notice?.asking).toBe('need')
    while (citizen.turn().expects !== 'check') await citizen.picks('command.skip')
    expect(citizen.turn().facts).toMatchObject({ represented: 'Min mor' })
  })

  test('is not asked what they surely said', async () => {
    const citizen = await through('da', 'Jeg er værge for Inger Madsen', 'lav anmodningen', 'lyd')
    await citizen.says('på kontoret')
    await citizen.says('torsdag den 10. december kl. 10')
    await citizen.says('visitationen')
    expect(citizen.turn().notice?.asking).toBe('authority')
    await citizen.picks('field.authority.by_law')
    expect(citizen.turn().notice?.asking).toBe('need')
  })

  test('is asked by what right before what that right is', async () => {
    const citizen = await through(
      'da',
      'min datter på 12 skal til møde, jeg er hendes mor',
      'lav anmodningen',
    )
    for (const text of ['lyd', 'på kontoret', 'torsdag den 10. december kl. 10', 'familieafdelingen'])
      if (citizen.turn().notice?.asking !== 'onBehalfOf') await citizen.says(text)
    expect(citizen.turn().notice?.asking).toBe('onBehalfOf')
    await citizen.picks('field.onBehalfOf.parent')
    expect(citizen.turn().notice?.asking).toBe('authority')
  })
})
