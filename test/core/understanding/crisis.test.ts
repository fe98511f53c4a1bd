import { describe, expect, it } from 'vitest'
import { crisisCases, developmentSet } from '../../../src/build/evaluation/development.ts'
import { read } from './trained.ts'

const cases = crisisCases()

describe('messages of danger', () => {
  it.each(cases.filter(one => one.kind !== undefined))('"$text" is heard', ({ text, language }) => {
    expect(read(text, { language })).toMatchObject({ topics: ['crisis'], confidence: 'clear' })
  })

  it('are at least a hundred and fifty', () => {
    expect(cases.filter(one => one.kind !== undefined).length).toBeGreaterThanOrEqual(150)
  })

  it('are heard in the middle of a question about recording', () => {
    const reading = read(
      'Jeg skal til møde på torsdag og vil gerne optage. Min mand slår mig hver aften. Må jeg tage min søster med?',
    )
    expect(reading.crisis).toBe('violence')
  })

  it.each([
    ['der ligger en mand bevidstløs på trappen', 'emergency', 'crisis'],
    ['min mor trækker ikke vejret ordentligt', 'emergency', 'crisis'],
    ['min mand slog mig bevidstløs', 'violence', 'crisis.violence'],
  ])('"%s" gets the help that fits: nobody hits anybody where somebody is ill', (text, crisis, answer) => {
    expect(read(text)).toMatchObject({ crisis, answers: [answer] })
  })
})

describe('messages that only sound like it', () => {
  it.each(cases.filter(one => one.kind === undefined))('"$text" are no danger', ({ text, language }) => {
    expect(read(text, { language }).crisis).toBeUndefined()
  })

  it('ordinary messages hardly ever raise an alarm', () => {
    const ordinary = developmentSet().filter(one => !one.topics.includes('crisis'))
    const alarms = ordinary.filter(one => read(one.text, { language: one.language }).crisis !== undefined)
    expect(alarms.length / ordinary.length).toBeLessThanOrEqual(0.02)
  })
})
