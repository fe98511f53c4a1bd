import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }
import { fold } from '../fold.ts'

/** A possessive or an article: alone it names nobody. */
export const functionWords: ReadonlySet<string> = new Set(
  `${da.functionWords} ${en.functionWords}`.split(' ').map(fold),
)
