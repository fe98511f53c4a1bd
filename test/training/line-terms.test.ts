import { describe, expect, it } from 'vitest'
import { lineTerms, termTable, vectorIn } from '../../src/build/training/heads/term-selection.ts'
import { situationText } from '../../src/core/reader/situation-text.ts'
import { placedTerms, termVector } from '../../src/core/reader/term-table.ts'

const lines = [
  { text: 'Må jeg optage mødet? Må jeg?', situation: { noticeOpen: false } },
  { text: 'må min søster høre med på tlf 22 33', situation: { asked: 'listeners', noticeOpen: true } },
  { text: '', situation: { noticeOpen: false, lastTopic: 'bisidder' } },
]

describe('the terms that heads are learned from', () => {
  it('are weighed as the reader weighs those of a message', () => {
    const table = termTable(lines.map(lineTerms), { leastLines: 1, most: 60 })
    for (const line of lines) {
      const read = placedTerms(table, line.text, situationText(line.situation))
      expect(vectorIn(table, lineTerms(line))).toEqual(termVector(read))
    }
  })

  it('are those that stand in most lines', () => {
    const found = lines.map(lineTerms)
    const inLines = (hash: number) => found.filter(({ hashes }) => hashes.includes(hash | 0)).length
    const all = new Set(found.flatMap(({ hashes }) => [...hashes].map(hash => hash >>> 0)))
    const inTwo = [...all].filter(hash => inLines(hash) === 2)
    expect(inTwo.length).toBeGreaterThan(3)
    expect(inTwo.length).toBeLessThan(all.size)
    expect([...termTable(found, { leastLines: 2, most: 1000 }).hashes]).toEqual(
      inTwo.toSorted((a, b) => a - b),
    )
    const few = termTable(found, { leastLines: 1, most: 3 }).hashes
    expect([...few].map(inLines)).toEqual([2, 2, 2])
  })
})
