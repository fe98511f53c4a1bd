import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyRings } from './configured-keys.ts'
import { type KeyRing, parseKeyRing } from './key-ring.ts'

const names = ['state', 'data', 'receipt'] as const

/**
 * Keys for development, drawn once and kept in `keys.json` under the data folder; only its owner can read the file.
 */
export const developmentKeys = (dataDir: string): KeyRings => {
  const file = join(dataDir, 'keys.json')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const drawn = Object.fromEntries(
      names.map(name => [name, `development:${randomBytes(32).toString('base64url')}`]),
    )
    // `wx`: when two servers start at once, one draws the keys and the other reads them.
    writeOnce(file, `${JSON.stringify(drawn, null, 2)}\n`)
  }
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return {
    state: ringIn(kept, 'state', file),
    data: ringIn(kept, 'data', file),
    receipt: ringIn(kept, 'receipt', file),
  }
}

const writeOnce = (file: string, text: string) => {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!existsSync(file)) throw error
  }
}

const ringIn = (kept: unknown, name: (typeof names)[number], file: string): KeyRing => {
  const text: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined
  const ring =
    typeof text === 'string' ? parseKeyRing(`${file}, ${name}`, text) : { wrong: `${file}: no key "${name}"` }
  if ('wrong' in ring) throw new Error(ring.wrong)
  return ring
}
