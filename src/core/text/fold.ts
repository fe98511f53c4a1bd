const letters: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  ı: 'i',
}
const longestKey = 40

/** Three or more of one letter in a row count as one. Linear in the length of the word. */
const withoutStretching = (word: string): string => {
  let out = ''
  let run = 0
  for (let at = 0; at < word.length; at++) {
    run = at > 0 && word[at] === word[at - 1] ? run + 1 : 1
    if (run === 3) out = out.slice(0, -1)
    if (run < 3) out += word[at]
  }
  return out
}

const small = { a: 97, z: 122, zero: 48, nine: 57 }

/** Most words are typed as they are folded: detected without allocating. */
const isFolded = (word: string): boolean => {
  if (word.length > longestKey) return false
  let before = 0
  let run = 1
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if ((code < small.a || code > small.z) && (code < small.zero || code > small.nine)) return false
    run = code === before ? run + 1 : 1
    if (run === 3) return false
    before = code
  }
  return true
}

/** One spelling for a word, however it was typed: lower case, no accents, æ/ø/å as ae/oe/aa. */
export const fold = (word: string): string => {
  if (isFolded(word)) return word
  const lower = withoutStretching(word.slice(0, 400).toLowerCase())
  if (/^[a-z0-9]*$/.test(lower)) return lower.slice(0, longestKey)
  let out = ''
  for (const letter of lower.normalize('NFC')) {
    out += letters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
    if (out.length > longestKey) break
  }
  return out.slice(0, longestKey)
}

/** The words of a text, one spelling each; an accent typed by itself belongs to the letter before it. */
export const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []).map(fold)
