import { describe, expect, test } from 'vitest'
import { factsTogether } from '../../../src/core/dialogue/hearing/facts-together.ts'
import type { FactRead } from '../../../src/core/reader/reading.ts'

const told = (field: string, words: readonly string[], text: string): string[] => {
  const facts = words.map((value): FactRead => {
    const from = text.indexOf(value)
    return { field, value, span: [from, from + value.length], mode: 'said', probability: 0.9 }
  })
  return factsTogether(facts, { facts, text, corrects: false }).map(({ value }) => value)
}

describe('pieces of what somebody told', () => {
  test('are one reason as it was written, with what the reader was less sure of between them', () => {
    const text = 'Put that I need to share it with his father, who works at sea.'
    expect(told('needText', ['that I need to', 'with his father, who works at sea'], text)).toEqual([
      'that I need to share it with his father, who works at sea',
    ])
  })

  test('stay two where a sentence ends between them', () => {
    const text = 'I forget things. And I want to hear it again.'
    expect(told('needText', ['I forget things', 'I want to hear it again'], text)).toHaveLength(2)
  })

  test('stay two where they tell of anything but the reason: what stands between may be of health', () => {
    const text = 'my sister comes because I have PTSD and my neighbour too'
    expect(told('othersPresent', ['my sister', 'my neighbour'], text)).toEqual(['my sister', 'my neighbour'])
  })

  test('stay two names where more than a comma stands between them', () => {
    expect(told('employee', ['Lone', 'Bo'], 'I met Lone before, now it is Bo')).toEqual(['Lone', 'Bo'])
  })
})
