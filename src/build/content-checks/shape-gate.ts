import type { Pack } from '../../../flows/policies/pack.ts'
import { shortText } from '../../core/documents/formats/plain-text.ts'
import { languages } from '../../core/language.ts'
import { type Answer, topicOfAnswer } from '../../core/policy/answer.ts'
import { everyAnswer, wordsOfBlock } from '../content/every-answer.ts'
import { sentences } from '../content/readability.ts'
import { wordsIn } from '../content/visible-words.ts'
import { type Findings, placeOfShort } from './places.ts'

const mostVisible = 60
const verdictWords = { least: 2, most: 6 }
const longestLead = 15
/** Shorter sentences ("Vent på et ja.") may be repeated. */
const shortestRepeat = 6

const verdictFaults = (verdict: string): string[] => {
  if (verdict.trim() === '') return ['has no verdict']
  const count = wordsIn(verdict)
  return count < verdictWords.least || count > verdictWords.most
    ? [`its verdict has ${count} words: ${verdict}`]
    : []
}

/** A sentence that stands in an answer twice. */
const repeated = (blocks: Answer['blocks']): string[] => {
  const all = blocks
    .flatMap(wordsOfBlock)
    .flatMap(sentences)
    .filter(sentence => wordsIn(sentence) >= shortestRepeat)
  return [...new Set(all.filter((sentence, at) => all.indexOf(sentence) !== at))]
}

/** What is wrong with the structure of an answer, whatever it says. */
export const shapeFaults = ({ verdict, short, blocks }: Answer): string[] => {
  const text = shortText(short)
  const visible = wordsIn(`${verdict} ${text}`)
  const lead = wordsIn(sentences(text)[0] ?? '')
  return [
    ...verdictFaults(verdict),
    ...(visible > mostVisible ? [`shows ${visible} words: ${verdict} · ${text}`] : []),
    ...(lead > longestLead ? [`its first sentence has ${lead} words: ${text}`] : []),
    ...repeated(blocks).map(sentence => `says twice: ${sentence}`),
  ]
}

/** A topic that belongs to another authority has an answer of its own, which is checked there. */
const isElsewhere = (answerId: string, { notOurs }: Pack): boolean =>
  notOurs.some(topic => topic === topicOfAnswer(answerId))

/** Each fault once, with the first authority it was found at. */
export const shapeFindings = (): Findings => {
  const first = new Map<string, string>()
  for (const { answerId, language, pack, answer } of everyAnswer()) {
    if (answer === undefined || isElsewhere(answerId, pack)) continue
    for (const fault of shapeFaults(answer)) {
      const line = `${placeOfShort(language, answerId)}: ${fault}`
      if (!first.has(line)) first.set(line, `${line} (${pack.municipality})`)
    }
  }
  return [...first.values()].sort((one, other) => inOrder(one) - inOrder(other))
}

const inOrder = (line: string): number => languages.findIndex(language => line.includes(`/${language}/`))
