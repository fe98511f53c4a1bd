import { existsSync, readFileSync } from 'node:fs'
import type { ConversationSituation } from '../../core/reader/reading.ts'
import { sentencesOf } from '../../core/reader/sentences.ts'
import { isKeptOut, trainingFolder } from './training-lines.ts'

/** A question with how it is put, or something that is no yes-or-no question (training/labels.md). */
export type PolarityLine = {
  text: string
  situation: ConversationSituation
  language: string
  polarity: string
  isHeldOut: boolean
  from: string
}

const file = 'polarity.tsv'
/** More is kept out than of other lines: the bound must hold for words that nobody has seen. */
const oneIn = 4
const linesInARow = 10

const rowsOf = (path: string): string[][] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => line.split('\t'))
    : []

const linesOf = (name: string): PolarityLine[] =>
  rowsOf(`${trainingFolder}/${name}`).map(([language = '', polarity = '', text = ''], number) => ({
    text,
    situation: { noticeOpen: false },
    language,
    polarity,
    isHeldOut: isKeptOut(`${name}:${Math.floor(number / linesInARow)}`, oneIn),
    from: `${name}:${number + 1}`,
  }))

/** A line's question is its last sentence; what stands before it asks nothing. So it is read, too. */
const bySentence = (line: PolarityLine): PolarityLine[] => {
  const spans = sentencesOf(line.text)
  return spans.map(([from, to], at) => ({
    ...line,
    text: line.text.slice(from, to).trim(),
    polarity: at === spans.length - 1 ? line.polarity : 'neither',
  }))
}

/** The lines as they stand in the file. */
export const polarityMessages = (): PolarityLine[] => linesOf(file)

/** Sentence by sentence, each once. */
export const polarityLines = (): PolarityLine[] => [
  ...new Map(
    polarityMessages()
      .flatMap(bySentence)
      .map(line => [line.text, line]),
  ).values(),
]

/** Wordings that nobody learned from: half may be read, half is only counted. */
export const polarityCases = (half: 'development' | 'final'): PolarityLine[] =>
  linesOf(`sets/polarity/${half}.tsv`)
