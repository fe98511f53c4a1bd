/** Characters of what was said before: its end, where a question mostly stands. */
export const mostEarlier = 120

/** The end of an earlier message, from a word on. */
export const earlierWords = (text: string): string => {
  const plain = [...text.replace(/\s+/g, ' ').trim()]
  if (plain.length <= mostEarlier) return plain.join('')
  return plain
    .slice(-mostEarlier)
    .join('')
    .replace(/^\S*\s/, '')
}
