import { describe, expect, test } from 'vitest'
import type { Turn } from '../../src/app/turn.ts'
import { testDeps } from '../deps.ts'
import { readingOf } from './given-reading.ts'
import { talk } from './talk.ts'

const kinds = (turn: Turn): string[] => turn.messages.map(({ kind }) => kind)

const question = {
  da: 'Min mand slog mig for ti år siden, må jeg optage mødet med min sagsbehandler?',
  en: 'My husband beat me ten years ago, may I record the meeting with my caseworker?',
}

const told = 'min mand slog mig for ti år siden'
const meant = 'det var ikke det, jeg mente'
const perhaps = { danger: { degree: 'perhaps', kind: 'violence' } } as const
const asked = { acts: ['ask'], topics: ['audio_office'] }

const heard = async () =>
  testDeps({
    read: readingOf({
      [question.da]: { ...asked, ...perhaps },
      [question.en]: { ...asked, ...perhaps },
      [told]: { acts: ['tell'], ...perhaps },
      [meant]: { acts: ['take_back'] },
      'Hvad er en bisidder?': { acts: ['ask'], topics: ['bisidder'] },
      'jeg vil dø': { acts: ['ask'], topics: ['crisis'] },
    }),
  })

describe('what may be danger and may be over', () => {
  test.each(['da', 'en'] as const)('is answered, and first it is told where help is (%s)', async language => {
    const citizen = await talk({ language }, await heard())
    const turn = await citizen.says(question[language])
    expect(kinds(turn)).toEqual(['crisis', 'answer'])
    expect(turn.messages[0]?.text).toContain('112')
    expect(turn.understood?.action).toBe('answer')
    expect(JSON.stringify(citizen.view().history())).not.toMatch(/slog mig|beat me/)
  })

  test('is said no more at the next step, and the answer stays', async () => {
    const citizen = await talk({}, await heard())
    await citizen.says(question.da)
    await citizen.says('Hvad er en bisidder?')
    const history = JSON.stringify(citizen.view().history())
    expect(history).not.toContain('crisis')
    expect(history).toContain('audio_office')
  })

  test('without a question is met with help alone, which words take back', async () => {
    const citizen = await talk({}, await heard())
    const turn = await citizen.says(told)
    expect(kinds(turn)).toEqual(['crisis'])
    expect(turn.messages[0]?.answer).toBe('crisis')
    expect(turn.understood?.action).toBe('crisis')
    const after = await citizen.says(meant)
    expect(kinds(after)).toEqual(['info'])
  })

  test('gives the same help again while nothing else is understood', async () => {
    const citizen = await talk({}, await heard())
    await citizen.says(told)
    const again = await citizen.says('xyz')
    expect(again.messages[0]?.answer).toBe('crisis')
  })

  test('and what is about danger, without being sure, is met so too and answers nothing', async () => {
    const turn = await (await talk({}, await heard())).says('jeg vil dø')
    expect(kinds(turn)).toEqual(['crisis'])
    expect(turn.understood?.action).toBe('crisis')
  })
})
