import { describe, expect, test } from 'vitest'
import { kolding } from '../../../flows/policies/kolding.ts'
import type { FlowEvent } from '../../../src/core/dialogue/conversation/event.ts'
import { situationOf } from '../../../src/core/dialogue/policy/situation.ts'
import { start } from '../../../src/core/dialogue/start.ts'
import { step } from '../../../src/core/dialogue/step.ts'

const begun = start(kolding, { conversationId: 'c1', municipality: 'kolding', language: 'da' })
const now = new Date('2026-11-24T09:00:00+01:00')

const talked = (...events: FlowEvent[]) =>
  events.reduce((so, event) => step(so, event, { pack: kolding, did: {}, now }).conversation, begun)

const asked: FlowEvent = {
  type: 'question',
  answers: [{ topic: 'audio_office', answer: 'audio_office' }],
  facets: {},
  fields: {},
}
const complete = {
  medium: 'audio',
  setting: 'office',
  meetingAt: '2026-11-26T10:00:00+01:00',
  department: 'Jobcenteret',
} as const

describe('what the reader is told of the conversation', () => {
  test('a greeting offers nothing, though a button under it begins a notice', () => {
    expect(begun.offered).toContain('notice.start')
    expect(situationOf(begun)).toEqual({ noticeOpen: false })
  })

  test('an answer offers the notice', () => {
    expect(situationOf(talked(asked))).toEqual({
      offered: 'notice',
      noticeOpen: false,
      lastTopic: 'audio_office',
      lastAnswer: 'audio_office',
    })
  })

  test('what the citizen wrote last is told, and nothing of what was written in danger', () => {
    const said = (text: string, event: FlowEvent, before = begun) =>
      step(before, event, { pack: kolding, did: { text }, now }).conversation
    const after = said('may I record my meeting', asked)
    expect(situationOf(after).earlier).toBe('may I record my meeting')
    expect(situationOf(said('he beats me', { type: 'crisis' }, after)).earlier).toBeUndefined()
    const pressed = step(after, asked, { pack: kolding, did: {}, now }).conversation
    expect(situationOf(pressed).earlier).toBeUndefined()
  })

  test('in a notice the field that is asked for is told, and no offer', () => {
    const situation = situationOf(talked(asked, { type: 'notice.start', fields: {} }))
    expect(situation).toEqual({
      asked: 'medium',
      noticeOpen: true,
      lastTopic: 'audio_office',
      lastAnswer: 'audio_office',
    })
  })

  test('the check page offers to send', () => {
    const checking = talked({ type: 'notice.start', fields: {} }, { type: 'notice.check', fields: complete })
    expect(situationOf(checking)).toMatchObject({ offered: 'send', noticeOpen: true })
  })
})
