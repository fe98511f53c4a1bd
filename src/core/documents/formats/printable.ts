/** Control characters that no document format can carry (XML 1.0 forbids most), except tab and line feed. */
const unprintable = /(?![\n\t])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu
const lineBreaks = /\r\n?|[\u2028\u2029]/g
/** A soft hyphen is invisible until a word is divided at it; text copied from web pages is full of them. */
const softHyphen = /\u00ad/g

/**
 * The text as HTML, XML, PDF and plain text can all carry it: one kind of line break, and a visible U+FFFD for what
 * none of them can carry. Everything else, right-to-left text and emoji too, stays as written.
 */
export const printable = (text: string): string =>
  text.replace(lineBreaks, '\n').replace(softHyphen, '').replace(unprintable, '\ufffd')

/** The same on one line: for names, labels and headings. */
export const onOneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()
