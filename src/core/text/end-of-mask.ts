const maskHere = /\[[^[\]\n]{1,40}\]/uy

/** The end of a mask that begins at `at`, or `at`. */
export const endOfMask = (text: string, at: number): number => {
  if (text[at] !== '[') return at
  maskHere.lastIndex = at
  return maskHere.test(text) ? maskHere.lastIndex : at
}
