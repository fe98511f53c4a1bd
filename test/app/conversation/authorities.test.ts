import { describe, expect, it } from 'vitest'
import { da } from '../../said.ts'
import { talk } from '../talk.ts'

const question = {
  da: 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?',
  en: 'May I record the meeting with my caseworker on Thursday at 10?',
}

describe('the same question to different authorities', () => {
  it.each([
    ['kolding', /anmodning/, /oftest ja/],
    ['silkeborg', /besked om optagelse/, /som udgangspunkt kan optage/],
    ['holbaek', /besked om optagelse/, /ingen medarbejder behøver sige ja/],
    ['nyborg', /anmodning/, /optager kommunen også selv/],
    ['nordfyn', /anmodning/, /mindst 5 arbejdsdage/],
    ['familieretshuset', /anmodning/, /ikke video/],
  ])('%s: its own rule, its own word, its own page', async (municipality, word, rule) => {
    const citizen = await talk({ municipality })
    const { messages, choices } = await citizen.says(question.da)
    const answer = messages.find(({ topic }) => topic === 'audio_office')
    expect(answer?.text).toMatch(rule)
    expect(choices.find(({ id }) => id === 'notice.start')?.label).toMatch(word)
    expect(answer?.sources[0]?.id).toBe(`${municipality}_page`)
    expect(choices.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['notice.start', 'alternative.bisidder', 'alternative.minutes']),
    )
  })

  it.each(['kolding', 'silkeborg', 'familieretshuset'])('%s in English', async municipality => {
    const citizen = await talk({ municipality, language: 'en' })
    const { messages } = await citizen.says(question.en)
    expect(messages.find(({ topic }) => topic === 'audio_office')?.text).toMatch(
      /support person \(bisidder\)/,
    )
  })

  it('Holbæk’s answer says that its review is overdue', async () => {
    const citizen = await talk({ municipality: 'holbaek' })
    const { messages } = await citizen.says(question.da)
    expect(messages.map(({ text }) => text).join('\n')).toContain(
      da('answers/rules:fresh.review_overdue', { reviewBy: '30. juni 2025' }),
    )
  })

  it('the button for a bisidder gives the kit', async () => {
    const citizen = await talk({})
    await citizen.says(question.da)
    const { messages } = await citizen.picks('alternative.bisidder')
    expect(messages.map(({ answer }) => answer)).toContain('bisidder.kit')
  })
})

describe('when it must be sent', () => {
  it('is said as a date where five working days are stated', async () => {
    const citizen = await talk({ municipality: 'nordfyn' })
    await citizen.says('Jeg vil lave en anmodning om at optage lyd på mødet')
    const { messages } = await citizen.says('torsdag den 10. december 2026 kl. 10')
    expect(messages.map(({ text }) => text).join('\n')).toMatch(/senest torsdag den 3\. december 2026/)
  })
})

describe('an authority without home care and schools', () => {
  it.each([
    ['da', 'Må jeg have kamera oppe, når hjemmeplejen kommer?'],
    ['en', 'May I have a camera up when the home care comes?'],
  ])('says whose it is instead of answering for somebody else (%s)', async (language, text) => {
    const citizen = await talk({ municipality: 'familieretshuset', language })
    const turn = await citizen.says(text)
    expect(turn.messages[0]?.text).toContain('Familieretshuset')
    expect(turn.messages[0]?.text).toMatch(/din kommune|your municipality/)
    expect(turn.choices.map(({ id }) => id)).not.toContain('notice.start')
  })

  it('offers neither the question nor the choice', async () => {
    const citizen = await talk({ municipality: 'familieretshuset' })
    expect(citizen.turn().choices.map(({ id }) => id)).not.toContain('topic.video_home')
    const medium = await citizen.picks('notice.start')
    expect(medium.choices.map(({ id }) => id)).not.toContain('field.medium.fixed_camera')
    const setting = await citizen.says('lyd')
    expect(setting.choices.map(({ id }) => id)).not.toContain('field.setting.school')
  })
})
