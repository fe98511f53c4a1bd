import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import type { Spoken } from '../noted.ts'
import { talk } from '../talk.ts'

const asked = async (language: Spoken, text: string) => {
  const citizen = await talk({ language }, await testDeps())
  await citizen.begins()
  await citizen.says({ da: 'fredag kl. 10', en: 'Friday at 10' }[language])
  await citizen.says({ da: 'Borgerservice', en: 'the job centre' }[language])
  await citizen.picks('command.decline')
  await citizen.picks('notice.check')
  await citizen.picks('change.otherWishes')
  expect(citizen.turn().notice?.asking).toBe('otherWishes')
  return (await citizen.says(text)).facts
}

describe('an answer that tells another field too', () => {
  test.each<[Spoken, string, string]>([
    [
      'da',
      'ja en pause undervejs for jeg bliver hurtigt træt i hovedet, og min mand Carsten tager med',
      'Ja en pause undervejs for jeg bliver hurtigt træt i hovedet',
    ],
    [
      'en',
      'yes, a break along the way, I tire easily, and my husband Carsten comes along',
      'A break along the way, I tire easily',
    ],
  ])('is kept as the answer in the clauses that do not (%s)', async (language, text, left) => {
    const facts = await asked(language, text)
    expect(facts.othersPresent).toContain('Carsten')
    expect(facts.otherWishes).toBe(left)
  })

  test('answers nothing more, where no clause is left', async () => {
    const facts = await asked('da', 'ja, min mand Carsten tager med')
    expect(facts.othersPresent).toContain('Carsten')
    expect(facts.otherWishes).toBeUndefined()
  })
})
