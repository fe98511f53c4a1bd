import { isTopic } from '../../flows/topics.ts'
import { beginsAsQuestion } from '../core/understanding/asking.ts'
import type { Prepared } from './fit.ts'

/** Two questions put together, and the topics both ask about. */
export type MadePair = { text: string; topics: [string, string] }

const joiner: Record<string, string> = { da: 'og', en: 'and' }
const longest = 22
const pairsEach = 400

/** The same numbers at every build. */
const chances = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const isAsked = ({ text, words, topic }: Prepared): boolean =>
  !isTopic('tone', topic) &&
  words.length <= longest &&
  (text.includes('?') || beginsAsQuestion(words.map(word => word.forms[0] ?? word.key)))

const unfinished = (text: string): string => text.replace(/[?.!\s]+$/u, '')
const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

/** As people put two questions: in one breath, after a comma, in two sentences. */
const ways: ((one: string, other: string, and: string) => string)[] = [
  (one, other, and) => `${unfinished(one)} ${and} ${lowered(other)}`,
  (one, other, and) => `${unfinished(one)}, ${and} ${lowered(other)}`,
  (one, other) => `${unfinished(one)}? ${other}`,
]

/** Nobody writes enough messages with two questions; those of one are put together, the two of one language. */
export const madePairs = (examples: readonly Prepared[], seed: number): MadePair[] => {
  const next = chances(seed)
  return Object.entries(joiner).flatMap(([language, and]) => {
    const asked = examples.filter(one => one.language === language && isAsked(one))
    const one = (): Prepared | undefined => asked[Math.floor(next() * asked.length)]
    return Array.from({ length: pairsEach }, (_, at): MadePair[] => {
      const [first, second] = [one(), one()]
      const way = ways[at % ways.length]
      if (first === undefined || second === undefined || way === undefined) return []
      if (first.topic === second.topic) return []
      return [{ text: way(first.text, second.text, and), topics: [first.topic, second.topic] }]
    }).flat()
  })
}
