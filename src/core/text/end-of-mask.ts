/** One mask, at a place and anywhere. */
const maskHere = /\[[^[\]\n]{1,40}\]/uy
const anyMask = /\[[^[\]\n]{1,40}\]/gu

/** The end of a mask that begins at `at`, or `at`. */
export const endOfMask = (text: string, at: number): number => {
  if (text[at] !== '[') return at
  maskHere.lastIndex = at
  return maskHere.test(text) ? maskHere.lastIndex : at
}

/** The text with a space for each mask: [telefonnummer] is no word of theirs. */
export const withoutMasks = (text: string): string => text.replace(anyMask, ' ')
