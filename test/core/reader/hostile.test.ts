import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dangerWordsIn } from '../../../src/core/lexicon/danger-words.ts'
import { readLanguage } from '../../../src/core/lexicon/language.ts'
import { saysUnknown } from '../../../src/core/lexicon/unknown-answers.ts'
import { mask } from '../../../src/core/privacy/mask.ts'
import { loadReader } from '../../../src/core/reader/load-model.ts'
import { readMessage } from '../../../src/core/reader/read.ts'

const hostile: [string, string][] = [
  ['one letter', 'a'.repeat(2000)],
  ['pictures only', '😀'.repeat(1000)],
  ['marks that turn the writing', '‮'.repeat(2000)],
  ['NUL', '\0'.repeat(2000)],
  ['half a letter', '\ud800'.repeat(2000)],
  ['a word again and again', 'må jeg optage '.repeat(140)],
  ['numbers', '1/2 '.repeat(500)],
  ['digits', '1 '.repeat(1000)],
  ['@', '@'.repeat(2000)],
  ['brackets', '['.repeat(2000)],
  ['capitals', 'A b '.repeat(500)],
  ['accents', 'e\u0301'.repeat(1000)],
  ['many marks on one letter', `e${'\u0301'.repeat(1999)}`],
  ['code', '<script>alert({{7*7}})</script>'.repeat(60)],
  ['base64', 'SGVqIG1lZCBkaWc='.repeat(120)],
  ['streets', 'Avej '.repeat(400)],
  ['nothing', ''],
]

const model = loadReader(readFileSync('dist/model/reader.bin'))

/** Everything that reads a message but the encoder, whose windows bound what it costs. */
const readAll = (written: string) => {
  const { text } = mask(written, 'da')
  const { danger } = readMessage({ text, encoded: undefined, situation: { noticeOpen: false } }, model)
  return {
    isSure: danger?.degree === 'sure',
    byWords: dangerWordsIn(text),
    language: readLanguage(text, 'da'),
    isUnknown: saysUnknown(text),
  }
}

/** The quickest of a few times: what else the machine was busy with is not in it. */
const cost = (text: string): number => {
  const times = Array.from({ length: 12 }, () => {
    const began = performance.now()
    readAll(text)
    return performance.now() - began
  })
  return Math.min(...times)
}

const eighth = (text: string) => text.slice(0, text.length / 8)

describe('hostile input', () => {
  it.each(hostile)('%s costs no more than its length and breaks nothing', (_name, text) => {
    expect(readAll(text)).toMatchObject({ isSure: false, byWords: undefined, isUnknown: false })
    // Eight times as long may cost eight times as much; a cost that grows by the square is sixty-four times.
    expect(cost(text)).toBeLessThanOrEqual(32 * cost(eighth(text)))
  })

  it('the same message is always read the same', () => {
    const text = 'Må jeg optage mødet, og kan min søster komme med på torsdag kl. 10?'
    expect(readAll(text)).toEqual(readAll(text))
  })
})
