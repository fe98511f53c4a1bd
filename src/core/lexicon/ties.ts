import da from '../../../locales/da/lexicon/names.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/names.json' with { type: 'json' }
import { fold } from '../text/fold.ts'

const ties: ReadonlySet<string> = new Set(`${da.roles} ${en.roles}`.split(' ').map(fold))

const shortest = 3
const endings = [...ties].filter(({ length }) => length >= shortest)

/** What somebody may be to another: a mother, a neighbour, a lawyer. */
export const isTie = (word: string): boolean => ties.has(fold(word))

/** A compound that ends with one of them. Many a surname does too. */
export const endsWithATie = (word: string): boolean => {
  const folded = fold(word)
  return endings.some(ending => folded.endsWith(ending))
}
