import type { VectorHead } from './linear.ts'
import type { Bounds, Head, Heads, Mix, ReaderModel } from './model.ts'
import type { TermTable } from './term-table.ts'

/** Where an array stands in the artefact's bytes. */
type Place = { at: number; length: number }

type PackedTable = { hashes: Place; rarity: Place }
type PackedHead = {
  labels: string[]
  terms: { bias: number[]; scale: number[]; steps: Place }
  vector: { bias: number[]; weights: Place }
  both: Mix
  alone: Mix
}

type PackedVector = { labels: string[]; bias: number[]; weights: Place }

/** What the artefact's first part says in JSON; the arrays follow, each at a multiple of four bytes. */
export type ReaderHeader = Heads<PackedHead, PackedVector> &
  Bounds & {
    format: 1
    hash: string
    table: PackedTable
    answerTable: PackedTable
  }

const floats = (bytes: Uint8Array, { at, length }: Place): Float32Array =>
  new Float32Array(bytes.slice(at, at + length * 4).buffer)

const tableOf = (bytes: Uint8Array, { hashes, rarity }: PackedTable): TermTable => ({
  hashes: new Uint32Array(bytes.slice(hashes.at, hashes.at + hashes.length * 4).buffer),
  rarity: floats(bytes, rarity),
})

const vectorHead = (bytes: Uint8Array, { labels, bias, weights }: PackedVector): VectorHead => ({
  labels,
  bias: Float32Array.from(bias),
  weights: floats(bytes, weights),
})

const headOf = (bytes: Uint8Array, { labels, terms, vector, both, alone }: PackedHead): Head => ({
  terms: {
    labels,
    bias: Float32Array.from(terms.bias),
    scale: Float32Array.from(terms.scale),
    steps: new Int8Array(bytes.slice(terms.steps.at, terms.steps.at + terms.steps.length).buffer),
  },
  vector: vectorHead(bytes, { labels, ...vector }),
  both,
  alone,
})

/** Makes the artefact of src/build/training/pack-reader.ts ready to read; done once at start. */
export const loadReader = (artefact: Uint8Array): ReaderModel => {
  const length = new DataView(artefact.buffer, artefact.byteOffset).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(artefact.subarray(4, 4 + length))) as ReaderHeader
  // A plain view: `slice` copies, where Node's own Buffer would not.
  const bytes = new Uint8Array(artefact.buffer, artefact.byteOffset + 4 + length)
  return {
    hash: header.hash,
    table: tableOf(bytes, header.table),
    answerTable: tableOf(bytes, header.answerTable),
    topics: headOf(bytes, header.topics),
    answers: headOf(bytes, header.answers),
    folds: headOf(bytes, header.folds),
    acts: headOf(bytes, header.acts),
    danger: headOf(bytes, header.danger),
    language: headOf(bytes, header.language),
    bounds: header.bounds,
    against: headOf(bytes, header.against),
    polarity: headOf(bytes, header.polarity),
    polarityBounds: header.polarityBounds,
    values: headOf(bytes, header.values),
    valueMix: header.valueMix,
    facts: vectorHead(bytes, header.facts),
    modes: vectorHead(bytes, header.modes),
    factBounds: header.factBounds,
  }
}
