import type { Head, ReaderModel } from '../../../src/core/reader/model.ts'

/** A head whose labels are told by one number of the vector each, and by no terms. */
export const headOf = (labels: readonly string[], width: number): Head => ({
  terms: {
    labels,
    bias: new Float32Array(labels.length),
    scale: new Float32Array(labels.length).fill(1),
    steps: new Int8Array(labels.length),
  },
  vector: {
    labels,
    bias: new Float32Array(labels.length),
    weights: Float32Array.from({ length: labels.length * width }, (_, at) =>
      at % width === Math.floor(at / width) ? 1 : 0,
    ),
  },
  both: { vector: 1, terms: 0, bias: [] },
  alone: { vector: 0, terms: 1, bias: [] },
})

const table = { hashes: Uint32Array.of(1), rarity: Float32Array.of(1) }

/** A reader with a few labels, whose vectors a test can write by hand. */
export const givenModel = (width: number): ReaderModel => ({
  hash: 'given',
  table,
  answerTable: table,
  topics: headOf(['audio_office', 'bisidder', 'none'], width),
  answers: headOf(['audio_office', 'audio_office.must_ask', 'bisidder'], width),
  folds: headOf(['audio_office#front', 'audio_office#refused'], width),
  acts: headOf(['ask', 'tell', 'wish_notice'], width),
  danger: headOf(['none', 'self'], width),
  language: headOf(['da', 'en', 'other'], width),
  bounds: {
    both: { sure: 0.9, perhaps: 0.5, inPart: 0.95, askedInPart: 0.9 },
    alone: { sure: 0.9, perhaps: 0.5, inPart: 0.95, askedInPart: 0.9 },
  },
  against: headOf(['staff', 'others'], width),
  polarity: headOf(['asked', 'reversed', 'neither'], width),
  polarityBounds: {
    both: { asked: 0.9, reversed: 0.9, put: 0.5 },
    alone: { asked: 0.9, reversed: 0.9, put: 0.5 },
  },
  values: headOf(['medium=audio'], width),
  valueMix: { pieces: 1, message: 0, bias: 0, likely: 0.5, likelyAlone: 0.6 },
  facts: headOf(['medium=audio', 'meetingAt'], width).vector,
  modes: headOf(['said', 'inferred', 'denied'], width).vector,
  factBounds: { begins: 0.5, goesOn: 0.5 },
})
