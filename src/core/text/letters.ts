/** What characters of a text can be part of, as the Unicode classes `\p{L}`, `\p{M}` and `\p{N}` say; joined by `|`. */
export const letter = 1
export const accent = 2
export const digit = 4

const classes: [kind: number, pattern: RegExp][] = [
  [letter, /\p{L}/u],
  [accent, /\p{M}/u],
  [digit, /\p{N}/u],
]

const kindOf = (character: string): number => classes.find(([, pattern]) => pattern.test(character))?.[0] ?? 0

/** Latin letters are looked up in a table, all others by pattern: a message is split several times as it is read. */
const latin = 0x250
const table = Uint8Array.from({ length: latin }, (_, code) => kindOf(String.fromCharCode(code)))

/** The character at a place, two code units beyond the basic plane. */
export const characterAt = (text: string, at: number): string =>
  String.fromCodePoint(text.codePointAt(at) ?? 0)

/** Where the run of characters of these kinds ends that begins at `at`; `at` itself where there is none. */
export const endOfRun = (text: string, at: number, kinds: number): number => {
  let end = at
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code < latin) {
      if (((table[code] ?? 0) & kinds) === 0) return end
      end += 1
    } else {
      const character = characterAt(text, end)
      if ((kindOf(character) & kinds) === 0) return end
      end += character.length
    }
  }
  return end
}

/** Letters with their accents: the end of a plain word. */
export const endOfLetters = (text: string, at: number): number => endOfRun(text, at, letter | accent)
