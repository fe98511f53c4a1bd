import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { talkBefore } from '../../src/build/training/talk-before.ts'
import { situationText } from '../../src/core/reader/situation-text.ts'

const { topics } = JSON.parse(readFileSync('training/labels.json', 'utf8')) as { topics: string[] }
const message = { text: 'må jeg optage samtalen på torsdag', topics: ['audio_office'] }
const situations = (own = message) =>
  Array.from({ length: 14 }, (_, number) =>
    situationText(talkBefore({ file: 'young.tsv', number }, own, topics)),
  )

describe('a single message that is learned as if inside a talk', () => {
  it('is in the situation that training/encoder/lines.py gives it', () => {
    const given = new Map([
      [7, 'offered notice; about audio office'],
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
