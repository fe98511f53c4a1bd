import { join } from 'node:path'
import { backupFolder } from '../../adapters/backup/newest-backup.ts'
import { onOneDisk } from '../../adapters/backup/same-disk.ts'
import { developmentKeys } from '../../adapters/crypto/development-keys.ts'
import { type KeyRing, parseKeyRing } from '../../adapters/crypto/key-ring.ts'
import { aesVault } from '../../adapters/crypto/vault.ts'
import type { Vault } from '../../ports.ts'

const ringIn = (name: string): KeyRing | undefined => {
  const text = process.env[name]
  if (text === undefined) return undefined
  const parsed = parseKeyRing(name, text)
  if ('wrong' in parsed) throw new Error(parsed.wrong)
  return parsed
}

export const dataDir = process.env.DATA_DIR ?? 'data'
export const databaseFile = join(dataDir, 'lydhoer.sqlite')

/** When this is set, backups are encrypted: the same form as the other keys. */
export const backupKeys = (): KeyRing | undefined => ringIn('BACKUP_KEYS')

const isProduction = process.env.MODE === 'production'
const places = { dataDir, backupTo: process.env.BACKUP_TO }

/** Where the backup goes. In production it must be encrypted, and its place must be set. */
export const placeForBackup = (said: string | undefined): string => {
  if (isProduction && said === undefined && places.backupTo === undefined)
    throw new Error('Say where, on another disk than the data: BACKUP_TO, or --to.')
  if (isProduction && backupKeys() === undefined)
    throw new Error(
      'BACKUP_KEYS: a backup leaves the machine sealed. `npm run new:keys -- --backup` draws one.',
    )
  const to = said ?? backupFolder(places)
  if (isProduction) for (const line of onOneDisk({ dataDir, backupTo: to })) console.error(`Wanting: ${line}`)
  return to
}

/** Decrypts documents, to check them against their hashes. In production the keys must be given. */
export const documentVault = (): Vault | undefined => {
  const ring = ringIn('DATA_KEYS')
  if (ring !== undefined) return aesVault(ring)
  return isProduction ? undefined : aesVault(developmentKeys(dataDir).data)
}
