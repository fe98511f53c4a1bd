import type { Match } from './patterns.ts'
import type { Word } from './words.ts'

/**
 * Danger that no single phrase says: things which are nothing alone ("barberblad", "i hånden") and danger in one
 * sentence, in whatever order. Names are the hints of locales/<language>/lexicon/crisis.json.
 */
const together = {
  self: `
    poison drank; gas opened; blade inhand; pills staring; pills facing; place goto; notalive later; world
    absent unnoticed firstgone; firstgone unnoticed; deadbe nice; lord; over; lastwords; sleepstay; dark; hang`,
  violence: `
    close injury; agent cigarette harm; agent harm stairs me; close weapon; agent nude threatens
    nude threatens publish; ontop; close marry flee; close marry away; flee close; threatens away; agent survive
    scream; rage locked; close rage me`,
  child: `
    kid cigarette; kid injury; childvoice alone drunk; childvoice drunk dread; grown nude; grown bath childvoice
    kid gross; childvoice gross; kid alone car; kid harm wall; kid tied; kid hang`,
  threat: `
    lust weapon victim; lust harm victim body; weapon body victim; fuel window; theirkids careless
    careless takeothers; never victim; gun hall`,
}

const combinations: string[][] = Object.values(together)
  .flatMap(lines => lines.split(/[;\n]/))
  .map(line => line.trim())
  .filter(line => line !== '')
  .map(line => line.split(/\s+/).map(name => `hint.${name}`))

const inSentence = (match: Match, words: readonly Word[], sentence: number): boolean =>
  words[match.from]?.sentence === sentence

/** Whether all hints of one combination stand in one sentence. */
export const isDangerTogether = (words: readonly Word[], matches: readonly Match[]): boolean => {
  const hints = matches.filter(match => match.concept.startsWith('hint.'))
  if (hints.length === 0) return false
  const last = words.at(-1)?.sentence ?? 0
  for (let sentence = 0; sentence <= last; sentence++) {
    const names = hints.filter(match => inSentence(match, words, sentence)).map(match => match.concept)
    if (combinations.some(one => one.every(name => names.includes(name)))) return true
  }
  return false
}
