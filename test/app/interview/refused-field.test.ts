import { describe, expect, test } from 'vitest'
import { da, withAny } from '../../said.ts'
import { inside, words } from '../inside.ts'
import type { Talk } from '../talk.ts'

describe('a mandatory question that is refused', () => {
  const refusing = async (acts: string[], facts: Record<string, string>): Promise<Talk> =>
    inside({ begin: { acts: ['wish_notice'], facts }, 'rather not': { acts } }, 'rather not')

  const kinds: [string, string[]][] = [
    ['skipped', ['skip']],
    ['declined', ['decline']],
    ['not known', ['unknown']],
  ]

  test.each(kinds)('(%s) says what it is for and how to wait with it', async (_, acts) => {
    const citizen = await refusing(acts, { medium: 'audio' })
    expect(citizen.turn().notice?.asking).toBe('setting')
    expect(words(citizen)).toContain(da('notice:help.setting'))
    expect(words(citizen)).toContain(da('chat:mayWait'))
  })

  test.each(kinds)('(%s) and refused again waits, and comes back before the check', async (_, acts) => {
    const citizen = await refusing(acts, { medium: 'audio' })
    await citizen.says('rather not')
    expect(words(citizen)).toContain(da('chat:postponed'))
    expect(citizen.turn().notice?.asking).toBe('meetingAt')
    await citizen.picks('field.meetingUnknown.true')
    while (citizen.turn().notice?.asking !== 'setting') await citizen.picks('command.skip')
    await citizen.says('rather not')
    expect(citizen.turn().notice?.asking).toBe('setting')
    expect(words(citizen)).toContain('79 79 79 79')
    expect(words(citizen)).not.toContain(da('chat:mayWait'))
    expect((await citizen.picks('field.setting.phone')).expects).toBe('check')
  })

  test('and waits is asked for at once by whoever wants to check', async () => {
    const citizen = await refusing(['skip'], { medium: 'audio', department: 'Borgerservice' })
    await citizen.says('rather not')
    await citizen.picks('field.meetingUnknown.true')
    expect(citizen.turn().notice?.asking).toBe('need')
    await citizen.says('off you go')
    expect(words(citizen)).toMatch(withAny(da, 'chat:leftToDo.some', 'missing'))
    expect(citizen.turn().notice?.asking).toBe('setting')
  })

  test('and waits leaves the open question open when more is told', async () => {
    const citizen = await inside({
      begin: { acts: ['wish_notice'], facts: { medium: 'audio' } },
      'rather not': { acts: ['skip'] },
      'to Borgerservice': { facts: { department: 'Borgerservice' } },
      'Bente comes along': { facts: { othersPresent: 'Bente' } },
    })
    for (const text of ['rather not', 'rather not', 'to Borgerservice']) await citizen.says(text)
    await citizen.picks('field.meetingUnknown.true')
    await citizen.says('Bente comes along')
    expect(citizen.turn().notice?.asking).toBe('need')
  })

  test.each(['authority', 'cameraPosition'] as const)(
    'where it may be unknown (%s) that is an answer',
    async field => {
      const facts: Record<string, string> =
        field === 'authority'
          ? { medium: 'audio', setting: 'office', department: 'Borgerservice', onBehalfOf: 'representative' }
          : { medium: 'fixed_camera', setting: 'home', department: 'Hjemmeplejen' }
      const citizen = await inside({
        begin: { acts: ['wish_notice'], facts },
        'rather not': { acts: ['skip'] },
        'who knows': { acts: ['unknown'] },
      })
      if (field === 'authority') await citizen.picks('field.meetingUnknown.true')
      expect(citizen.turn().notice?.asking).toBe(field)
      await citizen.says('rather not')
      expect(words(citizen)).toContain(da('chat:mayBeUnknown'))
      const turn = await citizen.says('who knows')
      expect(turn.facts[field]).toBe('Who knows')
      expect(turn.notice?.asking).not.toBe(field)
    },
  )
})
