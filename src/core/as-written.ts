/** Characters no keyboard writes: controls (but line breaks and tabs) and direction overrides. */
const unwritten = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/gu

/**
 * A text as it can have been written, in whatever field: what is invisible and turns a name around on the page of
 * whoever reads it, or joins digits that were apart, is not kept. Half a character becomes the replacement character.
 */
export const asWritten = (text: string): string => text.toWellFormed().replace(unwritten, '')
