/** FNV-1a, 32 bits: the same number for the same text on every machine. */
export const startOfHash = 0x811c9dc5

export const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193) >>> 0

export const hashOf = (text: string, seed: number = startOfHash): number => {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at))
  return hash
}
