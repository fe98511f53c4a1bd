import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

type Messages = Parameters<typeof readingOf>[0]

const wish = { acts: ['wish_notice'], topics: ['formal_notice'] }
const about = { acts: ['ask'], topics: ['audio_phone'] }

const known: Messages = {
  wish,
  about,
  all: { ...wish, facts: { medium: 'audio', setting: 'office', department: 'Borgerservice' } },
  yes: { acts: ['affirm'] },
  'yes, that is all, thanks': { acts: ['thanks'], perhaps: ['affirm'] },
  stop: { acts: ['cancel'] },
  back: { acts: ['back'] },
  shorter: { acts: ['shorter'] },
}

const talking = async (messages: Messages, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf({ ...known, ...messages }) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const kinds = (citizen: Talk): string[] => citizen.turn().messages.map(({ kind }) => kind)
const ids = (citizen: Talk): string[] => citizen.turn().choices.map(({ id }) => id)
const words = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join('\n')

describe('nothing told is lost', () => {
  test('beside a yes to the offer: the notice begins with it', async () => {
    const told = { acts: ['affirm', 'tell'], facts: { medium: 'audio', department: 'Borgerservice' } }
    const citizen = await talking({ told }, 'about', 'told')
    expect(citizen.turn().notice?.fields).toEqual({ medium: 'audio', department: 'Borgerservice' })
  })

  test('beside a no in a notice', async () => {
    const told = { acts: ['deny', 'tell'], facts: { employee: 'Lone' } }
    expect((await talking({ told }, 'all', 'told')).turn().facts.employee).toBe('Lone')
  })

  test('where it answers another question than the one asked, which stands open', async () => {
    const told = { acts: ['tell'], facts: { listeners: 'own' } }
    const citizen = await talking({ told }, 'wish', 'told')
    expect(citizen.turn().facts.listeners).toBe('own')
    expect(citizen.turn().notice?.asking).toBe('medium')
    expect(kinds(citizen)).toEqual(['info', 'question'])
  })

  test('where the reader finds no fact, but a value of one other field is called by name', async () => {
    const citizen = await talking({}, 'wish', 'bisidder og referat')
    expect(citizen.turn().facts.alternatives).toEqual(['bisidder', 'minutes'])
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('for whom it is: what they are to them is kept, and the right to act is asked for', async () => {
    const told = { acts: ['tell'], facts: { represented: 'Min mor', relation: 'Datter' } }
    const citizen = await talking({ told }, 'all', 'told')
    expect(citizen.turn().facts).toMatchObject({ represented: 'Min mor', relation: 'Datter' })
    const asked = await citizen.picks('field.meetingUnknown.true')
    expect(asked.notice?.asking).toBe('onBehalfOf')
    expect(asked.messages.at(-1)?.text).not.toContain(da('notice:again.onBehalfOf'))
  })
})

test('the weekday of the noted meeting is its own day, and not the next such day', async () => {
  const again = 'yes thursday 9 am'
  const citizen = await talking(
    { [again]: { acts: ['affirm', 'tell'] } },
    'all',
    'Thursday 10 December at 9',
    again,
  )
  expect(citizen.turn().facts.meetingAt).toBe('2026-12-10T09:00:00+01:00')
})

describe('what is left out by name, while another thing is asked for', () => {
  const begun = { ...wish, facts: { setting: 'office', department: 'Borgerservice' } }
  const unknown = { acts: ['unknown'] }

  test('is noted as not known where that can be noted', async () => {
    const citizen = await talking({ begun, 'ved ikke klokken': unknown }, 'begun', 'ved ikke klokken')
    expect(citizen.turn().facts).toMatchObject({ meetingUnknown: true })
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('is just not told where it cannot, and the open question is not explained for it', async () => {
    const citizen = await talking({ begun, 'kender ikke navnet': unknown }, 'begun', 'kender ikke navnet')
    expect(citizen.turn().facts).not.toHaveProperty('employee')
    expect(citizen.turn().notice?.asking).toBe('medium')
    expect(words(citizen)).not.toContain(da('notice:help.medium'))
  })

  test.each([
    ['ingen grund', 'decline', ['prefer_not_to_say']],
    ['nej, hvorfor', 'explain', undefined],
    ['no, why', 'explain', undefined],
  ])(
    'a reason is withheld by a no that also refuses, and not by one that asks: %j',
    async (text, perhaps, need) => {
      const citizen = await talking({ begun, [text]: { acts: ['deny'], perhaps: [perhaps] } }, 'begun', text)
      expect(citizen.turn().facts.need).toEqual(need)
      expect(citizen.turn().notice?.asking).toBe('medium')
    },
  )

  test('a school that is named as the place is whom they meet, and a room in it is not', async () => {
    const place = (value: string) => ({ acts: ['tell'], facts: { place: value, setting: 'school' } })
    const noted = async (where: string) => {
      const told = { ...wish, facts: { medium: 'audio' } }
      return (await talking({ told, [where]: place(where) }, 'told', where)).turn().facts
    }
    expect((await noted('Skolen, Munkevænget')).department).toBe('Skolen, Munkevænget')
    expect(await noted('Klasselokalet 2.b')).not.toHaveProperty('department')
    expect(await noted('Ovre på skolen')).not.toHaveProperty('department')
  })
})

describe('a correction', () => {
  const wrong = 'nej det var fredag, undskyld'
  const messages = { [wrong]: { acts: ['correct'], perhaps: ['take_back', 'deny'] } }

  test('with a day in it leads, and keeps the hour', async () => {
    const citizen = await talking(messages, 'all', 'torsdag den 3. december kl. 10', wrong)
    expect(citizen.turn().facts.meetingAt).toBe('2026-12-04T10:00:00+01:00')
    expect(words(citizen)).toMatch(withAny(da, 'chat:echo.moved', 'moment'))
  })

  test.each([
    ['tirsdag den 8. december kl. 13.30', 'det er 13.00 og ikke 13.30', '2026-12-08T13:00:00+01:00'],
    ['mandag den 14. december kl. 10', 'det er den 15., den 14. er hos lægen', '2026-12-15T10:00:00+01:00'],
    ['torsdag den 14. januar kl. 10', 'det var den 15. og ikke 14. torsdag', '2027-01-15T10:00:00+01:00'],
    ['tirsdag den 1. december kl. 9', 'ikke tirsdag, undskyld, onsdag', '2026-12-02T09:00:00+01:00'],
    ['torsdag kl. 10', 'nej, i næste uge onsdag', '2026-12-02T10:00:00+01:00'],
    ['tirsdag den 1. december kl. 10', 'kl. 10-12, ikke 10-11', '2026-12-01T10:00:00+01:00'],
    ['torsdag den 4. februar kl. 10', 'det var onsdag den 3. kl. 9', '2027-02-03T09:00:00+01:00'],
  ])('of %j: %j is the day and hour that was not noted, in its week and month', async (first, then, at) => {
    const citizen = await talking({ [then]: { acts: ['correct'] } }, 'all', first, then)
    expect(citizen.turn().facts.meetingAt).toBe(at)
  })

  test('of a field with two of its values beside a no takes nothing away', async () => {
    const read = async (text: string) => {
      const reading = await readingOf({ ...known, both: { acts: ['correct'] } })(text, { noticeOpen: true })
      const denied = (value: string) => ({ field: 'medium', value, span: [0, 1] as [number, number] })
      const facts = ['video', 'audio'].map(value => ({
        ...denied(value),
        mode: 'denied' as const,
        probability: 0.9,
      }))
      return text === 'both' ? { ...reading, facts, by: 'encoder' as const } : reading
    }
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('all')
    await citizen.says('both')
    expect(citizen.turn().facts.medium).toBe('audio')
  })
})

describe('a place', () => {
  test('tells that they go there, as far as we suppose', async () => {
    const citizen = await talking(
      { told: { ...wish, facts: { medium: 'audio', place: 'Rådhuset' } } },
      'told',
    )
    expect(citizen.turn().facts.setting).toBe('office')
    expect(citizen.view().ledger.find(({ field }) => field === 'setting')?.came).toBe('inferred')
  })

  test('tells nothing where the way to meet was said', async () => {
    const told = { ...wish, facts: { medium: 'audio', place: 'Rådhuset', setting: 'phone' } }
    expect((await talking({ told }, 'told')).turn().facts.setting).toBe('phone')
  })
})

describe('a yes', () => {
  test('to a question with several answers is met with what they are', async () => {
    const citizen = await talking({}, 'wish', 'yes')
    expect(words(citizen)).toContain(
      ['audio', 'video'].map(medium => da(`notice:option.medium.${medium}`)).join(' · '),
    )
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('that is only thanks ends kindly, and in a notice says what is left', async () => {
    const over = await talking({}, 'about', 'yes, that is all, thanks')
    expect(words(over)).toContain(da('chat:smallTalk.thanks'))
    const within = await talking({}, 'all', 'yes, that is all, thanks')
    expect(words(within)).toMatch(withAny(da, 'chat:thanksLeft.some', 'missing'))
    expect(within.turn().notice?.asking).toBe('meetingAt')
  })
})

describe('what is bidden', () => {
  test('goes before the no that leads up to it', async () => {
    const again = { acts: ['deny'], perhaps: ['undo'] }
    const citizen = await talking({ again }, 'all', 'stop', 'again')
    expect(citizen.turn().notice?.fields.department).toBe('Borgerservice')
  })

  test('to leave the reason out is about the reason, whatever is asked', async () => {
    const text = 'ingen begrundelse, lad den være tom'
    const citizen = await talking({ [text]: { acts: ['decline'] } }, 'wish', text)
    expect(citizen.turn().facts.need).toEqual(['prefer_not_to_say'])
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test('back asks again, and keeps what was answered', async () => {
    const citizen = await talking({ sound: { facts: { medium: 'audio' } } }, 'wish', 'sound', 'back')
    expect(citizen.turn().notice?.asking).toBe('medium')
    expect(citizen.turn().facts.medium).toBe('audio')
  })

  test('rather that than recording is help with what was talked of', async () => {
    const messages = {
      company: { acts: ['ask'], topics: ['bisidder'] },
      rather: { acts: ['prefer_alternative'] },
    }
    const citizen = await talking(messages, 'company', 'rather')
    expect(citizen.turn().messages[0]?.answer).toBe('bisidder.kit')
  })

  test('shorter says the verdict and one sentence, and keeps the buttons', async () => {
    const citizen = await talking({}, 'about')
    const before = citizen.turn()
    await citizen.says('shorter')
    const [said] = citizen.turn().messages
    expect(said?.blocks).toHaveLength(2)
    expect(before.messages[0]?.short).toContain(said?.short)
    expect(said?.short).not.toBe(before.messages[0]?.short)
    expect(citizen.turn().choices).toEqual(before.choices)
  })
})

describe('a follow-up in a few words', () => {
  test('asks the same about another place, with what else it may be as a button', async () => {
    const read = readingOf({
      ...known,
      'og hjemme hos mig?': { acts: ['ask'], topics: ['video_home'], likely: 0.4 },
    })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('about')
    await citizen.says('og hjemme hos mig?')
    expect(citizen.turn().messages[0]?.answer).toBe('audio_office')
    expect(citizen.turn().understood?.facets).toMatchObject({ medium: 'audio', setting: 'home' })
    expect(ids(citizen)).toContain('topic.video_home')
  })

  test('is only noted where it names what the answer was about', async () => {
    const read = readingOf({ ...known, lyd: { acts: ['tell'], facts: { medium: 'audio' } } })
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('about')
    await citizen.says('lyd')
    expect(citizen.turn().facts).toMatchObject({ medium: 'audio' })
    expect(citizen.turn().messages.map(({ kind }) => kind)).not.toContain('answer')
  })
})
