import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { checkedCard } from '../../adapters/encoder/model-files.ts'
import { meanVector } from '../../core/reader/message-vector.ts'
import { textBefore } from '../../core/reader/situation-text.ts'
import { dangerBounds } from './danger-bounds.ts'
import { type Labels, readerFitted } from './fit-reader.ts'
import { valuesFitted } from './fit-values.ts'
import { withFronts } from './front-lines.ts'
import { packedReader } from './pack-reader.ts'
import { polarityLines } from './polarity-lines.ts'
import { threatLines, threatsFile } from './threat-lines.ts'
import { encoderFolder, trainingEncoder } from './training-encoder.ts'
import { type TrainingLine, trainingFolder, trainingLines } from './training-lines.ts'
import { type VectorCache, vectorCache } from './vector-cache.ts'

const out = 'dist/model'

const files = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => `${folder}/${name}`)

/** What decides the artefact: lines, labels, the encoder, and the code that fits and reads. */
const inputs = (): string[] => [
  ...files(`${trainingFolder}/messages`, '.tsv'),
  ...files(`${trainingFolder}/turns`, '.jsonl'),
  ...files(`${trainingFolder}/folds`, '.tsv'),
  `${trainingFolder}/polarity.tsv`,
  threatsFile,
  `${trainingFolder}/labels.json`,
  `${encoderFolder}/card.json`,
  ...files('src/build/training', '.ts'),
  ...files('src/build/training/linear', '.ts'),
  ...files('src/core/reader', '.ts'),
]

const inputHash = (): string => {
  const hash = createHash('sha256')
  for (const path of inputs()) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

type Encodable = Pick<TrainingLine, 'text' | 'situation'>

/** One a core, up to this many. */
const encodersAtOnce = Math.min(2, availableParallelism())

const encodeInto = async (cache: VectorCache, lines: readonly Encodable[]): Promise<void> => {
  const encoder = await trainingEncoder()
  for (const line of lines) {
    const encoded = await encoder.encode(line.text, textBefore(line.situation))
    const vector = encoded && meanVector(encoded)
    if (vector) cache.add(line, vector)
  }
  await encoder.close()
}

/** Lines that the cache lacks are encoded: all of them for a new encoder, a few for a new line. */
const withVectors = async (lines: readonly Encodable[], cache: VectorCache): Promise<number> => {
  const missing = lines.filter(line => cache.of(line) === undefined)
  if (missing.length === 0) return 0
  await Promise.all(
    Array.from({ length: encodersAtOnce }, (_, first) =>
      encodeInto(
        cache,
        missing.filter((_, at) => at % encodersAtOnce === first),
      ),
    ),
  )
  cache.write(lines)
  return missing.length
}

const labelsFor = (lines: readonly TrainingLine[]): Labels => {
  const { topics, answers, acts, danger, facts } = JSON.parse(
    readFileSync(`${trainingFolder}/labels.json`, 'utf8'),
  ) as Labels & { facts: string[] }
  const values = facts.filter(label => label.includes('='))
  const folds = [...new Set(lines.flatMap(({ fold }) => fold ?? []))].sort()
  return { topics, answers, acts, danger, values, folds, languages: ['da', 'en', 'other'] }
}

/** Fits the heads unless nothing they are made from has changed. Same sources, same bytes. */
export const trainReader = async (): Promise<{ fresh: boolean; encoded: number }> => {
  const hash = inputHash()
  const kept = `${out}/reader-inputs`
  if (existsSync(`${out}/reader.bin`) && existsSync(kept) && readFileSync(kept, 'utf8') === hash)
    return { fresh: false, encoded: 0 }
  const card = checkedCard(encoderFolder)
  const lines = withFronts(trainingLines())
  const polarity = polarityLines()
  const threats = threatLines()
  const cache = vectorCache(card.files['encoder.onnx'] ?? '')
  const encoded = await withVectors([...lines, ...polarity, ...threats], cache)
  const fitted = readerFitted({
    lines,
    polarity,
    threats,
    vectorOf: line => cache.of(line),
    labels: labelsFor(lines),
    tokenHeadsFile: `${encoderFolder}/token-heads.json`,
  })
  const model = {
    ...fitted,
    valueMix: await valuesFitted(fitted, lines),
    bounds: await dangerBounds(fitted, lines),
  }
  mkdirSync(out, { recursive: true })
  const packed = packedReader({ ...model, hash: hash.slice(0, 12) })
  writeFileSync(`${out}/reader.bin`, packed)
  writeFileSync(`${out}/reader.bin.sha256`, createHash('sha256').update(packed).digest('hex'))
  writeFileSync(kept, hash)
  return { fresh: true, encoded }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now()
  const { fresh, encoded } = await trainReader()
  const how = fresh ? `trained, ${encoded} lines encoded,` : 'unchanged'
  console.log(`${out}/reader.bin ${how} in ${Math.round(performance.now() - start)} ms`)
}
