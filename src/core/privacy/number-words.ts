import da from '../../../locales/da/lexicon/numbers.json' with { type: 'json' }
import daTimes from '../../../locales/da/lexicon/times.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/numbers.json' with { type: 'json' }
import enTimes from '../../../locales/en/lexicon/times.json' with { type: 'json' }

/** Each group of a list and the ways of saying it; `-` means none. */
const groupsOf = (list: string): string[][] =>
  list.split(' ').map(group => (group === '-' ? [] : group.split('/')))

const counted = (list: string, first: number, step = 1): [word: string, digits: string][] =>
  groupsOf(list).flatMap((ways, at) =>
    ways.map((word): [string, string] => [word, String(first + at * step)]),
  )

/** What joins a Danish one and its ten. */
export const danishAnds: ReadonlySet<string> = new Set(groupsOf(da.and).flat())

/** Danish ones with their tens, and a one said with its nought. */
const danishPairs = (): [string, string][] =>
  counted(da.ones, 0)
    .concat(counted(da.otherOnes, 0))
    .filter(([, digits]) => digits !== '0')
    .flatMap(([one, digits]): [string, string][] => [
      [`nul${one}`, `0${digits}`],
      ...[...counted(da.tens, 20, 10), ...counted(da.otherTens, 20, 10)].flatMap(([ten, tens]) =>
        [...danishAnds].map((and): [string, string] => [
          `${one}${and}${ten}`,
          String(Number(tens) + Number(digits)),
        ]),
      ),
    ])

/** Danish years in one word. */
const danishYears = (): [string, string][] =>
  counted(da.teens, 10)
    .filter(([, century]) => Number(century) >= 18)
    .flatMap(([first, century]) =>
      [...danishPairs(), ...counted(da.tens, 20, 10)]
        .filter(([word]) => !word.startsWith('nul'))
        .map(([word, digits]): [string, string] => [`${first}${word}`, `${century}${digits}`]),
    )

/** Numbers as words in both languages, and the digits they stand for. */
export const numberWords: ReadonlyMap<string, string> = new Map([
  ...[da, en].flatMap(({ ones, teens, tens, otherTens, otherOrdinals }) => [
    ...counted(otherTens, 20, 10),
    ...counted(otherOrdinals, 1),
    ...counted(ones, 0),
    ...counted(teens, 10),
    ...counted(tens, 20, 10),
  ]),
  ...danishPairs(),
  ...danishYears(),
  ...[da, en].flatMap(({ centuries }) => counted(centuries, 18)),
  ...[daTimes, enTimes].flatMap(({ numbered }) => counted(numbered.ordinals, 1)),
])

const wordsOf = (list: (lexicon: typeof da | typeof en) => string): ReadonlySet<string> =>
  new Set([da, en].flatMap(lexicon => list(lexicon).split(' ')))

/** English tens, which take the one after them. */
export const englishTens: ReadonlySet<string> = new Set(groupsOf(en.tens).flat())

/** Danish tens, which take the one before them even when written apart. */
export const danishTens: ReadonlySet<string> = new Set(groupsOf(`${da.tens} ${da.otherTens}`).flat())

/** What stands between two numbers of one number. */
export const betweenNumbers = wordsOf(({ between, hundreds }) => `${between} ${hundreds}`)

/** What stands between the day, the month and the year. */
export const datingWords = wordsOf(({ dating }) => dating)

/** Words before a year. */
export const sinceWords = wordsOf(({ since }) => since)

/** Words that lead from one day to another. */
export const untilWords = wordsOf(({ until }) => until)

/** Words of hesitation: somebody says a number aloud. */
export const hesitatingWords = wordsOf(({ hesitating }) => hesitating)

/** Words that double the digit after them. */
export const doublingWords = wordsOf(({ doubling }) => doubling)

/** Words of correction: what follows replaces what was said. */
export const correctingWords = wordsOf(({ correcting }) => correcting)

/** Words that say what a thing is not. */
export const notWords = wordsOf(({ not }) => not)
/** What is left of such a word behind an apostrophe: "don't". */
export const notEndings = wordsOf(lexicon => lexicon.notEndings)

/** Words for digits at the end of a number, and for those at its beginning. */
export const endingWords = wordsOf(({ ending }) => ending)
export const beginningWords = wordsOf(({ beginning }) => beginning)

/** What names a part of a birthday: "day 14, month 6, year 1985". */
export const partNames = {
  day: wordsOf(({ days }) => days),
  month: wordsOf(({ months }) => months),
  year: wordsOf(({ years }) => years),
}

export const fourWords = wordsOf(({ four }) => four)
export const digitWords = wordsOf(({ digits }) => digits)

export const memoryWords = wordsOf(({ memory }) => memory)

export const forgettingWords = wordsOf(({ forgetting }) => forgetting)

/** Between two choices. */
export const orWords = wordsOf(lexicon => lexicon.or)

/** What has four digits of its own. */
export const codeWords = wordsOf(({ codes }) => codes)

/** What says that a number is something. */
export const claimWords = wordsOf(({ claims }) => claims)

const gameParts = [...wordsOf(({ games }) => games)]
/** Whether a word has the name of a game with numbers in a row in it. */
export const namesGame = (word: string): boolean => gameParts.some(part => word.includes(part))

const phrasesOf = (list: (lexicon: typeof da | typeof en) => string): string[] =>
  [da, en].flatMap(lexicon => groupsOf(list(lexicon)).flat()).map(phrase => phrase.replaceAll('_', ' '))

/** Names of a CPR number, or their beginnings; what goes on with one of them is still its name. */
export const cprNames: readonly string[] = phrasesOf(({ cprNames }) => cprNames)
export const cprEndings: readonly string[] = phrasesOf(({ cprEndings }) => cprEndings)
/** Names of its last four digits. */
export const lastFourNames: readonly string[] = phrasesOf(({ lastFour }) => lastFour)

/** Words of birth: such a day is not a meeting's. */
export const bornWords = wordsOf(({ born }) => born)

/** Words for somebody of the family. */
export const kinWords = wordsOf(({ kin }) => kin)

/** What follows a sum. */
export const sumWords = wordsOf(({ sums }) => sums)

/** What follows whatever else was counted or measured, sums too. */
export const unitWords: ReadonlySet<string> = new Set([...sumWords, ...wordsOf(({ units }) => units)])

const shortest = 4
/** Whether a word is in a list or, in Danish, a compound that begins with one of its words. */
const startsIn = (list: ReadonlySet<string>): ((word: string) => boolean) => {
  const stems = [...list].filter(({ length }) => length >= shortest)
  return word => list.has(word) || stems.some(stem => word.startsWith(stem))
}

/** Names of numbers that do not identify a person. */
export const namesAnother = startsIn(wordsOf(({ others }) => others))
/** Words between such a name and the number. */
export const numberingWords = wordsOf(({ numbering }) => numbering)
const isOrderWord = startsIn(wordsOf(({ orders }) => orders))
const ofPersons = [...wordsOf(({ persons }) => persons)]
/** "Aftalenummer", "policenr": in Danish the compound names the kind of number. */
const numbered = /^\p{L}{3,}(?:nummer|nummeret|nr)$/u
export const namesOrder = (word: string): boolean =>
  isOrderWord(word) || (numbered.test(word) && !ofPersons.some(stem => word.startsWith(stem)))

/** Whether a word says that a number beside it is no CPR number. */
export const namesOther = (word: string): boolean => namesAnother(word) || namesOrder(word)

/** What stands between a birthday and the four digits after it. */
export const linkingWords = wordsOf(({ linking }) => linking)

export const isMonthName = (word: string): boolean => monthNumbers.has(word.toLowerCase())

const weekdays = new Set([daTimes, enTimes].flatMap(({ numbered }) => groupsOf(numbered.weekdays).flat()))
export const isWeekday = (word: string): boolean => weekdays.has(word)

/** Months by any of their names. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  [daTimes, enTimes].flatMap(({ numbered }) =>
    counted(numbered.months, 1).map(([name, number]): [string, number] => [name, Number(number)]),
  ),
)
