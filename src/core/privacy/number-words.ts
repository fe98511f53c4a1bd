import da from '../../../locales/da/lexicon/numbers.json' with { type: 'json' }
import daTimes from '../../../locales/da/lexicon/times.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/numbers.json' with { type: 'json' }
import enTimes from '../../../locales/en/lexicon/times.json' with { type: 'json' }

/** Each group of a list and the ways of saying it; `-` is none. */
const groupsOf = (list: string): string[][] =>
  list.split(' ').map(group => (group === '-' ? [] : group.split('/')))

const counted = (list: string, first: number, step = 1): [word: string, digits: string][] =>
  groupsOf(list).flatMap((ways, at) =>
    ways.map((word): [string, string] => [word, String(first + at * step)]),
  )

/** "Enogtyve", and a one said with its nought: "nulfem". */
const danishPairs = (): [string, string][] =>
  counted(da.ones, 0)
    .filter(([, digits]) => digits !== '0')
    .flatMap(([one, digits]): [string, string][] => [
      [`nul${one}`, `0${digits}`],
      ...counted(da.tens, 20, 10).map(([ten, tens]): [string, string] => [
        `${one}og${ten}`,
        String(Number(tens) + Number(digits)),
      ]),
    ])

/** Numbers as words in both languages, and the digits they stand for. */
export const numberWords: ReadonlyMap<string, string> = new Map([
  ...[da, en].flatMap(({ ones, teens, tens }) => [
    ...counted(ones, 0),
    ...counted(teens, 10),
    ...counted(tens, 20, 10),
  ]),
  ...danishPairs(),
  ...[daTimes, enTimes].flatMap(({ numbered }) => counted(numbered.ordinals, 1)),
])

/** An English ten takes the one after it: "twenty two". */
export const englishTens: ReadonlySet<string> = new Set(groupsOf(en.tens).flat())

/** What stands between two numbers of one number. */
export const betweenNumbers: ReadonlySet<string> = new Set(`${da.between} ${en.between}`.split(' '))

/** What stands between a birthday and the four digits after it. */
export const linkingWords: readonly string[] = [...new Set(`${da.linking} ${en.linking}`.split(' '))]

/** Months by any of their names. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  [daTimes, enTimes].flatMap(({ numbered }) =>
    counted(numbered.months, 1).map(([name, number]): [string, number] => [name, Number(number)]),
  ),
)
