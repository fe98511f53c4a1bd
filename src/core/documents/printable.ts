/** Controls no document format can carry (XML 1.0 forbids most) except tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
const loneSurrogate = /\p{Surrogate}/gu

/**
 * The text as it can stand in HTML, XML, PDF and plain text alike: one kind of line break, and U+FFFD, seen,
 * for what none of them can hold. Everything else, right-to-left and emoji too, stays as it was written.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unprintable, '\ufffd')
    .replace(loneSurrogate, '\ufffd')

/** The same on one line: for names, labels and headings. */
export const onOneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()
