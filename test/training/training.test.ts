import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkedCard } from '../../src/adapters/encoder/model-files.ts'
import { trainingFaults } from '../../src/build/training/check-training.ts'
import { trainingLines } from '../../src/build/training/training-lines.ts'
import type { Labels } from '../../src/build/training/training-sources.ts'

const labels = JSON.parse(readFileSync('training/labels.json', 'utf8')) as Labels
const lines = trainingLines()

describe('the training lines', () => {
  it('hold no case of a test set, no contradiction and no message twice', () => {
    expect(trainingFaults(lines)).toEqual({ contradicting: [], leaks: [], twice: [] })
  })

  it('use the labels of the guide, and no others', () => {
    const known = {
      topics: new Set(labels.topics),
      acts: new Set(labels.acts),
      danger: new Set(labels.danger),
    }
    const wrong = lines.filter(
      ({ topics: own, acts, danger, answer }) =>
        own.some(topic => !known.topics.has(topic)) ||
        acts.some(act => !known.acts.has(act)) ||
        !known.danger.has(danger) ||
        (danger !== 'none') !== own.includes('crisis') ||
        (answer !== undefined && !labels.answers.includes(answer)),
    )
    expect(wrong.map(({ from, text }) => `${from}: ${text.slice(0, 60)}`)).toEqual([])
  })
})

describe('the encoder', () => {
  it('is the one its card names, and small enough to be carried along', () => {
    expect(() => checkedCard('training/encoder')).not.toThrow()
    expect(readFileSync('training/encoder/encoder.onnx').length).toBeLessThanOrEqual(30_000_000)
  })
})
