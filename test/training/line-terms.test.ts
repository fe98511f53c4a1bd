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

  it('are those that stand in enough lines, the most frequent first', () => {
    const { hashes } = termTable(lines.map(lineTerms), { leastLines: 2, most: 1000 })
    const inTwo = [...hashes].every(
      hash => lines.filter(line => lineTerms(line).hashes.includes(hash | 0)).length >= 2,
    )
    expect(hashes.length).toBeGreaterThan(3)
    expect(inTwo).toBe(true)
  })
})
