import smallDa from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import da from '../../../locales/da/lexicon/times.json' with { type: 'json' }
import smallEn from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/times.json' with { type: 'json' }
import { fold } from '../text/fold.ts'

/**
 * Words of dates and times, Danish and English together, one spelling each. Nobody has to say first in which language
 * they write a date.
 */

const split = (words: string): string[] => words.split(' ').filter(Boolean)

const listed = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap(split).map(fold))

const said = (name: keyof typeof da.lists) => listed(da.lists[name], en.lists[name])

/** Each group of words is the next number, from 1. */
const numbered = (name: keyof typeof da.numbered): ReadonlyMap<string, number> =>
  new Map(
    [da, en].flatMap(({ numbered: words }) =>
      split(words[name]).flatMap((group, at) =>
        group === '-' ? [] : group.split('/').map((word): [string, number] => [fold(word), at + 1]),
      ),
    ),
  )

type Phrase = { words: readonly string[]; value: string }

const phrases = (name: keyof typeof da.valued): Phrase[] =>
  [da, en].flatMap(({ valued }) =>
    Object.entries<string[]>(valued[name]).flatMap(([value, ways]) =>
      ways.map(way => ({ words: split(way).map(fold), value })),
    ),
  )

const valued = <Value>(
  name: keyof typeof da.valued,
  as: (value: string) => Value,
): ReadonlyMap<string, Value> =>
  new Map(phrases(name).map(({ words, value }) => [words.join(' '), as(value)]))

export const months = numbered('months')
export const weekdays = numbered('weekdays')
/** Short forms that are other words too (man, søn, fri, sat): a weekday only before a date. */
export const shortWeekdays = numbered('shortWeekdays')
/** Weekdays that are past. */
export const pastWeekdays = numbered('pastWeekdays')
export const cardinals = numbered('cardinals')
export const ordinals = numbered('ordinals')
/** Tens that begin an English ordinal of two words. */
export const tensOfOrdinals = valued('tensOfOrdinals', Number)

type Unit = 'day' | 'week' | 'month' | 'hour' | 'minute' | 'year'

export const units = valued('units', value => value as Unit)
/** Hours to add to a small hour when the part of the day is said: "kl. 2 om eftermiddagen". */
export const partsOfDay = valued('partsOfDay', value => value as 'before' | 'after')
export const danishParts = new Set(Object.values(da.valued.partsOfDay).flat().map(fold))
export const englishParts = new Set(Object.values(en.valued.partsOfDay).flat().map(fold))
/** How many days a whole unit after something is. */
export const wholesAfter = valued('wholesAfter', Number)
/** Which way a shift goes from the known time: later is on, earlier is back. */
export const shifts = valued('shifts', Number)
export const countedDays = valued('countedDays', Number)
/** The place of a weekday in its month. The last is counted from the end. */
export const places = valued('places', Number)
/** Days with a fixed date, as day/month. */
export const feasts = valued('feasts', value => value)
export const namedHours = valued('namedHours', Number)
export const nearDays = phrases('nearDays')
export const partsOfHours = phrases('partsOfHours')

export const shortOtherWords = said('otherWordsToo')

/**
 * A short weekday may be another word in the language of the lead after it. It may be the day where it stands alone,
 * if it is that language's own.
 */
export const otherWordsBefore: ReadonlyMap<string, 'alone' | 'never'> = new Map(
  [da, en].flatMap(({ lists, numbered: { shortWeekdays: own } }) => {
    const days = new Set(own.split(/[ /]/).map(fold))
    return split(lists.otherWordsToo)
      .map(fold)
      .flatMap(word =>
        split(lists.beforeATime).map((lead): [string, 'alone' | 'never'] => [
          `${word} ${fold(lead)}`,
          days.has(word) ? 'alone' : 'never',
        ]),
      )
  }),
)

export const words = {
  ordinalEndings: said('ordinalEndings'),
  next: said('next'),
  coming: said('coming'),
  last: said('last'),
  /** Words of their own, one letter from a weekday. */
  noWeekdays: said('noWeekdays'),
  clockLeads: said('clockLeads'),
  numberLeads: said('numberLeads'),
  beforeATime: said('beforeATime'),
  dateLeads: said('dateLeads'),
  dayLeads: said('dayLeads'),
  dayNumberLeads: said('dayNumberLeads'),
  ofMonth: said('ofMonth'),
  inOf: said('inOf'),
  on: said('on'),
  onOrAt: said('onOrAt'),
  onOrFrom: said('onOrFrom'),
  ahead: said('ahead'),
  within: said('within'),
  week: said('week'),
  weeks: said('weeks'),
  month: said('month'),
  beforeMonth: said('beforeMonth'),
  ago: said('ago'),
  fromNow: said('fromNow'),
  afterThat: said('afterThat'),
  half: said('half'),
  quarter: said('quarter'),
  minutes: said('minutes'),
  pastTheHour: said('pastTheHour'),
  toTheHour: said('toTheHour'),
  partLeads: said('partLeads'),
  oClock: said('oClock'),
  /** What joins a one to its ten. */
  joinsOnes: said('joinsOnes'),
  hundred: said('hundred'),
  /** Words for hours after a number. */
  hourWords: said('hourWords'),
  aboutTheHour: said('aboutTheHour'),
  /** Words that may stand after a lead. */
  afterLead: said('afterLead'),
  spanLeads: said('spanLeads'),
  /** Words after which "and" ends a span. */
  both: said('both'),
  joinsBoth: said('joinsBoth'),
  endings: said('endings'),
  articles: said('articles'),
  counted: said('counted'),
  rangeWords: said('rangeWords'),
  not: said('not'),
  from: said('from'),
  was: said('was'),
  movingStems: said('movingStems'),
  /** What is said of a meeting that is not held. */
  callingOffStems: said('callingOffStems'),
  middle: said('middle'),
  /** What leads to how one of several is. */
  being: said('being'),
  /** What stands before the place of one among several, and what calls it so. */
  orderLeads: said('orderLeads'),
  otherOrdinals: said('otherOrdinals'),
  oneOfThem: said('oneOfThem'),
  /** Words for every meeting. */
  every: said('every'),
  meetings: said('meetings'),
  /** Weekdays that are said of every week, and what makes one so. */
  weekdaysEach: said('weekdaysEach'),
  eachLeads: said('eachLeads'),
  betweenDays: said('betweenDays'),
  joining: said('joining'),
  movingATime: said('movingATime'),
  aroundATime: said('aroundATime'),
  /** Words before the number of a class at school. */
  classOwners: said('classOwners'),
  either: listed(smallDa.alternatives, smallEn.alternatives),
  fillers: listed(smallDa.fillers, smallEn.fillers),
  placeLeads: listed(smallDa.places, smallEn.places),
}
