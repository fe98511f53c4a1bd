import { describe, expect, test } from 'vitest'
import { da } from '../../said.ts'
import { askedFor, noticeAfter, type Question, type Spoken } from '../noted.ts'

describe('back', () => {
  test('asks again and keeps what was answered', async () => {
    const { fields, asking } = await noticeAfter('da', 'alternatives', 'tilbage', 'tilbage')
    expect(asking).toBe('need')
    expect(fields).toMatchObject({ need: ['remember'], listeners: 'own' })
  })

  test('says what was answered', async () => {
    const turn = await (await askedFor('da', 'alternatives')).says('tilbage')
    expect(turn.messages[0]?.text).toContain(
      da('chat:echo.answered', { value: da('notice:option.listeners.own') }),
    )
  })

  test.each<[Spoken, string]>([
    ['da', 'videre'],
    ['da', 'ja'],
    ['en', 'skip'],
    ['en', 'yes'],
  ])('goes on with the answer as it was (%s: "%s")', async (language, text) => {
    const back = language === 'da' ? 'tilbage' : 'back'
    const { fields, asking } = await noticeAfter(language, 'alternatives', back, back, text)
    expect(asking).toBe('alternatives')
    expect(fields).toMatchObject({ need: ['remember'], listeners: 'own' })
  })

  test('takes a new answer for the old one', async () => {
    const { fields } = await noticeAfter('da', 'meetingAt', 'tilbage', 'over telefonen')
    expect(fields.setting).toBe('phone')
  })
})

describe('whoever would rather not send it', () => {
  test.each<[Spoken, Question, string]>([
    ['da', 'listeners', 'glem det'],
    ['en', 'need', 'forget it, I do not want to send it'],
    ['da', 'need', 'jeg fortryder, jeg vil ikke sende den alligevel'],
  ])('stops, and one undo brings all of it back (%s, %s: "%s")', async (language, question, text) => {
    const citizen = await askedFor(language, question)
    const before = citizen.turn().notice
    expect((await citizen.says(text)).notice).toBeUndefined()
    expect(citizen.turn().choices[0]?.id).toBe('command.undo')
    expect((await citizen.picks('command.undo')).notice).toEqual(before)
  })

  test('may skip the question instead', async () => {
    expect((await noticeAfter('da', 'need', 'spring over')).asking).toBe('listeners')
  })
})
