import { pathToFileURL } from 'node:url'
import { type PolarityLine, polarityCases, polarityMessages } from './polarity-lines.ts'
import { casesOf } from './sets.ts'
import { type TrainingLine, trainingLines } from './training-lines.ts'

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Shorter texts ("ja", "på torsdag kl. 10") are said alike by many: no leak. */
const fewestWords = 6

const sameWords = 8

/** Every run of eight words in a row: whoever shares one has copied. */
const runsOf = (text: string): string[] => {
  const words = plain(text).split(' ')
  return words
    .slice(0, Math.max(0, words.length - sameWords + 1))
    .map((_, at) => words.slice(at, at + sameWords).join(' '))
}

const isLong = (text: string): boolean => plain(text).split(' ').length >= fewestWords

export type TrainingFaults = {
  /** The same text in the same situation with other labels, by where both stand. */
  contradicting: string[]
  /** Texts of a set that stand in the training lines, whole or by eight words in a row. */
  leaks: string[]
  /** A message that stands twice. */
  twice: string[]
}

/** These are short, so that the same words whatever their number are a leak. */
const polarityFaults = (): { twice: string[]; leaks: string[] } => {
  const cases = [...polarityCases('development'), ...polarityCases('final')]
  const asked = new Set(cases.map(({ text }) => plain(text)))
  const runs = new Set(cases.flatMap(({ text }) => runsOf(text)))
  const seen = new Set<string>()
  const named = ({ from, text }: PolarityLine) => `${from}: ${text.slice(0, 80)}`
  const lines = polarityMessages()
  return {
    leaks: lines
      .filter(({ text }) => asked.has(plain(text)) || runsOf(text).some(run => runs.has(run)))
      .map(named),
    twice: lines.filter(({ text }) => seen.size === seen.add(plain(text)).size).map(named),
  }
}

const labelsOf = ({ topics, danger }: TrainingLine): string => `${topics[0] ?? '-'} ${danger}`

/** What may not be in the training data; found by words alone, in time linear in them. */
export const trainingFaults = (lines: readonly TrainingLine[] = trainingLines()): TrainingFaults => {
  const cases = [...casesOf('development'), ...casesOf('final')]
  const texts = new Set(
    cases
      .map(({ text }) => text)
      .filter(isLong)
      .map(plain),
  )
  const runs = new Set(cases.flatMap(({ text }) => runsOf(text)))
  const seen = new Map<string, TrainingLine>()
  const faults: TrainingFaults = { contradicting: [], ...polarityFaults() }
  for (const line of lines) {
    const own = plain(line.text)
    if ((isLong(line.text) && texts.has(own)) || runsOf(line.text).some(run => runs.has(run)))
      faults.leaks.push(`${line.from}: ${line.text.slice(0, 80)}`)
    const key = `${own} | ${JSON.stringify(line.situation)}`
    const before = seen.get(key)
    if (before === undefined) seen.set(key, line)
    else if (isLong(line.text)) {
      if (labelsOf(before) !== labelsOf(line))
        faults.contradicting.push(`${before.from} and ${line.from}: ${line.text.slice(0, 80)}`)
      else if (line.from.startsWith('messages/'))
        faults.twice.push(`${before.from} and ${line.from}: ${line.text.slice(0, 80)}`)
    }
  }
  return faults
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await import('../operation/in-words.ts')
  const faults = trainingFaults()
  for (const [kind, found] of Object.entries(faults)) for (const one of found) console.log(`${kind}: ${one}`)
  process.exit(Object.values(faults).some(found => found.length > 0) ? 1 : 0)
}
