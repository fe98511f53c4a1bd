import { blocksOf } from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { sources } from '../../../flows/sources.ts'
import { type Language, languages } from '../../core/language.ts'
import { allWordsNeeded } from '../../core/policy/expected-keys.ts'
import { keyOf } from '../../core/policy/spoken-block.ts'
import { everyAnswer, type SpokenAnswer } from '../content/every-answer.ts'
import { readability } from '../content/readability.ts'
import { answerTexts } from '../content/words.ts'
import { type Findings, placeOfShort, placeOfWords } from './places.ts'

const mostLix = 35
const mostWords = 20
const mostWordsOnAverage = 14
/** Below this length LIX means nothing; a short text must have short sentences instead. */
const wordsForLix = 30
const longestShort = 15

const both = (find: (language: Language) => Findings): Findings => languages.flatMap(find)

/** A text that exists in one language only, and words that nothing uses. */
export const keyFindings = (): Findings => {
  const keys = Object.fromEntries(
    languages.map(language => [language, new Set(answerTexts(language).map(({ key }) => key))]),
  )
  const needed = allWordsNeeded()
  const isNeeded = (key: string): boolean =>
    /^answers\/(rules|kits):/.test(key) ||
    needed.some(({ stem, varies }) => (varies ? key.startsWith(`${stem}.`) : key === stem))
  return both(language => {
    const here = [...(keys[language] ?? [])]
    const other = language === 'da' ? 'en' : 'da'
    return [
      ...here
        .filter(key => !keys[other]?.has(key))
        .map(key => `${placeOfWords(other, key)}: is missing, ${language} has it`),
      ...here
        .filter(key => !isNeeded(key))
        .map(key => `${placeOfWords(language, key)}: is said by no answer`),
    ]
  })
}

type Fault = { answerId: string; language: Language; says: string; pack: Pack }

/** One line a fault, however many authorities and situations it is found in. */
const lines = (faults: Fault[]): Findings => {
  const first = new Map<string, string>()
  for (const { answerId, language, says, pack } of faults) {
    const line = `${placeOfShort(language, answerId)}: ${says}`
    if (!first.has(line)) first.set(line, `${line} (${pack.municipality})`)
  }
  return [...first.values()]
}

const spokenFaults = ({ failure, answer, spoken, pack }: SpokenAnswer): string[] => {
  if (failure !== undefined) return [failure]
  const rests = answer?.sources ?? []
  const foreign = rests.filter(id => {
    const authorities = sources[id]?.authorities
    return authorities !== 'all' && !authorities?.includes(pack.municipality)
  })
  return [
    ...(answer?.blocks[0]?.kind === 'lead' ? [] : ['does not begin with the answer']),
    ...foreign.map(id => `${id} does not hold here`),
    ...(/\{\{|\}\}|undefined|<\w/.test(spoken) ? ['has a hole or markup in it'] : []),
  ]
}

const faultsOf = (find: (said: SpokenAnswer) => string[]): Findings =>
  lines(everyAnswer().flatMap(said => find(said).map(says => ({ ...said, says }))))

/** Every authority can give every answer, with the verdict first and a source that holds there. */
export const spokenFindings = (): Findings => faultsOf(spokenFaults)

/** Danish answers by LIX, English ones by the length of their sentences. */
export const readingFindings = (): Findings =>
  faultsOf(({ spoken, pack, language }) => {
    const { words, lix, longest, average, hardest } = readability(spoken, pack.name[language].split(' '))
    if (language === 'en') {
      if (longest > mostWords) return [`${longest} words in one sentence: ${hardest}`]
      return average > mostWordsOnAverage
        ? [`sentences of ${Math.round(average)} words on average: ${hardest}`]
        : []
    }
    const hard = words >= wordsForLix ? lix > mostLix : longest > longestShort && lix > mostLix
    return hard ? [`LIX ${Math.ceil(lix)}: ${hardest}`] : []
  })

const paragraphNumber = /§+\s*\d+(?: [a-e]\b)?(?:\(\d+\))?(?:, stk\. \d+)?(?:,? (?:nr|no)\. \d+)?/g

/** A paragraph number without a source behind it (above all the numbers from before 2019), or without its law. */
export const paragraphFindings = (): Findings => {
  const known = new Set(Object.values(sources).flatMap(({ paragraphs = [] }) => paragraphs))
  return both(language =>
    answerTexts(language).flatMap(({ key, text }) => [
      ...(text.match(paragraphNumber) ?? [])
        .filter(number => !known.has(number))
        .map(number => `${placeOfWords(language, key)}: no source has ${number}`),
      ...(text.includes('§') && !/(lovens|Code|Act) §/.test(text)
        ? [`${placeOfWords(language, key)}: a paragraph number without the name of its law`]
        : []),
    ]),
  )
}

const ofTheLaw =
  /straffelov|forvaltningslov|offentlighedslov|tv-overvågningslov|datatilsyn|ombudsmand|arbejdsret|ankestyrels|\bloven\b|notatpligt|§/i

/** A text about the law, a court or a supervisor needs a source of its own. */
export const untiedFindings = (): Findings =>
  Object.entries(answers).flatMap(([answerId, definition]) =>
    blocksOf(definition)
      .filter(({ source }) => source === undefined)
      .flatMap(block => {
        const stem = keyOf(answerId, block)
        return answerTexts('da')
          .filter(({ key, text }) => (key === stem || key.startsWith(`${stem}.`)) && ofTheLaw.test(text))
          .map(
            ({ key }) =>
              `${placeOfWords('da', key)}: speaks of the law, and ${answerId} ties it to no source`,
          )
      }),
  )

/** The terms of duties 1-5, claims of a right, and judgements of guilt. */
const misleading: Record<Language, RegExp> = {
  da: /underret|ret til at (?:optage|filme)|har ret til|(?<!ikke )krav på at optage|\bfå et referat\b|du må gerne optage|er u?lovligt|skyldig/i,
  en: /assessor|right to (?:record|film)|(?<!not )entitled to record|factual|\billegal\b|\blegal to\b|guilty|innocent/i,
}

export const misleadingFindings = (): Findings =>
  both(language =>
    answerTexts(language)
      .filter(({ text }) => misleading[language].test(text))
      .map(({ key, text }) => `${placeOfWords(language, key)}: misleads: ${text}`),
  )

/** "De" and "Dem" in the middle of a sentence: the reader is "du". */
export const addressFindings = (): Findings =>
  answerTexts('da')
    .filter(({ text }) => /[a-zæøå,] (?:De|Dem|Deres)\b/.test(text))
    .map(({ key, text }) => `${placeOfWords('da', key)}: speaks to the reader as "De": ${text}`)

/**
 * 112 comes first, the text says that nobody has been told, and 114 comes after 112 and only for what is no danger
 * (duties 28).
 */
export const crisisFaults = (spoken: string): string[] => {
  const numbers = spoken.match(/\b(?:112|114|1888|116 111|70 201 201)\b/g) ?? []
  const late = spoken.indexOf('114')
  const before = spoken.slice(0, late)
  return [
    ...(numbers[0] === '112' ? [] : ['does not name 112 before any other number']),
    ...(/ingen (?:har fået|får) besked|nobody (?:has been|is) told/i.test(spoken)
      ? []
      : ['does not say that nobody has been told']),
    ...(late < 0 || /haster det ikke|not urgent/i.test(before) ? [] : ['names 114 as if it were for danger']),
    ...(/§|\blov(?:en)?\b|\blaw\b/i.test(spoken) ? ['speaks of the law'] : []),
    ...(/kladde|anmodning|\bdraft|\brequest/i.test(spoken) ? ['speaks of what they were writing'] : []),
  ]
}

/** Help in a crisis is never cut short by anything else. */
export const crisisFindings = (): Findings =>
  faultsOf(({ answerId, spoken }) => (answerId.startsWith('crisis') ? crisisFaults(spoken) : []))
