import { describe, expect, test } from 'vitest'
import type { Turn } from '../../../src/app/conversation/turn.ts'
import { testDeps } from '../../deps.ts'
import { da, en } from '../../said.ts'
import { readingBeside } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const kinds = (turn: Turn): string[] => turn.messages.map(({ kind }) => kind)
const answers = (turn: Turn): (string | undefined)[] => turn.messages.map(({ answer }) => answer)

const saying = async (citizen: Talk, ...texts: string[]): Promise<Turn> => {
  for (const text of texts) await citizen.says(text)
  return citizen.turn()
}

describe('a question put while a field is asked for', () => {
  const toField: Record<string, string[]> = {
    medium: [],
    setting: ['lyd'],
    listeners: ['lyd', 'kontoret', 'fredag kl. 10', 'Borgerservice', 'spring over'],
    alternatives: ['lyd', 'kontoret', 'fredag kl. 10', 'Borgerservice', 'spring over', 'kun mig'],
  }

  test.each([
    ['medium', 'hvad er forskellen på lyd og skærmoptagelse?'],
    ['setting', 'gælder reglerne også på telefon?'],
    ['listeners', 'må jeg dele optagelsen med min søster?'],
    ['alternatives', 'hvad koster en bisidder?'],
  ])('%s: is no answer to it', async (field, text) => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    const turn = await saying(citizen, ...(toField[field] ?? []), text)
    expect(turn.notice?.asking).toBe(field)
    expect(turn.notice?.fields).not.toHaveProperty(field)
  })
})

describe('in the middle of a notice', () => {
  const atNeed = async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    await saying(citizen, 'lyd', 'kontoret', 'fredag kl. 10', 'Borgerservice')
    return citizen
  }

  test('thanks is thanks, and no reason to record', async () => {
    const turn = await saying(await atNeed(), 'tak for hjælpen')
    expect(turn.notice?.fields.need).toBeUndefined()
    expect(turn.notice?.asking).toBe('need')
  })

  test('a reason given where the right to act is asked for is a reason', async () => {
    const mother = { 'jeg er hans mor': { facts: { onBehalfOf: 'parent' } } }
    const deps = await testDeps()
    const citizen = await talk({}, { ...deps, read: readingBeside(mother, deps.read) })
    await citizen.picks('notice.start')
    const turn = await saying(
      citizen,
      'lyd',
      'kontoret',
      'jeg er hans mor',
      'fredag kl. 10',
      'Borgerservice',
      'jeg hører dårligt',
    )
    expect(turn.notice?.fields).toMatchObject({ onBehalfOf: 'parent', need: ['hear'] })
    expect(turn.notice?.asking).toBe('authority')
  })

  test('what is said once more is taken as known', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    const turn = await saying(citizen, 'lyd', 'lyd')
    expect(kinds(turn)).toEqual(['info', 'question'])
    expect(turn.notice?.asking).toBe('setting')
  })

  test('"nej, kl. 11" right after the time was repeated moves the meeting', async () => {
    const citizen = await talk()
    await citizen.picks('notice.start')
    const moved = await saying(citizen, 'lyd', 'kontoret', 'fredag kl. 10', 'nej, kl. 11')
    expect(moved.notice?.fields.meetingAt).toBe('2026-11-27T11:00:00+01:00')
  })

  test.each([
    ['da', 'ret datoen', 'meetingAt'],
    ['da', 'ændr afdelingen', 'department'],
    ['en', 'change the date', 'meetingAt'],
    ['en', 'edit my reason', 'need'],
  ])('a field is opened again by its name (%s): "%s"', async (language, text, field) => {
    const citizen = await talk({ language })
    await citizen.picks('notice.start')
    const words = {
      da: ['lyd', 'kontoret', 'fredag kl. 10', 'Borgerservice', 'tjek'],
      en: ['sound', 'office', 'friday at 10', 'Citizen Service', 'check'],
    }
    const turn = await saying(citizen, ...(words[language as 'da' | 'en'] ?? []), text)
    expect(turn.notice?.asking).toBe(field)
  })
})

describe('on the check page', () => {
  test.each([
    ['da', ['lyd', 'kontoret', 'fredag kl. 10', 'Borgerservice', 'tjek', 'send den']],
    ['en', ['sound', 'office', 'friday at 10', 'Citizen Service', 'check', 'send it']],
  ])('"send den" says how it is sent, and that it is not yet (%s)', async (language, texts) => {
    const citizen = await talk({ language })
    await citizen.picks('notice.start')
    const turn = await saying(citizen, ...texts)
    expect(turn.expects).toBe('check')
    expect(turn.messages.at(-1)?.text).toContain((language === 'da' ? da : en)('chat:howToSend'))
  })
})

describe('what surrounds the meeting is not where it is', () => {
  test.each([
    ['da', 'Må jeg lade telefonen optage i lommen til mødet på jobcenteret?'],
    ['en', 'Can I record the meeting at the job centre so I can listen to it at home?'],
  ])('%s: "%s"', async (language, text) => {
    const { understood, facts } = await saying(await talk({ language }), text)
    expect(understood?.topic).toBe('audio_office')
    expect(facts).not.toHaveProperty('setting')
  })
})

describe('after a crisis', () => {
  test('the same help is repeated, not another', async () => {
    const citizen = await talk()
    const first = await citizen.says('han slår mig når han kommer hjem')
    const again = await citizen.says('xyz')
    expect(answers(again)).toEqual(answers(first))
  })

  test('a question that is recognised is met', async () => {
    const turn = await saying(await talk(), 'jeg vil anmelde en der slår sit barn', 'jeg vil klage')
    expect(kinds(turn)).not.toContain('crisis')
  })
})

describe('a yes to several questions back', () => {
  test('asks again with the same buttons', async () => {
    const citizen = await talk()
    const asked = await citizen.says('må man det')
    const turn = await citizen.says('ja')
    expect(turn.choices).toEqual(asked.choices)
    expect(turn.notice).toBeUndefined()
  })
})

describe('the smallest questions', () => {
  test.each([
    ['da', 'hvem bestemmer?'],
    ['en', 'who decides?'],
    ['da', 'min datter hjælper mig med det her'],
    ['en', 'my daughter is doing this for me'],
  ])('are no department (%s)', async (language, text) => {
    const citizen = await talk({ language })
    await citizen.picks('notice.start')
    const words = { da: ['lyd', 'kontoret', 'fredag kl. 10'], en: ['sound', 'office', 'friday at 10'] }
    const turn = await saying(citizen, ...words[language as 'da' | 'en'], text)
    expect(turn.notice?.fields.department).toBeUndefined()
    expect(turn.notice?.asking).toBe('department')
  })
})

describe('a reason one would rather keep', () => {
  test.each([
    ['da', 'det vil jeg ikke sige'],
    ['en', "I'd rather not say"],
  ])('is a reason where one is required (%s)', async (language, text) => {
    const citizen = await talk({ municipality: 'nyborg', language })
    await citizen.picks('notice.start')
    const words = {
      da: ['lyd', 'kontoret', 'fredag kl. 10', 'Borgerservice'],
      en: ['sound', 'office', 'friday at 10', 'Citizen Service'],
    }
    const turn = await saying(citizen, ...words[language as 'da' | 'en'], text)
    expect(turn.notice?.fields).toMatchObject({ need: ['prefer_not_to_say'] })
    expect(turn.notice?.fields).not.toHaveProperty('needText')
  })
})
