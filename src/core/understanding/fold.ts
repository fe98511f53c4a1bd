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

/** "neeeej" is "nej": three or more of one letter in a row are one. Linear in the length of the word. */
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

/** One spelling for a word however it was typed: lower case, no accents, æ/ø/å as ae/oe/aa. */
export const fold = (word: string): string => {
  const lower = withoutStretching(word.slice(0, 400).toLowerCase())
  if (/^[a-z0-9]*$/.test(lower)) return lower.slice(0, longestKey)
  let out = ''
  for (const letter of lower.normalize('NFC')) {
    out += letters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
    if (out.length > longestKey) break
  }
  return out.slice(0, longestKey)
}
