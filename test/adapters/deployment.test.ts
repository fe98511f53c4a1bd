import { describe, expect, it } from 'vitest'
import { packIds, packs } from '../../flows/policies/index.ts'
import { deployedPacks, parseDeployment } from '../../src/adapters/deployment.ts'

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

  it('cannot change a rule: rules are read from the authority’s page, not set', () => {
    expect(parsed({ kolding: { minutes: 'automatic' } })).toHaveProperty('wrong')
  })
})
