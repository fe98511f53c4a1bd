import { customType } from 'drizzle-orm/sqlite-core'

/**
 * Bytes as bytes in both runtimes: better-sqlite3 gives a Buffer, D1 an ArrayBuffer or a list of numbers,
 * and both take a Uint8Array.
 */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array | ArrayBuffer | number[] }>({
  dataType: () => 'blob',
  fromDriver: value => (value instanceof ArrayBuffer ? new Uint8Array(value) : Uint8Array.from(value)),
})
