/**
 * The time in milliseconds, then 80 random bits: notices that arrive together are stored together in every table, so
 * a write touches few pages. An id gives access to nothing.
 */
export const noticeIdFrom = (at: Date, chance: Uint8Array): string =>
  at.getTime().toString(16).padStart(12, '0') + chance.subarray(0, 10).reduce(hex, '')

const hex = (text: string, byte: number): string => text + byte.toString(16).padStart(2, '0')
