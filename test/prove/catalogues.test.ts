import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rounds } from '../rounds.ts'
import { addField, addOutcome, addTopic, postponedTest } from './catalogue-additions.ts'
import { type Copy, workingCopy } from './working-copy.ts'

/** What looks at every field, outcome and topic there is; run over the copy in `npm run prove`. */
const looksAtAll = [
  'test/flows/answers.test.ts',
  'test/flows/field-words.test.ts',
  'test/training/labels.test.ts',
  'test/core/documents/decision-letter.test.ts',
  'test/core/documents/notice-document.test.ts',
  'test/core/documents/schema.test.ts',
  'test/core/notice/postponed.test.ts',
  'test/core/dialogue/reachability.test.ts',
  'test/http/form-pages.test.ts',
  'test/http/staff/notice/sheet.test.ts',
]

const isLong = rounds(0, 1) === 1

describe('what is added in one place is there everywhere', () => {
  let copy: Copy
  beforeAll(() => {
    copy = workingCopy()
  })
  afterAll(() => copy.remove())

  it.each([
    // And the four golden check pages in test/browser, which name every field: 9.
    ['a field', addField, 5],
    ['an outcome', addOutcome, 8],
    ['a topic', addTopic, 11],
  ] as const)(
    '%s touches no more files than its row, its words and what is made of them',
    (_, added, most) => {
      added(copy)
      expect(copy.touched().length).toBeLessThanOrEqual(most)
    },
  )

  it('the program still fits together', () => {
    const { status, output } = copy.command('node_modules/.bin/tsc', ['--noEmit'])
    expect(status, output).toBe(0)
  })

  it.runIf(isLong)('and everything that looks at all of them finds the words it needs', () => {
    copy.write('test/core/notice/postponed.test.ts', postponedTest)
    const { status, output } = copy.command('node_modules/.bin/vitest', [
      'run',
      '--project',
      'node',
      ...looksAtAll,
    ])
    expect(status, output.slice(-4000)).toBe(0)
    expect(copy.command('node', ['src/build/content-checks/check-content.ts']).output).toMatch(/^0 findings/m)
  })
})
