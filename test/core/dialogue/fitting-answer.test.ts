import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnswerDefinition, short, text, verdict } from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import type { Precondition } from '../../../flows/answers/preconditions.ts'
import { packs } from '../../../flows/policies/index.ts'
import {
  answerAsSaid,
  answerThatFits,
  type KnownFacts,
} from '../../../src/core/dialogue/policy/fitting-answer.ts'

const needing = (need: Precondition): AnswerDefinition => ({
  needs: [need],
  verdict: verdict(),
  short: short(text('now')),
})

/** One answer for each kind of need, under a topic that is there. */
const made: Record<string, AnswerDefinition> = {
  'evidence.made_over': needing('meeting_over'),
  'evidence.made_ahead': needing('meeting_ahead'),
  'evidence.made_late': needing('inside_lead'),
  'evidence.made_left': needing('left_running'),
}
beforeAll(() => void Object.assign(answers, made))
afterAll(() => {
  for (const id of Object.keys(made)) delete answers[id]
})

const now = new Date('2026-11-24T09:00:00+01:00')
const known = (more: Partial<KnownFacts> = {}): KnownFacts => {
  const { kolding: pack } = packs
  if (!pack) throw new Error('no Kolding')
  return { situation: {}, now, pack, ...more }
}

describe('a fine answer', () => {
  it('that needs nothing is given', () => {
    expect(answerThatFits('audio_office.rude', known())).toBe('audio_office.rude')
  })

  it('about what is over is given when the meeting is, and about what is ahead when it is', () => {
    const over = known({ meetingAt: '2026-11-23T10:00:00+01:00' })
    const ahead = known({ meetingAt: '2026-12-23T10:00:00+01:00' })
    expect(answerThatFits('evidence.made_over', over)).toBe('evidence.made_over')
    expect(answerThatFits('evidence.made_over', ahead)).toBe('evidence')
    expect(answerThatFits('evidence.made_ahead', ahead)).toBe('evidence.made_ahead')
    expect(answerThatFits('evidence.made_ahead', over)).toBe('evidence')
  })

  it('is not given on a guess: without a time the plain one is', () => {
    for (const id of ['evidence.made_over', 'evidence.made_ahead', 'evidence.made_late'])
      expect(answerThatFits(id, known())).toBe('evidence')
  })

  it('about short notice is given inside the lead time of this authority', () => {
    const { nordfyn } = packs
    if (!nordfyn) throw new Error('no Nordfyn')
    const meetingAt = '2026-11-27T10:00:00+01:00'
    expect(answerThatFits('evidence.made_late', known({ meetingAt, pack: nordfyn }))).toBe(
      'evidence.made_late',
    )
    expect(answerThatFits('evidence.made_late', known({ meetingAt }))).toBe('evidence')
    const today = '2026-11-24T11:00:00+01:00'
    expect(answerThatFits('evidence.made_late', known({ meetingAt: today }))).toBe('evidence.made_late')
  })

  it('that rests on what they said is given only when they surely said it', () => {
    expect(answerAsSaid('evidence.made_left', true)).toBe('evidence.made_left')
    expect(answerAsSaid('evidence.made_left', false)).toBe('evidence')
  })

  it('names what is said instead, for what may yet be mended', () => {
    expect(answerAsSaid('secret_recording.left_running', true)).toBe('secret_recording.left_running')
    expect(answerAsSaid('secret_recording.left_running', false)).toBe('secret_recording.leave_running')
  })

  it('of sound gives way to the one of pictures, where pictures are spoken of', () => {
    const of = (medium?: 'audio' | 'video' | 'screen' | 'fixed_camera') =>
      answerThatFits('secret_recording', known({ situation: { medium } }))
    expect([of(), of('audio')]).toEqual(['secret_recording', 'secret_recording'])
    expect([of('video'), of('screen'), of('fixed_camera')]).toEqual(
      Array.from({ length: 3 }, () => 'secret_recording.pictures'),
    )
  })

  it('gives way only to answers that are there, and that need nothing themselves', () => {
    for (const { otherwise, ofPictures } of Object.values(answers))
      for (const id of [otherwise, ofPictures])
        if (id !== undefined)
          expect(answers[id]?.needs ?? (id in answers ? [] : ['no such answer'])).toEqual([])
  })

  it('that rests on nothing they said is given whether they are sure or not', () => {
    expect(answerAsSaid('evidence.made_late', false)).toBe('evidence.made_late')
  })
})
