import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Talk, talk } from './talk.ts'

/** Found by reading whole conversations aloud: each was answered wrongly, oddly or not at all. */
const through = async (language: string, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({ language })
  for (const text of texts) await citizen.says(text)
  return citizen
}

const fieldsOf = (citizen: Talk) => citizen.turn().notice?.fields ?? {}
const topicOf = (citizen: Talk) => citizen.turn().understood?.topic

const askedForDepartment = ['Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?', 'ja lav den']
const askedForNeed = [...askedForDepartment, 'jobcentret']
const atTheCheck = [...askedForNeed, 'tjek']

describe('whose meeting it is', () => {
  test.each([
    ['da', 'min mor på 78 skal til møde på jobcentret torsdag kl. 10', 'må hun optage', 'lav den besked'],
    ['en', 'my dad has a meeting at the job centre on Monday at 2pm', 'can he record it', 'write it please'],
  ])('is kept from before the notice, and with what right is asked (%s)', async (language, ...texts) => {
    const citizen = await through(language, ...texts)
    expect(citizen.turn().notice?.asking).toBe('onBehalfOf')
  })

  test('"må hun optage", of a daughter, is not about staff', async () => {
    const citizen = await through('da', 'det er min datter det drejer sig om', 'må hun optage')
    expect(topicOf(citizen)).toBe('audio_office')
  })

  test('what the municipality records is still asked of the municipality', async () => {
    const citizen = await through('da', 'det er min datter det drejer sig om', 'bliver samtalen optaget')
    expect(topicOf(citizen)).not.toBe('audio_office')
  })

  test('"mig selv" goes on', async () => {
    const citizen = await through(
      'da',
      'min mor har møde på jobcentret torsdag kl. 10, må vi optage',
      'lav den',
    )
    await citizen.says('mig selv')
    expect(citizen.turn().notice?.asking).toBe('need')
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
    expect(citizen.turn().messages[0]?.text).toContain('Hvem skal høre optagelsen')
  })

  test.each(['hende og mig', 'ham og mig', 'min mor og mig'])('"%s" is no danger', async words => {
    const citizen = await through('da', ...askedForNeed, 'spring over', words)
    expect(fieldsOf(citizen).listeners).toBe('helper')
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

  test('stands in no sentence that names nobody, and is no bisidder', () => {
    const ordinary = readFileSync('test/core/privacy/ordinary.tsv', 'utf8').split('\n')
    const sentences = [
      ...ordinary.map(line => line.split('\t').at(-1) ?? ''),
      "she's called me twice",
      'hun hedder ikke Lone',
    ]
  })

  test('is hidden in a notice for somebody else, whom it may name', async () => {
    const citizen = await through(
      'da',
      'min mor har møde på kommunen torsdag kl. 10, må vi optage',
      'lav den',
    )
    await citizen.says('hun hedder Karen Holm')
    expect(JSON.stringify(citizen.turn())).not.toContain('Karen Holm')
  })
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
    const citizen = await through(
      'da',
      'min søn på 8 skal til møde på jobcentret på mandag kl 13, må vi optage',
      'ja skriv den',
      'mit barn',
      'bare mig',
    )
    expect(fieldsOf(citizen).authority).toBeUndefined()
    expect(fieldsOf(citizen).listeners).toBe('own')
  })
})

describe('at the check', () => {
  test.each(['er det rigtigt nu', 'er det korrekt'])(
    '"%s" shows it again and says that it is not sent',
    async words => {
      const citizen = await through('da', ...atTheCheck, words)
      expect(citizen.turn().messages.at(-1)?.text).toContain('ikke sendt')
    },
  )

  test('a wish is added to the others', async () => {
    const citizen = await through('da', ...askedForNeed, 'spring over', 'kun mig', 'tolk')
    await citizen.says('og jeg vil gerne have en bisidder')
    expect(fieldsOf(citizen).alternatives).toEqual(['interpreter', 'bisidder'])
  })

  test('a right to act is written as it was said', async () => {
    const citizen = await through(
      'en',
      'my dad has a meeting at the job centre on Monday at 2pm, can we record it',
      'write it please',
      'I have a power of attorney',
    )
    expect(fieldsOf(citizen).authority).toBe('I have a power of attorney')
  })
})
