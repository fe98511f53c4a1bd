import type { Span } from './cpr.ts'

/** A text as the eye sees it, and where its characters stand in the text as written. */
export type SeenText = { text: string; placed(span: Span): Span }

/** Invisible characters, or ones drawn on the character before: joiners, fillers, tags, accents, blank Braille. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\u2800]|[^\P{Cc}\n\r\t]/u

const asItStands = (span: Span): Span => span

/**
 * People can read a number with hidden characters in it, so the search must find it too. The characters are skipped
 * and not removed, because names and emoji need some of them.
 */
export const seenText = (written: string): SeenText => {
  if (!unseen.test(written)) return { text: written, placed: asItStands }
  let text = ''
  const places: number[] = []
  let at = 0
  for (const character of written) {
    if (!unseen.test(character)) {
      for (let unit = 0; unit < character.length; unit++) places.push(at + unit)
      text += character
    }
    at += character.length
  }
  places.push(at)
  return { text, placed: ({ start, end }) => ({ start: places[start] ?? at, end: places[end] ?? at }) }
}
