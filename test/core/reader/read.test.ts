import { describe, expect, it } from 'vitest'
import { readerWith } from '../../../src/adapters/encoder/reader.ts'
import { readMessage } from '../../../src/core/reader/read.ts'
import type { ConversationSituation, Encoded, TextSpan } from '../../../src/core/reader/reading.ts'
import { sentencesOf } from '../../../src/core/reader/sentences.ts'
import { situationText, textBefore } from '../../../src/core/reader/situation-text.ts'
import { termsOf } from '../../../src/core/reader/terms.ts'
import { earlierWords } from '../../../src/core/text/earlier-words.ts'
import { givenModel } from './given-model.ts'

const width = 4
const model = givenModel(width)
const nothingBefore: ConversationSituation = { noticeOpen: false }

/** Words as pieces, each with the vector a test gives it. */
const encodedWords = (text: string, vectorOf: (word: string) => number[]): Encoded => {
  const words = [...text.matchAll(/\S+/g)]
  return {
    width,
    vectors: Float32Array.from(words.flatMap(([word]) => vectorOf(word))),
    spans: words.map((match): TextSpan => [match.index, match.index + match[0].length]),
  }
}

const read = (text: string, vectorOf: (word: string) => number[]) =>
  readMessage({ text, encoded: encodedWords(text, vectorOf), situation: nothingBefore }, model)

describe('a message is read', () => {
  it('for what it asks, likeliest first, and for nothing where nothing is asked', () => {
    expect(read('må jeg optage', () => [1, 0, 0, 0]).topics[0]?.name).toBe('audio_office')
    expect(read('tak for hjælpen', () => [0, 0, 1, 0]).asksNothing).toBeGreaterThan(0.9)
  })

  it('with the answers of its first topic alone, in shares that sum to one', () => {
    const { answers } = read('skal jeg spørge', () => [1, 0.9, 0, 0])
    expect(answers.every(({ name }) => name.startsWith('audio_office'))).toBe(true)
    expect(answers.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1)
  })

  it('sentence by sentence, so that each of two questions has its own topic', async () => {
    const text = 'Må jeg optage? Må min søster med?'
    const encode = async (each: string) =>
      encodedWords(each, word => (/^(min|søster|med)/.test(word) ? [0, 1, 0, 0] : [1, 0, 0, 0]))
    const { clauses } = await readerWith(model, encode)(text, nothingBefore)
    expect(clauses.map(({ topics, span }) => [topics[0]?.name, text.slice(...span).trim()])).toEqual([
      ['audio_office', 'Må jeg optage?'],
      ['bisidder', 'Må min søster med?'],
    ])
  })

  it('for facts where their words stand, whole words, pieces beside each other together', () => {
    const text = 'det er på torsdag kl. 10'
    const { facts } = read(text, word =>
      ['torsdag', 'kl.', '10'].includes(word) ? [-9, 9, 0, 0] : [-9, -9, 0, 0],
    )
    expect(facts).toMatchObject([{ field: 'meetingAt', value: 'torsdag kl. 10', mode: 'inferred' }])
  })

  it('for danger in two degrees, by the bounds of the model', () => {
    expect(read('x', () => [9, 0, 0, 0]).danger).toBeUndefined()
    expect(read('x', () => [0, 9, 0, 0]).danger).toMatchObject({ kind: 'self', degree: 'sure' })
    expect(read('x', () => [1, 1.1, 0, 0]).danger).toMatchObject({ degree: 'perhaps' })
  })

  it('for what is surely danger in two sentences of a longer text, and for nothing less there', () => {
    const calm = [4, 0, 0, 0]
    const letter = (danger: number[], text = 'en to. tre fire. fem seks. syv otte.') =>
      read(text, word => (/^(?:tre|fire)/.test(word) ? danger : calm)).danger
    expect(letter([-4, 9, 0, 0])).toMatchObject({ kind: 'self', degree: 'sure' })
    expect(letter([3, 3.5, 0, 0])).toBeUndefined()
    expect(letter([-4, 9, 0, 0], 'tre fire.')).toMatchObject({ degree: 'sure' })
  })

  it('for how its question is put, and not where one sentence is unsure or says otherwise', () => {
    const asked = [9, 0, 0, 0]
    const reversed = [0, 9, 0, 0]
    const nothing = [0, 0, 9, 0]
    const unsure = [2, 1.9, 0, 0]
    const put = (first: number[], then: number[]) =>
      read('et to. tre fire.', word => (/^(et|to)/.test(word) ? first : then)).polarity
    expect([put(nothing, asked), put(reversed, nothing), put(asked, asked)]).toEqual([
      'asked',
      'reversed',
      'asked',
    ])
    expect([put(nothing, nothing), put(asked, reversed), put(asked, unsure)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('for a value that the whole message names, though no piece does', () => {
    const byMessage = {
      ...model,
      valueMix: { pieces: 0, message: 1, bias: 0, likely: 0.6, likelyAlone: 0.6 },
    }
    const facts = (towards: number) =>
      readMessage(
        { text: 'et to', encoded: encodedWords('et to', () => [towards, 0, 0, 0]), situation: nothingBefore },
        byMessage,
      ).facts.filter(({ field }) => field === 'medium')
    expect(facts(9)).toMatchObject([{ field: 'medium', value: 'audio' }])
    expect(facts(-9)).toEqual([])
  })

  it('by its terms alone where no encoder runs, and then finds no fact in words', () => {
    const reading = readMessage({ text: 'må jeg', encoded: undefined, situation: nothingBefore }, model)
    expect(reading).toMatchObject({ by: 'terms', facts: [] })
  })
})

describe('what the reader is told of the conversation', () => {
  it('is plain words, and nothing where nothing came before', () => {
    expect(situationText(nothingBefore)).toBe('')
    expect(
      situationText({
        asked: 'meetingAt',
        offered: 'topics:audio_phone/video_home',
        noticeOpen: true,
        lastTopic: 'audio_office',
      }),
    ).toBe('asked meeting at; offered topics audio phone video home; notice open; about audio office')
  })

  it('names the answer that was given last, not its topic alone', () => {
    const after = { noticeOpen: false, lastTopic: 'audio_office', lastAnswer: 'audio_office.can_refuse' }
    expect(situationText(after)).toBe('about audio office can refuse')
  })

  it('has the end of what they wrote before, for the encoder alone', () => {
    const earlier = earlierWords(`${'first this '.repeat(12)}\n and  then my mother asked`)
    const after = { noticeOpen: false, lastTopic: 'audio_office', earlier }
    expect(textBefore(after)).toBe(`about audio office; before ${earlier}`)
    expect(earlier).toMatch(/^(first|this) .* and then my mother asked$/)
    expect(earlier.length).toBeLessThanOrEqual(120)
    expect(situationText(after)).toBe('about audio office')
  })
})

describe('terms', () => {
  it('are the same with and without æøå, capitals and stretched letters', () => {
    const hashes = (text: string) => termsOf(text, '').map(({ hash }) => hash)
    expect(hashes('Må jeg optage mødet')).toEqual(hashes('maa jeg optage moedet'))
    expect(hashes('NEEEEJ')).toEqual(hashes('neej'))
  })

  it('grow with the text and not faster', () => {
    expect(termsOf('a '.repeat(1000), '').length).toBeLessThan(20)
    expect(termsOf('x'.repeat(2000), '').length).toBeLessThan(200)
  })
})

describe('sentences', () => {
  it('keep every letter', () => {
    const text = 'Hej! Må jeg optage?? :) Tak'
    const spans = sentencesOf(text)
    expect(spans.map(span => text.slice(...span).trim())).toEqual(['Hej!', 'Må jeg optage??', ':) Tak'])
  })
})
