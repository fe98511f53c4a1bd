import { describe, expect, test } from 'vitest'
import { flowVersion } from '../../../flows/guidance.ts'
import { kolding } from '../../../flows/policies/kolding.ts'
import { broughtForward } from '../../../src/core/dialogue/flow/upgrade.ts'
import { start } from '../../../src/core/dialogue/start.ts'
import { step } from '../../../src/core/dialogue/step.ts'

const begun = start(kolding, { conversationId: 'c1', municipality: 'kolding', language: 'da' })

describe('a conversation from another flow', () => {
  test('of today is left alone', () => {
    expect(broughtForward(begun)).toBe(begun)
  })

  test('begun before a field there is now goes on where it was, and is asked for it in its turn', () => {
    const now = new Date('2026-11-24T09:00:00+01:00')
    const older = {
      ...begun,
      value: { notice: 'authority' },
      noticeOpen: true,
      asking: 'authority' as const,
      asked: ['medium' as const, 'setting' as const, 'authority' as const],
      fields: {
        medium: 'audio' as const,
        setting: 'office' as const,
        meetingAt: '2026-11-26T10:00:00+01:00',
        department: 'Jobcenteret',
        onBehalfOf: 'representative' as const,
      },
    }
    const told = { type: 'field', fields: { authority: 'written' } } as const
    const { conversation } = step(broughtForward(older), told, { pack: kolding, did: {}, now })
    expect(conversation.asking).toBe('represented')
    expect(conversation.fields).toMatchObject({ ...older.fields, authority: 'written' })
  })

  test('nobody knows the way from starts over with its facts kept, and says so', () => {
    const older = {
      ...begun,
      flow: 'guidance@0',
      value: { gone: 'away' },
      fields: { medium: 'audio' as const },
    }
    const today = broughtForward(older)
    expect(today.flow).toBe(flowVersion)
    expect(today.fields).toEqual({ medium: 'audio' })
    const now = new Date('2026-11-24T09:00:00+01:00')
    const { conversation } = step(
      today,
      { type: 'notice.start', fields: {} },
      { pack: kolding, did: {}, now },
    )
    expect(conversation.asking).toBe('setting')
  })
})
