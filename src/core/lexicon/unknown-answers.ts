import da from '../../../locales/da/lexicon/unknown-answers.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/unknown-answers.json' with { type: 'json' }
import { fold, wordsOf } from '../text/fold.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))

/** Ways to say that one does not know or will not say. Asked for a department, both name none. */
const ways = [...da.ways, ...en.ways].map(way => way.split(' ').map(fold))
/** Words that may stand beside or inside such an answer without saying anything else. */
const around = listed(`${da.around} ${en.around}`)
const amid = listed(`${da.amid} ${en.amid}`)

const standsAt = (keys: readonly string[], from: number, way: readonly string[]): boolean =>
  way.every((word, place) => keys[from + place] === word)

const isAllUnknown = (keys: readonly string[]): boolean => {
  const said = new Set<number>()
  keys.forEach((_, from) => {
    for (const way of ways)
      if (standsAt(keys, from, way)) for (let place = 0; place < way.length; place++) said.add(from + place)
  })
  return said.size > 0 && keys.every((key, place) => said.has(place) || around.has(key))
}

/** The text says that they do not know, and nothing else. */
export const saysUnknown = (text: string): boolean => {
  const keys = wordsOf(text)
  return isAllUnknown(keys) || isAllUnknown(keys.filter(key => !amid.has(key)))
}
