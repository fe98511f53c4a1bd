import { describe, expect, test } from 'vitest'
import { noteCase } from '../../../src/app/conversation/note-case.ts'
import { talk } from '../talk.ts'

const noted = async (caseNumber: string) => {
  const citizen = await talk()
  await citizen.says('Jeg vil lave en anmodning om at optage lyd')
  const { state } = citizen.turn()
  const { turn } = await noteCase(citizen.deps, { state, municipality: 'kolding', caseNumber })
  return turn.notice?.fields.caseNumber
}

describe('the case number a page gives', () => {
  test('is kept as it is', async () => {
    expect(await noted('27.00-G01-1-26')).toBe('27.00-G01-1-26')
  })

  test.each(['010190-1234', '010190\u0001-1234', '0101\u206390-\u31641234'])(
    'is covered where it is a CPR number, whatever hides in it: %j',
    async caseNumber => {
      expect(await noted(caseNumber)).toBe('[CPR-nummer]')
    },
  )
})
