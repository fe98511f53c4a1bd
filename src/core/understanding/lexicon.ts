import { type Pattern, patternOf } from './pattern.ts'

type Classes = Record<string, readonly string[]>

/** What content editors write for one language, under locales/<language>/lexicon. */
export type LexiconFile = {
  classes: Record<string, string[]>
  /** Concept → the ways people say it. */
  concepts: Record<string, string[]>
  /** Crisis kinds and `calm` (what sounds like one and is not). */
  crisis: Record<string, string[]>
  /** Things that are danger only together (danger-together.ts). */
  hints: Record<string, string[]>
  /** Who records whom (actors.ts). */
  actors: Record<string, string[]>
  commands: Record<string, string[]>
  colloquial: Record<string, string>
  parts: string[]
  common: string[]
}

/** Both languages joined, as the model carries it. */
export type Lexicon = {
  /** [concept, pattern with its classes already written out]. */
  patterns: [string, string][]
  colloquial: Record<string, string>
  parts: string[]
  /** Words people use, most frequent first: never corrected, and what typos are corrected to. */
  vocabulary: string[]
  languageWords: { da: string[]; en: string[] }
}

const writtenOut = (pattern: string, classes: Classes): string =>
  pattern
    .split(' ')
    .map(word =>
      word
        .split('/')
        .flatMap(one => (one.startsWith('{') ? (classes[one.slice(1, -1)] ?? missingClass(one)) : [one]))
        .join('/'),
    )
    .join(' ')

const missingClass = (name: string): string[] => {
  throw new RangeError(`The lexicon names a class of words that does not exist: ${name}`)
}

/** The patterns of one language's file with their concept names: `crisis.self`, `command.back`, `medium.audio`. */
export const patternsOf = (file: LexiconFile): [string, string][] => {
  const named = (prefix: string, group: Record<string, string[]>): [string, string][] =>
    Object.entries(group).flatMap(([name, ways]) =>
      ways.map((way): [string, string] => [prefix + name, writtenOut(way, file.classes)]),
    )
  return [
    ...named('', file.concepts),
    ...named('crisis.', file.crisis),
    ...named('hint.', file.hints),
    ...named('actor.', file.actors),
    ...named('command.', file.commands),
  ]
}

/**
 * Commands steer the conversation. Danger is learned from its words: were its own concepts learned too, they would
 * explain all that was written and teach nothing about the rest.
 */
const notLearned = ['command.', 'crisis.', 'hint.', 'actor.']

/** Every other concept teaches the models. */
export const isLearned = (concept: string): boolean => !notLearned.some(prefix => concept.startsWith(prefix))

const tellsTheKind = ['crisis.', 'hint.', 'actor.']

/** Which danger it is, once it is known to be one, is learned from its own concepts too. */
export const isLearnedOfDanger = (concept: string): boolean =>
  concept !== 'crisis.calm' && (isLearned(concept) || tellsTheKind.some(prefix => concept.startsWith(prefix)))

/** Things that are danger only together, by name: each has its weight in how likely danger is. */
export const hintsOf = ({ patterns }: Pick<Lexicon, 'patterns'>): string[] =>
  [...new Set(patterns.map(([concept]) => concept))].filter(name => name.startsWith('hint.')).sort()

export const compiled = (patterns: readonly [string, string][]): Pattern[] =>
  patterns.map(([concept, written]) => patternOf(concept, written))

/** The words and the beginnings of words that patterns are made of. */
export const wordsOfPatterns = (
  patterns: readonly [string, string][],
): { words: string[]; starts: string[] } => {
  const words = new Set<string>()
  const starts = new Set<string>()
  for (const [, written] of patterns)
    for (const word of written.split(/[ /]/)) {
      if (/^[a-z]+$/.test(word)) words.add(word)
      else if (/^[a-z]{4,}\*$/.test(word)) starts.add(word.slice(0, -1))
    }
  return { words: [...words], starts: [...starts] }
}
