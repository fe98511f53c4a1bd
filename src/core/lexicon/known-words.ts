import da from '../../../locales/da/lexicon/common.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/common.json' with { type: 'json' }

/**
 * Common Danish and English words, one spelling each (see fold.ts): a word that is not among them may be another
 * language.
 */
export const knownWords: { da: ReadonlySet<string>; en: ReadonlySet<string> } = {
  da: new Set(da),
  en: new Set(en),
}
