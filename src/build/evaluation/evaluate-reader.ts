import '../operation/in-words.ts'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { checkedCard } from '../../adapters/encoder/model-files.ts'
import { threadEncoder } from '../../adapters/encoder/thread-encoder.ts'
import { loadReader } from '../../core/reader/load-model.ts'
import { readMessage } from '../../core/reader/read.ts'
import { textBefore } from '../../core/reader/situation-text.ts'
import { type Case, casesOf, type Half } from '../training/sets.ts'
import { encoderFolder } from '../training/training-encoder.ts'
import { type Accepted, acceptedFrom, differences } from './accepted.ts'
import { evaluateDialogues } from './evaluate-dialogues.ts'
import { type Figures, figuresOf, firstTopic, type Read, type Share } from './figures.ts'

const acceptedFile = 'training/accepted.json'

/** Reads every case as the product does: with the encoder, or (`terms`) without. */
export const readCases = async (cases: readonly Case[], by: 'encoder' | 'terms'): Promise<Read[]> => {
  const model = loadReader(readFileSync('dist/model/reader.bin'))
  const encoder =
    by === 'encoder'
      ? await threadEncoder({
          model: `${encoderFolder}/encoder.onnx`,
          tokeniser: `${encoderFolder}/tokeniser.json`,
          width: checkedCard(encoderFolder).width,
        })
      : undefined
  const read: Read[] = []
  for (const one of cases) {
    const { text, situation } = one
    const encoded = await encoder?.encode(text, textBefore(situation))
    read.push({ one, reading: readMessage({ text, encoded, situation }, model) })
  }
  await encoder?.close()
  return read
}

const percent = ({ right, of }: Share): string => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`)

const macro = (figures: Figures): number => {
  const enough = figures.acts.filter(({ of }) => of >= 10)
  return enough.reduce((sum, { f1 }) => sum + f1, 0) / (enough.length || 1)
}

/** One row a set. */
export const tableOf = (read: readonly Read[]): string[] => {
  const sets = [...new Set(read.map(({ one }) => one.set))]
  const row = (name: string, own: readonly Read[]): string => {
    const f = figuresOf(own)
    return [
      name,
      f.messages,
      `${percent(f.first)} / ${percent(f.three)}`,
      percent(f.outright),
      `${percent(f.outside)} / ${percent(f.takenForOutside)}`,
      percent(f.answer),
      `${percent(f.dangerHeard)} (sure ${percent(f.dangerSure)}) of ${f.dangerHeard.of}`,
      `${percent(f.falseSure)} / ${percent(f.falsePerhaps)} of ${f.falseSure.of}`,
      percent(f.language),
      f.calibration.toFixed(3),
      f.facts.wanted > 0 ? `${macro(f).toFixed(2)} / ${f.facts.f1.toFixed(2)}` : macro(f).toFixed(2),
    ].join(' | ')
  }
  return [
    '| set | cases | first / three | outright at 95 % | outside / taken for it | fine answer | danger heard | ordinary taken for danger, sure / perhaps | language | calibration | acts / facts F1 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...sets.map(
      set =>
        `| ${row(
          set,
          read.filter(({ one }) => one.set === set),
        )} |`,
    ),
    `| ${row('all', read)} |`,
  ]
}

const lastAccepted = (): Accepted =>
  existsSync(acceptedFile) ? (JSON.parse(readFileSync(acceptedFile, 'utf8')) as Accepted) : {}

const evaluateReader = async (): Promise<void> => {
  const half: Half = 'development'
  const by = process.argv.includes('--terms') ? 'terms' : 'encoder'
  const read = await readCases(casesOf(half), by)
  console.log(tableOf(read).join('\n'))
  console.log(differences(read, lastAccepted()).join('\n'))
  if (process.argv.includes('--misses'))
    for (const { one, reading } of read)
      if (
        !one.topics.includes(firstTopic(reading)) ||
        (one.danger !== undefined) !== (reading.danger !== undefined)
      )
        console.log(
          `${one.set}\t${one.topics.join('|')}\t${firstTopic(reading)} ${reading.topics[0]?.probability.toFixed(2)}\t${one.danger ?? '-'}\t${reading.danger?.degree ?? '-'} ${reading.danger?.probability.toFixed(2) ?? ''}\t${one.text.replaceAll('\n', '⏎').slice(0, 200)}`,
        )
  if (process.argv.includes('--accept'))
    writeFileSync(acceptedFile, `${JSON.stringify(acceptedFrom(read), null, 1)}\n`)
}

if (process.argv[1]?.endsWith('evaluate-reader.ts'))
  await (process.argv[2] === 'dialogues' ? evaluateDialogues(process.argv.slice(3)) : evaluateReader())
