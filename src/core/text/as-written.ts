/** Characters no keyboard writes: controls (but line breaks and tabs) and direction overrides. */
const unwritten = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/gu

/**
 * A text as it can have been written, in whatever field: what no keyboard writes, and what turns a name around on the
 * page of whoever reads it, is not kept. Half a character becomes the replacement character. Joiners stay, since names
 * and emoji are written with them; where numbers are looked for they are passed over (privacy/seen-text.ts).
 */
export const asWritten = (text: string): string => text.toWellFormed().replace(unwritten, '')
