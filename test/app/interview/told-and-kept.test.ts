import { describe, expect, test } from 'vitest'
import { da, en, firstSentence } from '../../said.ts'
import { askedFor, noticeAfter, type Question, type Spoken } from '../noted.ts'

describe('what is told on the way is kept', () => {
  test.each<[Spoken, Question, string, object]>([
    ['da', 'medium', 'Jeg er partsrepræsentant for min bror', { onBehalfOf: 'representative' }],
    ['da', 'medium', 'det er for min datter på 12, hun skal til møde på skolen', { onBehalfOf: 'parent' }],
    ['da', 'meetingAt', 'fredag kl. 12.30 med Lone Hansen', { employee: 'Lone Hansen' }],
    ['da', 'meetingAt', 'tirsdag kl 9 med min sagsbehandler Lone Hansen', { employee: 'Lone Hansen' }],
    [
      'da',
      'department',
      'det ved jeg ikke, min sagsbehandler hedder Lone Hansen',
      { employee: 'Lone Hansen', department: 'ved ikke' },
    ],
    ['da', 'need', 'min sagsbehandler er Lone Hansen', { employee: 'Lone Hansen' }],
    ['en', 'need', 'the employee is Lone Hansen', { employee: 'Lone Hansen' }],
    ['da', 'department', 'det er vist jobcenteret men jeg er ikke sikker', { department: 'Jobcenteret' }],
    [
      'da',
      'alternatives',
      'en tolk, jeg taler arabisk',
      { alternatives: ['interpreter'], language: 'Arabisk' },
    ],
    [
      'da',
      'alternatives',
      'en tolk, jeg taler arabisk',
      { alternatives: ['interpreter'], language: 'Arabisk' },
    ],
  ])('%s, %s: "%s"', async (language, question, text, noted) => {
    const { fields } = await noticeAfter(language, question, text)
    expect(fields).toMatchObject(noted)
    if (question === 'need') expect(fields).not.toHaveProperty('needText')
  })

  test('also at the check, where a name leaves the reason as it is', async () => {
    const { fields } = await noticeAfter('en', 'check', 'change the reason', 'the employee is Lone Hansen')
    expect(fields).toMatchObject({ employee: 'Lone Hansen', need: ['remember'] })
  })
})

describe('a reason', () => {
  test.each<[Spoken, string, string[]]>([
    ['da', 'sidste gang påstod de at jeg havde sagt ja til noget, så jeg vil have det på bånd', ['other']],
    ['en', 'I need to hear it again because my Danish is poor', ['language']],
    ['da', 'fordi han er svagt hørende', ['hear']],
    ['en', 'I find it hard to follow what they mean', ['understand']],
  ])('may be told as a story (%s: "%s")', async (language, text, need) => {
    expect((await noticeAfter(language, 'need', text)).fields).toMatchObject({ need, needText: text })
  })
})

/** Asked again for whom it is, after it was told. */
const atTheCheckForAnother = async () => {
  const citizen = await askedFor('da', 'check', {
    'det er for min mor': { facts: { onBehalfOf: 'writing_help', represented: 'Min mor' } },
    'ret på vegne af': { acts: ['correct'] },
    'for mig selv': { acts: ['tell'], denied: { onBehalfOf: 'writing_help' } },
    'nej kun for mig selv': { acts: ['deny'], denied: { onBehalfOf: 'writing_help' } },
  })
  await citizen.says('det er for min mor')
  await citizen.says('ret på vegne af')
  return citizen
}

describe('at the check', () => {
  test.each<[Spoken, string]>([
    ['en', 'everything is correct'],
    ['en', 'ok then send it'],
  ])('yes to all of it says how it is sent (%s: "%s")', async (language, text) => {
    const turn = await (await askedFor(language, 'check')).says(text)
    expect(turn.messages.map(message => message.text).join()).toContain(
      (language === 'da' ? da : en)('chat:howToSend'),
    )
  })

  test.each<[Spoken, string, object]>([
    ['da', 'tilføj en bisidder', { alternatives: ['bisidder'] }],
    ['en', 'add a bisidder', { alternatives: ['bisidder'] }],
  ])('a wish is added (%s: "%s")', async (language, text, noted) => {
    expect((await noticeAfter(language, 'check', text)).fields).toMatchObject(noted)
  })

  test("the words of one's own are opened by name", async () => {
    expect((await noticeAfter('en', 'check', 'change my own words')).asking).toBe('needText')
  })

  test.each(['nej kun for mig selv', 'for mig selv'])('"%s" takes back for whom it was', async text => {
    const citizen = await atTheCheckForAnother()
    expect(citizen.turn().notice?.fields.onBehalfOf).toBe('writing_help')
    expect((await citizen.says(text)).notice?.fields).not.toHaveProperty('onBehalfOf')
  })

  test('and so does a button', async () => {
    const citizen = await atTheCheckForAnother()
    const turn = await citizen.picks('forget.onBehalfOf')
    expect(turn.notice?.fields).not.toHaveProperty('onBehalfOf')
    expect(turn.expects).toBe('check')
  })
})

test.each<[Spoken, string]>([
  ['da', 'den sidste'],
  ['en', 'the last one'],
])('the last one is the last of the answers, not a way on (%s)', async (language, text) => {
  expect((await noticeAfter(language, 'listeners', text)).fields.listeners).toBe('other')
})

test('whoever asks to go on in English does', async () => {
  const citizen = await askedFor('da', 'need')
  const turn = await citizen.says('I do not understand Danish well, can we continue in English?')
  expect(turn.messages.at(-1)?.text).toContain(en('notice:again.need'))
})

test('a language is no name to hide', async () => {
  const turn = await (await askedFor('en', 'alternatives')).says('I would like an interpreter, Arabic')
  expect(turn.messages.map(message => message.text).join()).not.toContain(
    firstSentence(en('chat:preface.personal_data')),
  )
})
