import { join } from 'node:path'
import { developmentKeys } from '../adapters/development-keys.ts'
import { type KeyRing, parseKeyRing } from '../adapters/key-ring.ts'
import { aesVault } from '../adapters/vault.ts'
import type { Vault } from '../ports.ts'

const ringIn = (name: string): KeyRing | undefined => {
  const text = process.env[name]
  if (text === undefined) return undefined
  const parsed = parseKeyRing(name, text)
  if ('wrong' in parsed) throw new Error(parsed.wrong)
  return parsed
}

export const dataDir = process.env.DATA_DIR ?? 'data'
export const databaseFile = join(dataDir, 'lydhoer.sqlite')

/** Backups leave the machine encrypted when this is set: the same form as the other keys. */
export const backupKeys = (): KeyRing | undefined => ringIn('BACKUP_KEYS')

/** Opens documents, to check them against their hashes; in production the keys have to be given. */
export const documentVault = (): Vault | undefined => {
  const ring = ringIn('DATA_KEYS')
  if (ring !== undefined) return aesVault(ring)
  return process.env.MODE === 'production' ? undefined : aesVault(developmentKeys(dataDir).data)
}
