import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }
import { fold, wordsOf } from '../text/fold.ts'

const listed = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap(list => list.split(' ')).map(fold))

/** Words that lead to a name. */
export const linkWords: ReadonlySet<string> = listed(da.places, en.places)

/** Possessives and articles: alone they name nobody. */
export const functionWords: ReadonlySet<string> = listed(da.functionWords, en.functionWords)

/** Those of them that say that somebody is the writer's own. */
export const writersWords: ReadonlySet<string> = listed(da.ofTheWriter, en.ofTheWriter)

/** What the answer is called that is sent to them. */
export const letterWords: ReadonlySet<string> = listed(da.ofTheLetter, en.ofTheLetter)

/** Words between somebody and what they are called. Other words that lead to a name lead to a place too. */
export const nameLeads: ReadonlySet<string> = listed(da.beforeName, en.beforeName)

/** Words between somebody and their age. */
export const ageLeads: ReadonlySet<string> = listed(da.beforeAge, en.beforeAge)

/** Words of doubt about the name beside them, and no part of it. */
export const doubtWords: ReadonlySet<string> = listed(da.doubts, en.doubts)

/** Words between what is not so and what is. */
export const contrastWords: ReadonlySet<string> = listed(da.contrasts, en.contrasts)

/** Words that deny what stands next, in a message that denies. */
export const noneWords: ReadonlySet<string> = listed(da.nones, en.nones)

/** Words said by the way: alone they tell nothing. */
export const fillers: ReadonlySet<string> = listed(da.fillers, en.fillers)

/** Words that often join two sentences. */
export const joints: ReadonlySet<string> = listed(da.joints, en.joints)

const standing: ReadonlySet<string> = listed(da.standing, en.standing)

/** The text ends with words that lead to a place. */
export const leadsToAPlace = (text: string): boolean =>
  standing.has(wordsOf(text).findLast(word => !functionWords.has(word)) ?? '')
