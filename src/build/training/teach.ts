import '../operation/in-words.ts'
import { appendFileSync } from 'node:fs'
import { checkedCard } from '../../adapters/encoder/model-files.ts'
import { openedReader } from '../../adapters/encoder/opened-reader.ts'
import { threadEncoder } from '../../adapters/encoder/thread-encoder.ts'
import { meanVector } from '../../core/reader/message-vector.ts'
import type { ConversationSituation } from '../../core/reader/reading.ts'
import { encoderFolder } from './training-encoder.ts'
import { type TrainingLine, trainingFolder, trainingLines } from './training-lines.ts'
import { vectorCache } from './vector-cache.ts'

/*
 * npm run teach -- "text"                                       what the reader makes of it, and its nearest lines
 * npm run teach -- "text" --add "da audio_office audio_office.must_ask - ask"   adds it as a training line
 */

const added = `${trainingFolder}/messages/taught.tsv`
const nearest = 5
const situation: ConversationSituation = { noticeOpen: false }

const likeness = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)

const nearestLines = async (text: string): Promise<TrainingLine[]> => {
  const { width, files } = checkedCard(encoderFolder)
  const encoder = await threadEncoder({
    model: `${encoderFolder}/encoder.onnx`,
    tokeniser: `${encoderFolder}/tokeniser.json`,
    width,
  })
  const encoded = await encoder.encode(text, '')
  await encoder.close()
  const own = encoded && meanVector(encoded)
  if (own === undefined) return []
  const cache = vectorCache(files['encoder.onnx'] ?? '')
  return trainingLines()
    .map(line => ({ line, like: likeness(own, cache.of(line) ?? new Float32Array(own.length)) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, nearest)
    .map(({ line }) => line)
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

const listed = (scored: readonly { name: string; probability: number }[]): string =>
  scored
    .slice(0, 4)
    .map(({ name, probability }) => `${name} ${percent(probability)}`)
    .join(', ') || '–'

const [text, option, labels] = process.argv.slice(2)
if (text === undefined) {
  console.log('npm run teach -- "text" [--add "language topics answer danger acts"]')
  process.exit(1)
}
const reader = await openedReader({ heads: 'dist/model/reader.bin', encoder: encoderFolder })
const reading = await reader.read(text, situation)
await reader.close()
console.log(`topics   ${listed(reading.topics)}; nothing asked ${percent(reading.asksNothing)}`)
console.log(`answers  ${listed(reading.answers)}`)
console.log(`acts     ${listed(reading.acts)}`)
console.log(
  `danger   ${reading.danger ? `${reading.danger.degree}, ${reading.danger.kind} ${percent(reading.danger.probability)}` : '–'}`,
)
console.log(
  `facts    ${reading.facts.map(({ field, value, mode }) => `${field}=${value} (${mode})`).join(', ') || '–'}`,
)
console.log(`because  ${reading.because.map(({ span }) => text.slice(...span)).join(', ') || '–'}`)
for (const line of await nearestLines(text))
  console.log(`near     ${line.topics.join(',') || '-'}\t${line.text.slice(0, 100)}\t${line.from}`)
if (option === '--add' && labels !== undefined) {
  const cells = labels.split(' ')
  if (cells.length !== 5) throw new Error('five labels: language topics answer danger acts')
  appendFileSync(added, `${[...cells, text.replaceAll('\n', '⏎')].join('\t')}\n`)
  console.log(`added to ${added}; "npm run build" learns it`)
}
