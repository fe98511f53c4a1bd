import { readFileSync } from 'node:fs'
import { fold } from '../core/fold.ts'
import { type Lexicon, type LexiconFile, patternsOf } from '../core/understanding/lexicon.ts'

export type Messages = Record<string, string[]>
export type Negatives = { near: string[]; far: string[] }

const languages = ['da', 'en'] as const

const folder = (language: string): string => `locales/${language}/lexicon`

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'))

/** "don t" is one word as people type it: don't, dont. */
const endings = new Set(['t', 's', 'm', 'd', 're', 've', 'll'])

const foldedWord = (word: string): string =>
  word === '^' || word === '$' || word === '..'
    ? word
    : word
        .split('/')
        .map(one =>
          one.startsWith('{')
            ? one
            : (one.startsWith('*') ? '*' : '') +
              fold(one.replaceAll('*', '')) +
              (one.length > 1 && one.endsWith('*') ? '*' : ''),
        )
        .join('/')

const foldedPattern = (pattern: string, joinsEndings: boolean): string => {
  const words: string[] = []
  for (const word of pattern.split(/\s+/).filter(one => one !== '')) {
    const last = words.at(-1)
    if (joinsEndings && last !== undefined && endings.has(word)) words[words.length - 1] = last + word
    else words.push(foldedWord(word))
  }
  return words.join(' ')
}

const foldedGroup = (group: Record<string, string[]>, joins: boolean): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(group).map(([name, ways]) => [name, ways.map(way => foldedPattern(way, joins))]),
  )

type Group = Record<string, string[]>

/** What is said in reply to our questions stands in a file of its own, under the same names. */
const joined = (one: Group, other: Group): Group =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map(name => [
      name,
      [...new Set([...(one[name] ?? []), ...(other[name] ?? [])])],
    ]),
  )

const lexiconFile = (language: (typeof languages)[number]): LexiconFile => {
  const joins = language === 'en'
  const { classes, concepts } = readJson<Pick<LexiconFile, 'classes' | 'concepts'>>(
    `${folder(language)}/concepts.json`,
  )
  const { crisis, hints } = readJson<Pick<LexiconFile, 'crisis' | 'hints'>>(`${folder(language)}/crisis.json`)
  const { note: _note, ...actors } = readJson<Record<string, string[]>>(`${folder(language)}/actors.json`)
  const colloquial = readJson<Record<string, string>>(`${folder(language)}/colloquial.json`)
  const commands = readJson<LexiconFile['commands']>(`${folder(language)}/commands.json`)
  const replies = readJson<Pick<LexiconFile, 'concepts' | 'commands'>>(`${folder(language)}/replies.json`)
  return {
    classes: foldedGroup(classes, joins),
    concepts: foldedGroup(joined(concepts, replies.concepts), joins),
    crisis: foldedGroup(crisis, joins),
    commands: foldedGroup(joined(commands, replies.commands), joins),
    hints: foldedGroup(hints, joins),
    actors: foldedGroup(actors, joins),
    colloquial: Object.fromEntries(
      Object.entries(colloquial).map(([short, long]) => [fold(short.replaceAll("'", '')), fold(long)]),
    ),
    parts: readJson<string[]>(`${folder(language)}/parts.json`).map(fold),
    common: readJson<string[]>(`${folder(language)}/common.json`).map(fold),
  }
}

/** Messages stand under a topic or one of its answers: `audio_office.rude` teaches `audio_office`. */
const topicOf = (answer: string): string => answer.split('.')[0] ?? answer

const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap(text =>
    Array.from(text.matchAll(/[\p{L}\p{M}'’]+/gu), match => fold(match[0].replace(/['’]/g, ''))),
  )

const counted = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const byFrequency = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([word]) => word)

const patternWords = (patterns: readonly [string, string][]): string[] =>
  patterns.flatMap(([concept, pattern]) => {
    const isDanger = concept.startsWith('crisis.') || concept.startsWith('hint.')
    const least = isDanger ? shortestDanger : 2
    return pattern.split(/[ /]/).filter(word => word.length >= least && /^[a-z]+$/.test(word))
  })

export type Source = {
  lexicon: Lexicon
  messages: { text: string; topic: string; answer: string; language: string }[]
  negatives: { text: string; language: string; isNear: boolean }[]
}

/** Words seen in at least this many messages are known, so that a typo in one message teaches nothing. */
const leastSeen = 2
/** Words of danger that nobody used in a message are only corrected to when long: "rates" is not "rapes". */
const shortestDanger = 7

/** Everything content editors wrote about how people speak, joined. */
export const readSource = (): Source => {
  const files = { da: lexiconFile('da'), en: lexiconFile('en') }
  const messages = languages.flatMap(language =>
    Object.entries(readJson<Messages>(`${folder(language)}/messages.json`)).flatMap(([topic, texts]) =>
      texts.map(text => ({ text, topic: topicOf(topic), answer: topic, language })),
    ),
  )
  const negatives = languages.flatMap(language => {
    const { near, far } = readJson<Negatives>(`${folder(language)}/negatives.json`)
    return [
      ...near.map(text => ({ text, language, isNear: true })),
      ...far.map(text => ({ text, language, isNear: false })),
    ]
  })
  const patterns = [...patternsOf(files.da), ...patternsOf(files.en)]
  const spoken = (language: string): string[] =>
    wordsIn([...messages, ...negatives].filter(one => one.language === language).map(one => one.text))
  const own = (language: 'da' | 'en'): string[] => {
    const seen = [...counted(spoken(language))]
      .filter(([word, times]) => times >= leastSeen && word.length > 1)
      .map(([word]) => word)
    return [...new Set([...files[language].common, ...seen])].sort()
  }
  const languageWords = { da: own('da'), en: own('en') }
  const counts = counted([...spoken('da'), ...spoken('en')])
  const certain = new Set([
    ...languageWords.da,
    ...languageWords.en,
    ...patternWords(patterns),
    ...files.da.parts,
    ...files.en.parts,
  ])
  const vocabulary = byFrequency(new Map([...certain].map(word => [word, counts.get(word) ?? 0])))
  return {
    lexicon: {
      patterns,
      colloquial: { ...files.en.colloquial, ...files.da.colloquial },
      parts: [...new Set([...files.da.parts, ...files.en.parts])].filter(part => part.length >= 3),
      vocabulary,
      languageWords,
    },
    messages,
    negatives,
  }
}
