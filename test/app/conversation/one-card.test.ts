import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da, firstSentence, withAny } from '../../said.ts'
import { type Given, givenReading, readingBeside, readingOf } from '../given-reading.ts'
import { askedFor } from '../noted.ts'
import { type Talk, talk } from '../talk.ts'

const talking = async (messages: Record<string, Given>, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf(messages) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const kinds = (citizen: Talk): string[] => citizen.turn().messages.map(({ kind }) => kind)
const answersOf = (citizen: Talk): (string | undefined)[] =>
  citizen.turn().messages.flatMap(({ kind, answer }) => (kind === 'answer' ? [answer] : []))
const words = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join('\n')

const sound = { acts: ['ask'], topics: ['audio_office'] }

describe('one question gets one card', () => {
  const inSentences = (...sentences: { acts: string[]; topic: string }[]) => {
    const given = givenReading({ acts: ['ask', 'tell'], topics: sentences.map(({ topic }) => topic) })
    const clauses = sentences.map(({ acts }, place) => ({
      ...given.clauses[place],
      acts: acts.map(name => ({ name, probability: 0.97 })),
    }))
    return testDeps({ read: async () => ({ ...given, clauses: clauses as typeof given.clauses }) })
  }

  test('where the sentence before it only leads up to it', async () => {
    const told = { acts: ['ask', 'tell'], topic: 'bisidder' }
    const citizen = await talk({}, await inSentences(told, { acts: ['ask'], topic: 'audio_office' }))
    await citizen.says('min søster følger mig, kan jeg optage')
    expect(answersOf(citizen)).toHaveLength(1)
  })

  test('and two that are put get two, one once the other was given before', async () => {
    const two = { acts: ['ask'], topics: ['bisidder', 'sharing_publish'] }
    const messages = { two, first: { acts: ['ask'], topics: ['bisidder'] } }
    expect(answersOf(await talking(messages, 'two'))).toEqual(['bisidder', 'sharing_publish'])
    expect(answersOf(await talking(messages, 'first', 'two'))).toEqual(['sharing_publish'])
  })

  test('and one where one answer meets both of two questions', async () => {
    const answers = ['notice_howto.short_notice', 'notice_howto.how_long']
    const twins = { acts: ['ask'], topics: ['notice_howto', 'notice_howto'], answers }
    expect(answersOf(await talking({ twins }, 'twins'))).toEqual(['notice_howto.how_long'])
  })

  test('and none where it rather bids than asks', async () => {
    const shown = { acts: ['summary'], perhaps: ['ask'], topics: ['aktindsigt'] }
    const citizen = await talking({ told: { facts: { setting: 'phone' } }, shown }, 'told', 'shown')
    expect(answersOf(citizen)).toEqual([])
    expect(words(citizen)).toContain(`${da('notice:field.setting')}: ${da('notice:option.setting.phone')}`)
  })
})

describe('a yes', () => {
  const rules = { acts: ['ask'], topics: ['partsrep'] }

  test('accepts nothing that was only a button beside an answer about something else', async () => {
    const citizen = await talking({ rules, yes: { acts: ['affirm'] } }, 'rules', 'yes')
    expect(answersOf(citizen)).not.toContain('bisidder.kit')
  })

  test('that is thanks, where several could be chosen, is thanked for', async () => {
    const over = { 'det var pænt af dig': { acts: ['affirm'], perhaps: ['thanks'] } }
    const citizen = await askedFor('da', 'medium', over)
    await citizen.says('det var pænt af dig')
    expect(words(citizen)).not.toMatch(withAny(da, 'chat:smallTalk.which', 'question', 'options'))
    expect(words(citizen)).toMatch(withAny(da, 'chat:thanksLeft.some', 'missing'))
  })
})

describe('a reason', () => {
  test('is no correction of something else', async () => {
    const mended = 'Ak nej, jeg læste forkert i brevet. Klokken er 11.30 og ikke 10.'
    const citizen = await askedFor('da', 'need', { [mended]: { acts: ['correct'] } })
    const { notice } = await citizen.says(mended)
    expect(notice?.fields.meetingAt).toBe('2026-12-10T11:30:00+01:00')
    expect(notice?.fields).not.toHaveProperty('need')
    expect(notice?.asking).toBe('need')
  })

  test('that is taken back is gone, with its words, whatever is asked for', async () => {
    const none = 'det holder jeg alligevel for mig selv'
    const citizen = await askedFor('da', 'listeners', { [none]: { facts: { need: 'prefer_not_to_say' } } })
    expect(citizen.turn().facts.needText).toBeDefined()
    const { facts, notice } = await citizen.says(none)
    expect(facts.need).toEqual(['prefer_not_to_say'])
    expect(facts.needText).toBeUndefined()
    expect(notice?.asking).toBe('listeners')
  })
})

test.each([
  'Åse Prøvesen, telefon 20 30 40 50',
  'phone 20 30 40 50',
  'åse prøvesen, telefon 20304050. ingen mail',
])('a telephone number of their own is no telephone meeting, whatever is asked: "%s"', async text => {
  const read = { begin: { acts: ['wish_notice'] }, 'phone [telefonnummer]': { facts: { place: 'phone' } } }
  const citizen = await talking(read, 'begin', text)
  expect(citizen.turn().facts.setting).toBeUndefined()
})

test('a telephone number of their own, asked how they meet, is no telephone meeting', async () => {
  const citizen = await talk(
    {},
    await testDeps({ read: readingOf({ begin: { acts: ['wish_notice'], facts: { medium: 'audio' } } }) }),
  )
  await citizen.says('begin')
  const turn = await citizen.says('Åse Prøvesen, telefon 20 30 40 50')
  expect(turn.notice?.fields.setting).toBeUndefined()
  expect(turn.notice?.asking).toBe('setting')
})

test('a number that was hidden is said to be, and not thanked for', async () => {
  const citizen = await talking(
    { begin: { acts: ['wish_notice'] } },
    'begin',
    'hendes cpr er 010190-1234 bare så du ved det',
  )
  expect(words(citizen)).toContain(da('chat:preface.personal_data'))
  expect(words(citizen)).not.toContain(da('chat:toldHere'))
  expect(words(citizen)).not.toContain(firstSentence(da('chat:smallTalk.told')))
})

test('how they want the answer, in the middle of a notice, is said to come later', async () => {
  const text = 'jeg vil helst have svaret med posten'
  const deps = await testDeps()
  const given = { [text]: { facts: { 'contact.reply': 'letter' } } }
  const citizen = await talk({}, { ...deps, read: readingBeside(given, deps.read) })
  for (const each of ['lav en anmodning', 'lyd']) await citizen.says(each)
  await citizen.says(text)
  expect(words(citizen)).toContain(da('chat:smallTalk.contact'))
  expect(citizen.turn().notice?.asking).toBe('setting')
})

test('a wish for the language that is spoken already is no wrong answer', async () => {
  const text = 'bare på dansk, tak'
  const citizen = await askedFor('da', 'department', { [text]: { acts: ['language.da'] } })
  await citizen.says(text)
  expect(words(citizen)).not.toContain(da('chat:invalid.not_an_option'))
  expect(citizen.turn().notice?.asking).toBe('department')
})

test('the words of a way on are that way, also where it stands no more', async () => {
  const citizen = await askedFor('da', 'check')
  await citizen.says('Gå til tjek dine svar')
  expect(words(citizen)).toContain(da('chat:howToSend'))
  expect(citizen.turn().expects).toBe('check')
})

describe('help in danger', () => {
  const danger = { acts: ['tell'], danger: { degree: 'sure', kind: 'violence' } } as const
  const messages = { danger: { ...danger, acts: ['tell'] }, sound, vague: { acts: ['noise'] } }

  test('stays while other things are asked, until they choose to go on', async () => {
    const citizen = await talking(messages, 'danger', 'sound')
    expect(answersOf(citizen)).toEqual(['audio_office'])
    expect(words(citizen)).toContain('112')
    await citizen.says('vague')
    expect(kinds(citizen)).toEqual(['crisis'])
    expect(citizen.turn().messages[0]?.answer).toBe('crisis.violence')
    await citizen.picks('command.back')
    await citizen.says('vague')
    expect(kinds(citizen)).not.toContain('crisis')
  })
})
