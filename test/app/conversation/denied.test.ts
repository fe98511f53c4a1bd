import { describe, expect, test } from 'vitest'
import type { Given } from '../given-reading.ts'
import { askedFor, noticeAfter, type Question, type Spoken } from '../noted.ts'
import { talk } from '../talk.ts'

describe('what is said not to be so is not noted', () => {
  test.each<[Spoken, Question, string, object]>([
    ['da', 'medium', 'kun lyd, ikke video', { medium: 'audio' }],
    ['da', 'medium', 'ikke video, kun lyd', { medium: 'audio' }],
    ['en', 'medium', 'just the sound, no video', { medium: 'audio' }],
    ['en', 'medium', 'not video, only sound', { medium: 'audio' }],
    ['da', 'setting', 'nej ikke telefon, det er på rådhuset', { setting: 'office' }],
    ['en', 'setting', 'not on the phone, it is in person', { setting: 'office' }],
    ['da', 'alternatives', 'ingen bisidder, men gerne et referat', { alternatives: ['minutes'] }],
    ['en', 'alternatives', 'no support person, but notes please', { alternatives: ['minutes'] }],
    ['da', 'alternatives', 'ikke tolk, men længere tid', { alternatives: ['longer_meeting'] }],
    ['da', 'alternatives', 'ikke tolk eller bisidder, men referat', { alternatives: ['minutes'] }],
    ['da', 'need', 'jeg er ikke døv, jeg glemmer bare ting', { need: ['remember'] }],
    ['en', 'need', 'I am not deaf, I just forget things', { need: ['remember'] }],
    ['da', 'listeners', 'ikke kun mig, også min advokat', { listeners: 'helper' }],
    ['en', 'listeners', 'not only me, also my lawyer', { listeners: 'helper' }],
  ])('%s, %s: "%s"', async (language, question, text, noted) => {
    expect((await noticeAfter(language, question, text)).fields).toMatchObject(noted)
  })

  test.each<[Question, Given, object]>([
    ['medium', { denied: { medium: 'video' }, facts: { medium: 'audio' } }, { medium: 'audio' }],
    [
      'alternatives',
      { denied: { alternatives: 'bisidder' }, facts: { alternatives: 'minutes' } },
      { alternatives: ['minutes'] },
    ],
    ['listeners', { denied: { listeners: 'own' }, facts: { listeners: 'helper' } }, { listeners: 'helper' }],
  ])('%s: one value denied beside another that is told', async (question, given, noted) => {
    const citizen = await askedFor('da', question, { 'det ene, ikke det andet': given })
    expect((await citizen.says('det ene, ikke det andet')).notice?.fields).toMatchObject(noted)
  })

  test.each<[Spoken, string]>([
    ['da', 'ingen tolk'],
    ['da', 'bare ingen tolk'],
    ['da', 'ingen bisidder'],
    ['en', 'no interpreter'],
  ])('and is an answer to what is wished for (%s: "%s")', async (language, text) => {
    const { fields, asking } = await noticeAfter(language, 'alternatives', text)
    expect(fields.alternatives).toBeUndefined()
    expect(asking).not.toBe('alternatives')
  })

  test.each<[Spoken, Question, string]>([
    ['da', 'medium', 'ikke video'],
    ['da', 'setting', 'ikke telefon'],
    ['en', 'setting', 'not on the phone'],
    ['da', 'need', 'ingen tolk'],
    ['en', 'need', 'no interpreter'],
  ])('and alone it answers nothing else (%s, %s: "%s")', async (language, question, text) => {
    const before = (await askedFor(language, question)).turn().notice
    expect(await noticeAfter(language, question, text)).toEqual(before)
  })

  test('and is an answer to what is wished for, in whatever words', async () => {
    const no = { 'det skal jeg ikke have': { acts: ['deny'], denied: { alternatives: 'interpreter' } } }
    const citizen = await askedFor('da', 'alternatives', no)
    const { notice } = await citizen.says('det skal jeg ikke have')
    expect(notice?.fields.alternatives).toBeUndefined()
    expect(notice?.asking).not.toBe('alternatives')
  })

  test('while one who cannot hear or remember says why', async () => {
    expect((await noticeAfter('da', 'need', 'jeg kan ikke huske noget')).fields.need).toEqual(['remember'])
  })

  test('and a question denies nothing', async () => {
    const citizen = await talk()
    expect((await citizen.says('Må jeg ikke filme mødet?')).understood?.facets.medium).toBe('video')
  })
})

describe('what was noted is taken out again', () => {
  test.each<[Spoken, string[], string]>([
    ['en', ['add a bisidder', 'remove the bisidder'], 'alternatives'],
    ['da', ['slet begrundelsen'], 'need'],
    ['en', ['remove the reason'], 'need'],
  ])('at the check (%s: %j)', async (language, said, field) => {
    const citizen = await askedFor(language, 'check')
    for (const text of said) await citizen.says(text)
    expect(citizen.turn().notice?.fields).not.toHaveProperty(field)
    expect(citizen.turn().expects).toBe('check')
  })
})

describe('a telephone number', () => {
  test.each([
    'lyd. mit cpr er 010190-1234 og tlf 20 30 40 50',
    'lyd, og mit mobilnummer er 20304050',
    'lyd, min telefon er 20304050',
  ])('is no meeting over the telephone: "%s"', async text => {
    expect((await noticeAfter('da', 'medium', text)).fields).toEqual({ medium: 'audio' })
  })

  test('nor in the first message', async () => {
    const citizen = await talk()
    const { notice } = await citizen.says(
      'Jeg vil gerne lave en anmodning om lydoptagelse, tlf. 20304050. Jeg skal til møde på jobcenteret d. 10/12 kl 10',
    )
    expect(notice?.fields.setting).toBe('office')
  })
})
