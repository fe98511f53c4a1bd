import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

type Places = { dataDir: string; backupTo?: string | undefined }

/** Where backups are made unless it is said at the command. */
export const backupFolder = ({ dataDir, backupTo }: Places): string => backupTo ?? join(dataDir, 'backups')

/** When the newest backup was made; of one that is kept nowhere else nothing is known here. */
export const newestBackup = (places: Places): Date | undefined => {
  const folder = backupFolder(places)
  if (!existsSync(folder)) return undefined
  const newest = readdirSync(folder)
    .filter(name => /^lydhoer-.*\.sqlite(\.sealed)?$/.test(name))
    .sort()
    .at(-1)
  return newest === undefined ? undefined : statSync(join(folder, newest)).mtime
}
