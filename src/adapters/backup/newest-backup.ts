import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

type Places = { dataDir: string; backupTo?: string | undefined }

/** Where backups are made unless the command names another folder. */
export const backupFolder = ({ dataDir, backupTo }: Places): string => backupTo ?? join(dataDir, 'backups')

/** When the newest backup was made. Backups that were moved elsewhere are not known here. */
export const newestBackup = (places: Places): Date | undefined => {
  const folder = backupFolder(places)
  if (!existsSync(folder)) return undefined
  const newest = readdirSync(folder)
    .filter(name => /^lydhoer-.*\.sqlite(\.sealed)?$/.test(name))
    .sort()
    .at(-1)
  return newest === undefined ? undefined : statSync(join(folder, newest)).mtime
}
