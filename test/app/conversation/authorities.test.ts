import { describe, expect, it } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import { rule } from '../../../src/core/policy/rule.ts'
import { da, en } from '../../said.ts'
import { talk } from '../talk.ts'

const question = {
  da: 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?',
  en: 'May I record the meeting with my caseworker on Thursday at 10?',
}

/** A sentence of the answers, with the names and numbers that this authority's own rules give it. */
const saidBy = (say: typeof da, municipality: string, key: string): string => {
  const pack = packs[municipality]
  if (pack === undefined) throw new Error(municipality)
  const situation = { medium: 'audio', setting: 'office' } as const
  return say(`answers/${key}`, rule(situation, pack, say === da ? 'da' : 'en').parameters)
}

describe('the same question to different authorities', () => {
  it.each([
    ['kolding', 'request', 'common:need.most_often_accepted'],
    ['silkeborg', 'notice', 'audio_office:main.short.rule.tell'],
    ['holbaek', 'notice', 'audio_office:main.short.rule.tell_but_veto'],
    ['nyborg', 'request', 'common:staff.with_citizen'],
    ['nordfyn', 'request', 'common:when.working_days'],
    ['familieretshuset', 'request', 'common:images.closed'],
  ])('%s: its own rule, its own word, its own page', async (municipality, word, sentence) => {
    const citizen = await talk({ municipality })
    const { messages, choices } = await citizen.says(question.da)
    const answer = messages.find(({ topic }) => topic === 'audio_office')
    expect(answer?.text).toContain(saidBy(da, municipality, sentence))
    expect(choices.find(({ id }) => id === 'notice.start')?.label).toBe(
      da(`chat:choice.notice.start.${word}`),
    )
    expect(answer?.sources[0]?.id).toBe(`${municipality}_page`)
    expect(choices.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['notice.start', 'alternative.bisidder', 'alternative.minutes']),
    )
  })

  it.each(['kolding', 'silkeborg', 'familieretshuset'])('%s in English', async municipality => {
    const citizen = await talk({ municipality, language: 'en' })
    const { messages } = await citizen.says(question.en)
    const { text } = messages.find(({ topic }) => topic === 'audio_office') ?? {}
    expect(text).toContain(saidBy(en, municipality, `common:offers.${packs[municipality]?.minutes}`))
    expect(text).toContain('(bisidder)')
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
    expect(messages.map(({ text }) => text).join('\n')).toContain(
      da('chat:urgency.sendBefore', {
        theWord: da('chat:theWord.request'),
        moment: 'torsdag den 3. december 2026 kl. 23.59',
      }),
    )
  })
})

describe('an authority without home care and schools', () => {
  it.each([
    ['da', da, 'Må jeg have kamera oppe, når hjemmeplejen kommer?'],
    ['en', en, 'May I have a camera up when the home care comes?'],
  ])('says whose it is instead of answering for somebody else (%s)', async (language, say, text) => {
    const citizen = await talk({ municipality: 'familieretshuset', language })
    const turn = await citizen.says(text)
    expect(turn.messages[0]?.text).toContain('Familieretshuset')
    expect(turn.messages[0]?.text).toContain(say('answers/other_authority:not_ours.short.ask'))
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
