import { describe, expect, test } from 'vitest'
import { da, withAny } from '../../said.ts'
import { complete, inside, words } from '../inside.ts'

const wishing = (otherWishes: string) => ({ acts: ['tell'], facts: { otherWishes } })
const pause = wishing('en pause halvvejs')
const door = wishing('døren skal stå åben')

describe('a wish of their own, told beside what is asked', () => {
  test('is kept in their words and shown, and the question stands', async () => {
    const citizen = await inside({ pause }, 'pause')
    expect(citizen.turn().facts.otherWishes).toBe('En pause halvvejs')
    expect(words(citizen)).toContain(
      da('chat:echo.noted', { field: da('notice:field.otherWishes'), value: 'En pause halvvejs' }),
    )
    expect(citizen.turn().notice?.asking).toBe('meetingAt')
  })

  test('joins the wishes before it, and nothing is corrected', async () => {
    const citizen = await inside({ pause, door }, 'pause', 'door', 'pause')
    expect(citizen.turn().facts.otherWishes).toBe('En pause halvvejs. Døren skal stå åben')
    expect(words(citizen)).not.toMatch(withAny(da, 'chat:echo.corrected', 'field', 'value', 'was'))
  })

  test('at the check is noted as well, and takes the place of another only where it corrects', async () => {
    const other = { ...door, acts: ['correct'] }
    const citizen = await complete({ pause, other }, 'pause', 'other')
    expect(citizen.turn().facts.otherWishes).toBe('Døren skal stå åben')
  })

  test('that is only asked about is none', async () => {
    const asked = { acts: ['ask'], topics: ['audio_office'], supposed: { otherWishes: 'ryge undervejs' } }
    expect((await inside({ asked }, 'asked')).turn().facts.otherWishes).toBeUndefined()
  })
})

describe('people told of inside a notice', () => {
  test('come without the verb that stands after them', async () => {
    const wife = { acts: ['tell'], facts: { othersPresent: 'min kone er' } }
    expect((await inside({ wife }, 'wife')).turn().facts.othersPresent).toBe('Min kone')
  })
})
