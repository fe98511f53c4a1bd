import { describe, expect, it } from 'vitest'
import { da, en } from '../../said.ts'
import { talk } from '../talk.ts'

const shown = (turn: unknown): string => JSON.stringify(turn)

describe('help in danger is told in the language they wrote in', () => {
  it.each([
    ['en', 'One of the carers hits my grandmother every time she will not get dressed.', en],
    ['da', 'Min mand slog mig igen i aftes, og jeg tør ikke være herhjemme.', da],
  ] as const)('%s, in the first message to a page in the other one', async (language, text, said) => {
    const citizen = await talk({ language: language === 'en' ? 'da' : 'en' })
    const turn = await citizen.says(text)
    expect(turn.language).toBe(language)
    expect(shown(turn.messages)).toContain(said('answers/crisis:violence.verdict'))
  })

  it('asks in it too, and what they told is there when they go on', async () => {
    const citizen = await talk({ language: 'da' })
    const turn = await citizen.says(
      'I am so tired of it all that I cannot see how to go on living like this.',
    )
    expect(turn.language).toBe('en')
    expect(shown(turn.messages)).toMatch(
      new RegExp(`${en('chat:danger.ask')}|${en('answers/crisis:self.verdict')}`),
    )
    expect((await citizen.picks('command.back')).language).toBe('en')
  })
})
