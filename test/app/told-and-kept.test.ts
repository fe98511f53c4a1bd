import { describe, expect, test } from 'vitest'
import { askedFor, noticeAfter, type Question, type Spoken } from './noted.ts'
import { talk } from './talk.ts'

describe('what is told on the way is kept', () => {
  test.each<[Spoken, Question, string, object]>([
    ['da', 'medium', 'Jeg er partsrepræsentant for min bror', { onBehalfOf: 'representative' }],
    ['da', 'need', 'jeg er mor til Emil på 9', { onBehalfOf: 'parent' }],
    ['en', 'medium', 'I am the mother of a 7 year old', { onBehalfOf: 'parent' }],
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
      'need',
      'jeg vil kun optage den sidste halve time',
      { scope: 'Jeg vil kun optage den sidste halve time' },
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

  test.each<[Spoken, string, string]>([
    ['da', 'Skriv en anmodning om lyd, det er kun mig og min søster der skal høre det', 'helper'],
    ['en', 'Write a request to record sound, only me and my sister will listen', 'helper'],
  ])('who listens, in the first message (%s)', async (language, text, listeners) => {
    const citizen = await talk({ language })
    expect((await citizen.says(text)).notice?.fields.listeners).toBe(listeners)
  })
})

describe('a reason', () => {
  test.each<[Spoken, string, string[]]>([
    ['da', 'sidste gang påstod de at jeg havde sagt ja til noget, så jeg vil have det på bånd', ['other']],
    ['en', 'I need to hear it again because my Danish is poor', ['language', 'overview']],
    ['da', 'fordi han er svagt hørende', ['hear']],
    ['en', 'I find it hard to follow Danish', ['understand']],
  ])('may be told as a story (%s: "%s")', async (language, text, need) => {
    expect((await noticeAfter(language, 'need', text)).fields).toMatchObject({ need, needText: text })
  })
})

describe('at the check', () => {
  test.each<[Spoken, string]>([
    ['en', 'everything is correct'],
    ['en', 'ok then send it'],
  ])('yes to all of it says how it is sent (%s: "%s")', async (language, text) => {
    const turn = await (await askedFor(language, 'check')).says(text)
    expect(turn.messages.map(message => message.text).join()).toMatch(/ikke sendt endnu|not been sent yet/)
  })

  test.each<[Spoken, string, object]>([
    ['da', 'tilføj en bisidder', { alternatives: ['bisidder'] }],
    ['en', 'add a bisidder', { alternatives: ['bisidder'] }],
    ['da', 'jeg har brug for en tolk, arabisk', { alternatives: ['interpreter'], language: 'Arabisk' }],
  ])('a wish is added (%s: "%s")', async (language, text, noted) => {
    expect((await noticeAfter(language, 'check', text)).fields).toMatchObject(noted)
  })

  test("the words of one's own are opened by name", async () => {
    expect((await noticeAfter('en', 'check', 'change my own words')).asking).toBe('needText')
  })

  test.each(['nej kun for mig selv', 'for mig selv'])('"%s" takes back for whom it was', async text => {
    const { fields } = await noticeAfter(
      'da',
      'check',
      'jeg skriver for min mor',
      'ret hvem det er for',
      text,
    )
    expect(fields).not.toHaveProperty('onBehalfOf')
  })

  test('and so does a button', async () => {
    const citizen = await askedFor('da', 'check')
    await citizen.says('jeg skriver for min mor')
    await citizen.says('ret hvem det er for')
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
  expect(turn.messages.at(-1)?.text).toContain('Why would you like to record?')
})

test('a language is no name to hide', async () => {
  const turn = await (await askedFor('en', 'alternatives')).says('I would like an interpreter, Arabic')
  expect(turn.messages.map(message => message.text).join()).not.toContain('hidden the personal details')
})
