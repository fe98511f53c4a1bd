import type { VectorHead } from '../../core/reader/linear.ts'
import type { ReaderHeader } from '../../core/reader/load-model.ts'
import type { Head, ReaderModel } from '../../core/reader/model.ts'
import type { TermTable } from '../../core/reader/term-table.ts'

const aligned = 4

/** The artefact: the length of a JSON header, the header, then every array (src/core/reader/load-model.ts). */
export const packedReader = (model: ReaderModel): Uint8Array => {
  const parts: Uint8Array[] = []
  let at = 0
  const placed = (array: Float32Array | Uint32Array | Int8Array): { at: number; length: number } => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    const padded = new Uint8Array(Math.ceil(bytes.length / aligned) * aligned)
    padded.set(bytes)
    const place = { at, length: array.length }
    parts.push(padded)
    at += padded.length
    return place
  }
  const table = ({ hashes, rarity }: TermTable) => ({ hashes: placed(hashes), rarity: placed(rarity) })
  const vector = ({ labels, bias, weights }: VectorHead) => ({
    labels: [...labels],
    bias: [...bias],
    weights: placed(weights),
  })
  const head = ({ terms, vector: own, both, alone }: Head) => ({
    labels: [...terms.labels],
    terms: { bias: [...terms.bias], scale: [...terms.scale], steps: placed(terms.steps) },
    vector: vector(own),
    both,
    alone,
  })
  const header: ReaderHeader = {
    format: 1,
    hash: model.hash,
    table: table(model.table),
    answerTable: table(model.answerTable),
    topics: head(model.topics),
    answers: head(model.answers),
    folds: head(model.folds),
    acts: head(model.acts),
    danger: head(model.danger),
    language: head(model.language),
    bounds: model.bounds,
    against: head(model.against),
    polarity: head(model.polarity),
    polarityBounds: model.polarityBounds,
    values: head(model.values),
    valueMix: model.valueMix,
    facts: vector(model.facts),
    modes: vector(model.modes),
    factBounds: model.factBounds,
  }
  return joined(new TextEncoder().encode(padTo(JSON.stringify(header))), parts)
}

/** Spaces at the end, so that the arrays begin at a multiple of four. */
const padTo = (text: string): string => {
  const bytes = new TextEncoder().encode(text).length
  return text + ' '.repeat((aligned - (bytes % aligned)) % aligned)
}

const joined = (header: Uint8Array, parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(4 + header.length + parts.reduce((sum, part) => sum + part.length, 0))
  new DataView(whole.buffer).setUint32(0, header.length, true)
  whole.set(header, 4)
  let at = 4 + header.length
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
