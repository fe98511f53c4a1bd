import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { checkedCard } from '../../adapters/encoder/model-files.ts'
import { threadEncoder } from '../../adapters/encoder/thread-encoder.ts'
import { meanVector } from '../../core/reader/message-vector.ts'
import { probabilitiesOf } from '../../core/reader/mixed-scores.ts'
import type { Head, Mix } from '../../core/reader/model.ts'
import { placedTerms, type TermTable, termVector } from '../../core/reader/term-table.ts'
import { termsOf } from '../../core/reader/terms.ts'
import { type PackedReasons, reasonLabels } from '../../core/reasons/reason-model.ts'
import { headFitted, type SeenLine } from './heads/fit-head.ts'

/*
 * Learns what is a reason from `training/grounds/good.txt` and `empty.txt`, a text a line, and writes the head that
 * `core/reasons` reads with. By hand, when a line is added: `node src/build/training/train-reasons.ts`.
 */

type Line = { text: string; empty: boolean }
type Seen = SeenLine<Line>

const folder = 'training/grounds'
const encoderFolder = 'training/encoder'
const target = 'src/core/reasons/reason-head.json'
const folds = 5
const leastLines = 2
const rounds = { terms: 30, vector: 60 }

const texts = (name: string): string[] =>
  readFileSync(`${folder}/${name}.txt`, 'utf8')
    .split('\n')
    .filter(text => text.trim() !== '')

/** Of every line and of the encoder: what the head was made from. */
export const reasonsHash = (): string =>
  createHash('sha256')
    .update(
      [...texts('good'), '', ...texts('empty'), readFileSync(`${encoderFolder}/card.json`, 'utf8')].join(
        '\n',
      ),
    )
    .digest('hex')

const tableOf = (lines: readonly Line[]): TermTable => {
  const counts = new Map<number, number>()
  for (const { text } of lines)
    for (const { hash } of termsOf(text, '')) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= leastLines).sort(([a], [b]) => a - b)
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    rarity: Float32Array.from(kept, ([, count]) => Math.log((1 + lines.length) / (1 + count)) + 1),
  }
}

const fittedOn = (learn: readonly Seen[], held: readonly Seen[], table: TermTable): Head =>
  headFitted(learn, held, {
    labels: reasonLabels,
    kind: 'each',
    withBias: true,
    wanted: ({ empty }) => Float32Array.of(empty ? 1 : 0),
    table,
    rounds,
  })

const meanMix = (mixes: readonly Mix[]): Mix => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    vector: mean(mixes.map(({ vector }) => vector)),
    terms: mean(mixes.map(({ terms }) => terms)),
    bias: [mean(mixes.map(({ bias }) => bias[0] ?? 0))],
  }
}

const base64 = (array: Float32Array | Uint32Array | Int8Array): string =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64')

const train = async (): Promise<void> => {
  const lines: Line[] = [
    ...texts('good').map(text => ({ text, empty: false })),
    ...texts('empty').map(text => ({ text, empty: true })),
  ]
  const table = tableOf(lines)
  const { width } = checkedCard(encoderFolder)
  const files = { model: `${encoderFolder}/encoder.onnx`, tokeniser: `${encoderFolder}/tokeniser.json` }
  const encoder = await threadEncoder({ ...files, width })
  const seen: Seen[] = []
  for (const line of lines) {
    const terms = termVector(placedTerms(table, line.text, ''))
    const encoded = await encoder.encode(line.text, '')
    seen.push({ line, terms, vector: encoded && meanVector(encoded) })
  }
  await encoder.close()
  const heads = Array.from({ length: folds }, (_, fold) => {
    const isHeld = (_line: Seen, at: number) => at % folds === fold
    const held = seen.filter(isHeld)
    return {
      held,
      head: fittedOn(
        seen.filter((line, at) => !isHeld(line, at)),
        held,
        table,
      ),
    }
  })
  const right = heads.flatMap(({ held, head }) =>
    held.map(each => (probabilitiesOf(head, each)[0] ?? 0) >= 0.5 === each.line.empty),
  )
  const whole = fittedOn(seen, seen, table)
  const packed: PackedReasons = {
    hash: reasonsHash(),
    hashes: base64(table.hashes),
    rarity: base64(table.rarity),
    terms: {
      bias: whole.terms.bias[0] ?? 0,
      scale: whole.terms.scale[0] ?? 0,
      steps: base64(whole.terms.steps),
    },
    vector: { bias: whole.vector.bias[0] ?? 0, weights: base64(whole.vector.weights) },
    both: meanMix(heads.map(({ head }) => head.both)),
    alone: meanMix(heads.map(({ head }) => head.alone)),
  }
  writeFileSync(target, `${JSON.stringify(packed, null, 2)}\n`)
  console.log(
    `${lines.length} lines; held out, ${right.filter(Boolean).length} of ${right.length} are read right`,
  )
}

if (process.argv[1]?.endsWith('train-reasons.ts')) await train()
