import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }
import { fold, wordsOf } from '../text/fold.ts'

const listed = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap(list => list.split(' ')).map(fold))

/** "Hos", "ved", "hedder": lead from other words to a name. */
export const linkWords: ReadonlySet<string> = listed(da.places, en.places)

/** A possessive or an article: alone it names nobody. */
export const functionWords: ReadonlySet<string> = listed(da.functionWords, en.functionWords)

/** "Vist", "maybe": how sure somebody is of the name beside it, and no part of it. */
export const doubtWords: ReadonlySet<string> = listed(da.doubts, en.doubts)

/** "Ikke det, men det": the word between what is not so and what is. */
export const contrastWords: ReadonlySet<string> = listed(da.contrasts, en.contrasts)

/** "Ingen", "not": what stands next is not so, in a message that denies. */
export const noneWords: ReadonlySet<string> = listed(da.nones, en.nones)

/** "Og", "but": two sentences are often joined by one of them. */
export const joints: ReadonlySet<string> = listed(da.joints, en.joints)

const standing: ReadonlySet<string> = listed(da.standing, en.standing)

/** Ends with "på" or "at the": what stands next is where something is. */
export const leadsToAPlace = (text: string): boolean =>
  standing.has(wordsOf(text).findLast(word => !functionWords.has(word)) ?? '')
