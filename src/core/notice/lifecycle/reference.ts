/** Letters and digits that nobody mistakes for one another, read aloud or on paper: no 0 O, 1 I L, 5 S, 8 B, U V. */
export const unconfusable = '234679ACDEFGHJKMNPQRTWXY'

const unfair = 256 - (256 % unconfusable.length)

/** Bytes that map evenly onto the letters. The few at the top of the range are skipped (no modulo bias). */
const fair = (byte: number) => byte < unfair

/** The first `length` letters that `bytes` give, or fewer when too many bytes were skipped. */
export const lettersFrom = (bytes: Uint8Array, length: number): string => {
  let letters = ''
  for (let at = 0; at < bytes.length && letters.length < length; at += 1) {
    const byte = bytes[at] ?? unfair
    if (fair(byte)) letters += unconfusable[byte % unconfusable.length]
  }
  return letters
}

/** `KOL-7F4K-92TM`. Give at least 24 bytes: fewer may run out of usable ones. */
export const referenceFrom = (prefix: string, bytes: Uint8Array): string => {
  const letters = lettersFrom(bytes, 8)
  if (letters.length < 8) throw new RangeError('too few random bytes for a reference')
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** No real reference contains O or V, so none can be mistaken for a rehearsal's, nor the other way round. */
const rehearsalWord = 'OVELSE'

/** `KOL-OVELSE-7F4K-92TM`: the number of a notice to practise on. */
export const rehearsalReferenceFrom = (prefix: string, bytes: Uint8Array): string =>
  referenceFrom(`${prefix}-${rehearsalWord}`, bytes)

export const isRehearsal = (reference: string): boolean => reference.includes(`-${rehearsalWord}-`)

/** As typed by a person: any case, any spaces or dashes; undefined when it cannot be a reference. */
export const readReference = (typed: string): string | undefined => {
  const bare = typed.toUpperCase().replace(/[\s\-–—_.]/gu, '')
  const [, prefix, word, first, second] = /^([A-Z]{3})(OVELSE)?([A-Z0-9]{4})([A-Z0-9]{4})$/.exec(bare) ?? []
  if (prefix === undefined) return undefined
  return [prefix, ...(word === undefined ? [] : [word]), first, second].join('-')
}

/** The code as typed by a person; compared, never looked up. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .slice(0, 40)
