/**
 * The time in milliseconds, then 80 bits of chance: what comes at the same time lies together on the disk,
 * in every table, and is written with few pages. Nobody opens anything with an id.
 */
export const noticeIdFrom = (at: Date, chance: Uint8Array): string =>
  at.getTime().toString(16).padStart(12, '0') + chance.subarray(0, 10).reduce(hex, '')

const hex = (text: string, byte: number): string => text + byte.toString(16).padStart(2, '0')
