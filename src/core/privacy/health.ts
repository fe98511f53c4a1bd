import healthDa from '../../../locales/da/lexicon/health.json' with { type: 'json' }
import healthEn from '../../../locales/en/lexicon/health.json' with { type: 'json' }

/** A word that begins a listed term; letters may follow, as in "depressionen". */
const starts = [...healthDa.starts, ...healthEn.starts]
const whole = new Set([...healthDa.words, ...healthEn.words])

const startsTerm = (text: string, at: number): boolean => starts.some(term => text.startsWith(term, at))

/**
 * Whether a text names an illness, a diagnosis or a treatment, in either language. Used to point it out
 * before it is sent (duties 8 and 13): what helps in the meeting is enough, and nothing is taken away.
 */
export const namesHealth = (text: string): boolean => {
  const lower = text.normalize('NFC').toLowerCase()
  for (const { 0: word, index } of lower.matchAll(/[\p{L}\p{N}-]+/gu)) {
    if (whole.has(word) || startsTerm(lower, index)) return true
  }
  return false
}
