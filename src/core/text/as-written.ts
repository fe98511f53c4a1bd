/** Characters that no keyboard writes: controls (except line breaks and tabs) and direction overrides. */
const unwritten = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/gu

/**
 * Cleans a text of characters that cannot have been typed, among them direction overrides, which would reverse a name
 * on the reader's page. Half of a surrogate pair becomes the replacement character. Joiners stay, since names and
 * emoji need them; the search for numbers skips them (privacy/seen-text.ts).
 */
export const asWritten = (text: string): string => text.toWellFormed().replace(unwritten, '')
