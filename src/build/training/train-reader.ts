import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { meanVector } from '../../core/reader/message-vector.ts'
import { textBefore } from '../../core/reader/situation-text.ts'
import { calmLines, dangerBounds } from './danger-bounds.ts'
import { encodedLines } from './encoded-lines.ts'
import { turnsWithValues, valuesFitted } from './fit-values.ts'
import { headsFittedBeside } from './heads/fit-in-threads.ts'
import { packedReader } from './pack-reader.ts'
import { threatsFile } from './threat-lines.ts'
import { tokenHeads } from './token-heads.ts'
import { encoderFolder, trainingEncoder } from './training-encoder.ts'
import { type TrainingLine, trainingFolder } from './training-lines.ts'
import { keptVectors, trainingSources } from './training-sources.ts'
import type { VectorCache } from './vector-cache.ts'

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
  ...files('src/build/training/heads', '.ts'),
  ...files('src/build/training/heads/linear', '.ts'),
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
  const missing = lines.filter(line => !cache.has(line))
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

/** Fits the heads unless nothing they are made from has changed. Same sources, same bytes. */
export const trainReader = async (): Promise<{ fresh: boolean; encoded: number }> => {
  const hash = inputHash()
  const kept = `${out}/reader-inputs`
  if (existsSync(`${out}/reader.bin`) && existsSync(kept) && readFileSync(kept, 'utf8') === hash)
    return { fresh: false, encoded: 0 }
  const { lines, polarity, threats } = trainingSources()
  const vectors = keptVectors()
  const encoded = await withVectors([...lines, ...polarity, ...threats], vectors)
  const turns = turnsWithValues(lines)
  const calm = calmLines(lines)
  const [heads, seen] = await Promise.all([
    headsFittedBeside(),
    encodedLines(new Set([...turns, ...calm.longer])),
  ])
  const fitted = { ...heads, ...tokenHeads(`${encoderFolder}/token-heads.json`) }
  const model = {
    ...fitted,
    valueMix: valuesFitted(fitted, turns, seen),
    bounds: dangerBounds(fitted, calm, { vectorOf: line => vectors.of(line), longer: seen }),
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
