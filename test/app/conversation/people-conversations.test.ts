import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { readingBeside } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

/** Found by reading whole conversations aloud: each was answered wrongly, oddly or not at all. */
const through = async (language: string, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({ language })
  for (const text of texts) await citizen.says(text)
  return citizen
}

const fieldsOf = (citizen: Talk) => citizen.turn().notice?.fields ?? {}
const topicOf = (citizen: Talk) => citizen.turn().understood?.topic

const askedForDepartment = ['lav anmodningen', 'lyd', 'på kontoret', 'torsdag kl. 10']
const askedForNeed = [...askedForDepartment, 'jobcentret']
const atTheCheck = [...askedForNeed, 'tjek']

describe('whose meeting it is', () => {
  test.each([
    [
      'da',
      'min mor på 78 skal til møde på jobcentret torsdag kl. 10',
      'må hun optage',
      'lav den besked',
      'lyd',
    ],
    [
      'en',
      'my dad has a meeting at the job centre on Monday at 2pm',
      'can he record it',
      'write it',
      'sound',
    ],
  ])('is kept from before the notice, and with what right is asked (%s)', async (language, ...texts) => {
    const citizen = await through(language, ...texts)
    expect(fieldsOf(citizen).represented).toMatch(/^(Min mor|My dad)$/)
    expect(citizen.turn().notice?.asking).toBe('onBehalfOf')
  })

  test('"må hun optage", of a daughter, is not about staff', async () => {
    const citizen = await through('da', 'det er min datter det drejer sig om', 'må hun optage')
    expect(topicOf(citizen)).toBe('audio_office')
  })

  test('"mig selv" goes on', async () => {
    const own = { 'mig selv': { acts: ['tell'], denied: { onBehalfOf: 'parent' } } }
    const deps = await testDeps()
    const citizen = await talk({}, { ...deps, read: readingBeside(own, deps.read) })
    for (const text of ['min mor har møde på jobcentret torsdag kl. 10', 'lav anmodningen', 'lyd'])
      await citizen.says(text)
    expect(citizen.turn().notice?.asking).toBe('onBehalfOf')
    await citizen.says('mig selv')
    expect(citizen.turn().notice?.asking).toBe('need')
    expect(fieldsOf(citizen)).not.toHaveProperty('represented')
  })
})

describe('who hears it', () => {
  test('is taken before the notice begins', async () => {
    const citizen = await through(
      'da',
      'må jeg optage mødet på jobcentret på fredag kl 9',
      'det er bare mig der skal høre det',
      'ja lav den',
    )
    expect(fieldsOf(citizen).listeners).toBe('own')
  })

  test('"bare mig", where something else is asked for, is noted and said', async () => {
    const citizen = await through('da', 'lav anmodningen', 'bare mig')
    expect(fieldsOf(citizen).listeners).toBe('own')
    expect(citizen.turn().messages[0]?.text).toContain(da('notice:field.listeners'))
  })

  test.each([
    ['hende og mig', 'helper'],
    ['ham og mig', 'helper'],
    // Nobody says that she helps: where both may be meant the wider is noted.
    ['min mor og mig', 'other'],
  ])('"%s" is no danger', async (words, listeners) => {
    const citizen = await through('da', ...askedForNeed, 'spring over', words)
    expect(fieldsOf(citizen).listeners).toBe(listeners)
    expect(citizen.turn().messages.map(({ kind }) => kind)).not.toContain('crisis')
  })
})

describe('the name of who they meet', () => {
  test.each([
    ['da', 'hun hedder Lone Madsen', 'Lone Madsen'],
    ['da', 'min sagsbehandler hedder Abdirahman Warsame', 'Abdirahman Warsame'],
    ['en', "my caseworker's name is Anne Holm", 'Anne Holm'],
  ])(
    'is noted where the department is asked for, and that is asked again (%s: %s)',
    async (language, said, name) => {
      const citizen = await through(language, ...askedForDepartment, said)
      expect(fieldsOf(citizen)).toMatchObject({ employee: name })
      expect(fieldsOf(citizen).department).toBeUndefined()
      expect(citizen.turn().notice?.asking).toBe('department')
    },
  )
})

describe('the department', () => {
  test.each(['lyd', 'det er over telefonen alligevel'])('is not "%s"', async words => {
    const citizen = await through('da', ...askedForDepartment, words)
    expect(fieldsOf(citizen).department).toBeUndefined()
  })

  test('is the one named after the denied one', async () => {
    const citizen = await through('da', ...atTheCheck, 'det er ikke jobcentret, det er familieafdelingen')
    expect(fieldsOf(citizen).department).toBe('Familieafdelingen')
  })

  test('is written without the doubt behind it', async () => {
    const citizen = await through('da', ...askedForDepartment, 'sygedagpengeafdelingen tror jeg nok')
    expect(fieldsOf(citizen).department).toBe('Sygedagpengeafdelingen')
  })
})

describe('a day without a time', () => {
  test.each(['10', 'kl 10'])('takes the hour that is said alone next: "%s"', async hour => {
    const citizen = await through('da', 'lav anmodningen', 'lyd', 'på kontoret', 'fredag', hour)
    expect(fieldsOf(citizen).meetingAt).toBe('2026-11-27T10:00:00+01:00')
    expect(citizen.turn().notice?.asking).toBe('department')
  })
})

describe('"bare mig", where a right to act is asked for', () => {
  test('is none', async () => {
    const told = {
      'det er for min søn': { facts: { represented: 'Min søn', onBehalfOf: 'parent' } },
      'bare mig': { facts: { listeners: 'own' } },
    }
    const deps = await testDeps()
    const citizen = await talk({}, { ...deps, read: readingBeside(told, deps.read) })
    for (const text of [...askedForNeed, 'det er for min søn', 'bare mig']) await citizen.says(text)
    expect(fieldsOf(citizen).authority).toBeUndefined()
    expect(fieldsOf(citizen).listeners).toBe('own')
  })
})

describe('at the check', () => {
  test.each(['er det rigtigt nu', 'er det korrekt'])(
    '"%s" shows it again and says that it is not sent',
    async words => {
      const citizen = await through('da', ...atTheCheck, words)
      expect(citizen.turn().messages.at(-1)?.text).toBe(da('chat:checkWaits'))
    },
  )

  test('a wish is added to the others', async () => {
    const citizen = await through('da', ...askedForNeed, 'spring over', 'kun mig', 'tolk')
    await citizen.says('og jeg vil gerne have en bisidder')
    expect(fieldsOf(citizen).alternatives).toEqual(['interpreter', 'bisidder'])
  })

  test('a right to act is written as it was said', async () => {
    const told = { 'det er for min far': { facts: { represented: 'Min far', onBehalfOf: 'representative' } } }
    const deps = await testDeps()
    const citizen = await talk({}, { ...deps, read: readingBeside(told, deps.read) })
    for (const text of [...askedForNeed, 'det er for min far', 'jeg har skriftlig fuldmagt'])
      await citizen.says(text)
    expect(fieldsOf(citizen).authority).toBe('Jeg har skriftlig fuldmagt')
  })
})
