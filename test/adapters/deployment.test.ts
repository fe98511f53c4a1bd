import { describe, expect, it } from 'vitest'
import { packIds, packs } from '../../flows/policies/index.ts'
import { deployedPacks, missedQuestionsOf, parseDeployment } from '../../src/adapters/config/deployment.ts'

const parsed = (settings: unknown) => parseDeployment(JSON.stringify(settings), packIds)

describe('what a municipality gives in its settings file', () => {
  it('takes one answer back without touching the rest of the pack', () => {
    const given = parsed({ kolding: { withdrawnAnswers: ['evidence.court'] } })
    if (!('deployment' in given)) throw new Error(given.wrong.join())
    const { kolding, nyborg } = deployedPacks(packs, given.deployment)
    expect(kolding).toEqual({ ...packs.kolding, withdrawnAnswers: ['evidence.court'] })
    expect(nyborg).toEqual(packs.nyborg)
  })

  it('names an answer that does not exist instead of taking nothing back', () => {
    expect(parsed({ kolding: { withdrawnAnswers: ['evidence.judge'] } })).toEqual({
      wrong: ['there is no answer evidence.judge to take back'],
    })
  })

  it('lets questions be kept only where it says so, and no longer than ninety days', () => {
    const given = parsed({ kolding: { missedQuestions: { days: 30 } }, nyborg: {} })
    if (!('deployment' in given)) throw new Error(given.wrong.join())
    expect(missedQuestionsOf(given.deployment)).toEqual({ kolding: { days: 30 } })
    expect(deployedPacks(packs, given.deployment)).toEqual(packs)
    for (const days of [0, 91, 1.5])
      expect(parsed({ kolding: { missedQuestions: { days } } })).toHaveProperty('wrong')
  })

  it('cannot change a rule: rules are read from the authority’s page, not set', () => {
    expect(parsed({ kolding: { minutes: 'automatic' } })).toHaveProperty('wrong')
  })
})
