/** FNV-1a, 32 bits: the same number for the same text on every machine. */
export const startOfHash = 0x811c9dc5

export const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193) >>> 0

export const hashOf = (text: string, seed: number = startOfHash): number => {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at))
  return hash
}

/** Two hashes as one, in this order. */
export const joined = (one: number, other: number): number => {
  let hash = Math.imul(one, 0x9e3779b1) ^ other
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
