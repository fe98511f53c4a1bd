import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { earlierTexts, withEarlier } from '../../src/build/training/earlier-words.ts'
import { beforeTurn, talkBefore } from '../../src/build/training/talk-before.ts'
import { isHeldOut } from '../../src/build/training/training-lines.ts'
import type { ConversationSituation } from '../../src/core/reader/reading.ts'
import { situationText } from '../../src/core/reader/situation-text.ts'

const { topics } = JSON.parse(readFileSync('training/labels.json', 'utf8')) as { topics: string[] }
const message = { text: 'må jeg optage samtalen på torsdag', topics: ['audio_office'], danger: 'none' }
const situations = (own = message) =>
  Array.from({ length: 14 }, (_, number) =>
    situationText(talkBefore({ file: 'young.tsv', number }, own, topics)),
  )

describe('a single message that is learned as if inside a talk', () => {
  it('is in the situation that training/encoder/lines.py gives it', () => {
    const given = new Map([
      [7, 'offered notice; about crisis'],
      [10, 'about audio office'],
      [12, 'about notice howto'],
    ])
    expect(situations()).toEqual(Array.from({ length: 14 }, (_, number) => given.get(number) ?? ''))
  })

  it('is none that could mean something else there', () => {
    expect(situations({ ...message, text: 'og på telefon?' }).join('')).toBe('')
    expect(situations({ ...message, topics: ['ambiguous'] }).join('')).toBe('')
  })
})

describe('what may have been written before such a message', () => {
  const about = { topics: ['audio_office'], answer: 'audio_office', danger: 'none', isHeldOut: false }
  const texts = earlierTexts([
    { ...about, text: 'first one' },
    { ...about, text: 'a finer  one', answer: 'audio_office.rude' },
    { ...about, text: 'not this one', danger: 'self' },
    { ...about, text: 'nor this '.repeat(20) },
    { ...about, text: 'nor what is kept out', isHeldOut: true },
  ])
  const earlier = (situation: ConversationSituation, text = 'and then') =>
    Array.from(
      { length: 12 },
      (_, number) => withEarlier(situation, { text, file: 'young.tsv', number }, texts).earlier,
    )
  const talked = { noticeOpen: false, lastTopic: 'audio_office' }

  it('is a short calm message about the same, as training/encoder/lines.py chooses it', () => {
    const [one, finer] = ['first one', 'a finer one']
    expect(earlier(talked)).toEqual([
      undefined,
      finer,
      undefined,
      one,
      finer,
      undefined,
      one,
      finer,
      finer,
      undefined,
      undefined,
      undefined,
    ])
    expect(new Set(earlier({ ...talked, lastAnswer: 'audio_office.rude' }))).toEqual(
      new Set([undefined, finer]),
    )
  })

  it('is never the message itself', () => {
    expect(earlier(talked, 'first one')).not.toContain('first one')
  })

  it('is nothing where nothing came before, or danger did', () => {
    expect(earlier({ noticeOpen: false }).filter(each => each)).toEqual([])
    expect(earlier({ noticeOpen: false, lastTopic: 'crisis' }).filter(each => each)).toEqual([])
  })
})

describe('a calm turn that is learned as if danger had been spoken of', () => {
  const before = { asked: 'need', noticeOpen: true, lastTopic: 'audio_office' }
  const told = { before, acts: ['tell'], facts: [{}] }
  const changed = (turn: Parameters<typeof beforeTurn>[1]) =>
    Array.from({ length: 40 }, (_, number) => number).filter(
      number => beforeTurn({ file: 'a.jsonl', talk: 't1', turn: number }, turn) !== turn.before,
    )

  it('is the one that training/encoder/lines.py gives it', () => {
    expect(changed(told)).toEqual([0, 2, 23, 27, 33])
    expect(beforeTurn({ file: 'a.jsonl', talk: 't1', turn: 0 }, told)).toEqual({
      offered: 'notice',
      noticeOpen: false,
      lastTopic: 'crisis',
    })
    expect(beforeTurn({ file: 'a.jsonl', talk: 't1', turn: 27 }, told)).toEqual({
      ...before,
      lastTopic: 'crisis',
    })
  })

  it('is none that asks, tells nothing, or tells of danger', () => {
    for (const other of [
      { ...told, acts: ['ask'] },
      { ...told, facts: [] },
      { ...told, danger: 'self' },
    ])
      expect(changed(other)).toEqual([])
  })
})

describe('what is kept out of learning', () => {
  it('is one block in twelve, and none of what somebody teaches line by line', () => {
    const blocks = Array.from({ length: 600 }, (_, block) => block)
    const share = (file: string) => blocks.filter(block => isHeldOut(file, block)).length / blocks.length
    expect(share('first-da.tsv')).toBeCloseTo(1 / 12, 1)
    expect(share('taught.tsv')).toBe(0)
  })
})
