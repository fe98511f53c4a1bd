/** Controls no document format can carry (XML 1.0 forbids most), except tab and line feed. */
const unprintable = /(?![\n\t])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu
const lineBreaks = /\r\n?|[\u2028\u2029]/g
/** A place where a word may be divided, invisible until it is: text copied from web pages is full of them. */
const softHyphen = /\u00ad/g

/**
 * The text as it can stand in HTML, XML, PDF and plain text alike: one kind of line break, and U+FFFD, seen,
 * for what none of them can hold. Everything else, right-to-left and emoji too, stays as it was written.
 */
export const printable = (text: string): string =>
  text.replace(lineBreaks, '\n').replace(softHyphen, '').replace(unprintable, '\ufffd')

/** The same on one line: for names, labels and headings. */
export const onOneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()
