import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldNameOf, front } from '../../flows/answers/answer.ts'
import { answers } from '../../flows/answers/index.ts'
import { fieldNames, fields } from '../../flows/fields.ts'
import { topics } from '../../flows/topics.ts'
import { trainingLines } from '../../src/build/training/training-lines.ts'
import { foldMark } from '../../src/core/reader/folds.ts'

type Names = Record<'topics' | 'answers' | 'facts', string[]>
const labels = JSON.parse(readFileSync('training/labels.json', 'utf8')) as Names

/** What no words ask for: offered as a choice, told of what was hidden, or in place of an answer taken away. */
const ledToByRule = [
  'bisidder.kit',
  'minutes_notes.kit',
  'personal_data.cpr',
  'personal_data.third_party',
  'meta_bot.withdrawn',
]

describe('what the reader can learn is what the product can answer', () => {
  it('each topic is a label, and each such label a topic', () => {
    expect(Object.keys(topics).filter(topic => !labels.topics.includes(topic))).toEqual([])
    expect(labels.topics.filter(topic => topics[topic] === undefined)).toEqual([])
  })

  it('each answer is a label, unless a rule alone leads to it; each such label is an answer', () => {
    const instead = Object.values(answers).flatMap(({ otherwise, ofPictures }) => [otherwise, ofPictures])
    const ledTo = [...labels.answers, ...instead, ...ledToByRule]
    expect(Object.keys(answers).filter(answer => !ledTo.includes(answer))).toEqual([])
    expect(labels.answers.filter(answer => answers[answer] === undefined)).toEqual([])
  })

  it('each fold that a line asks for is one of its answer', () => {
    const folds = Object.entries(answers).flatMap(([answer, { more = [] }]) => [
      `${answer}${foldMark}${front}`,
      ...more.map(({ title }) => `${answer}${foldMark}${foldNameOf(title.id)}`),
    ])
    const asked = new Set(trainingLines().flatMap(({ fold }) => fold ?? []))
    expect([...asked].filter(fold => !folds.includes(fold))).toEqual([])
  })

  it('each fact is of a field, or of how to reach the citizen; each value that can be picked is one', () => {
    const named = labels.facts.map(fact => fact.split(/[=.]/)[0])
    expect(named.filter(name => name !== 'contact' && !fieldNames.some(field => field === name))).toEqual([])
    const picked = fieldNames.flatMap(field => {
      const row = fields[field]
      return 'values' in row ? row.values.map(value => `${field}=${value}`) : []
    })
    expect(picked.filter(value => !labels.facts.includes(value))).toEqual([])
  })
})
