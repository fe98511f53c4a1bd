import { zipSync } from 'fflate'

export type PackedFile = { name: string; bytes: Uint8Array }

/**
 * The first moment a ZIP can hold. Made from local parts because a ZIP stores local time: so the bytes are the same
 * in every time zone, and do not reveal when somebody pressed the button.
 */
const noTime = new Date(1980, 0, 1)

/** One archive; the same files in the same order give the same bytes. */
export const toZip = (files: readonly PackedFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 6, mtime: noTime })
