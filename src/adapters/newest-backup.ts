import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** When the newest backup under the data folder was made; one that is kept elsewhere only is not seen from here. */
export const newestBackup = (dataDir: string): Date | undefined => {
  const folder = join(dataDir, 'backups')
  if (!existsSync(folder)) return undefined
  const newest = readdirSync(folder)
    .filter(name => /^lydhoer-.*\.sqlite(\.sealed)?$/.test(name))
    .sort()
    .at(-1)
  return newest === undefined ? undefined : statSync(join(folder, newest)).mtime
}
