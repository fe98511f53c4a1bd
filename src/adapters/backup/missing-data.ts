import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { newestBackup } from './newest-backup.ts'

const databaseName = 'lydhoer.sqlite'

type Places = {
  dataDir: string
  expectData: boolean
  copyTo?: string | undefined
  backupTo?: string | undefined
}

const hasBytes = (file: string): boolean => existsSync(file) && statSync(file).size > 0

/**
 * Why the server refuses to start on an empty folder: a new database there would tell everybody who holds a receipt
 * that no such notice exists. Undefined where there is a database, or where nothing says that there was one.
 */
export const missingData = ({ dataDir, expectData, copyTo, backupTo }: Places): string | undefined => {
  if (hasBytes(join(dataDir, databaseName))) return undefined
  const asked = 'Is the disk mounted? A new one is not made.'
  if (expectData)
    return `There is no database in ${dataDir}, and EXPECT_DATA says that there is one. ${asked}`
  const found = [
    ...(copyTo !== undefined && hasBytes(join(copyTo, databaseName)) ? [`a copy of one in ${copyTo}`] : []),
    ...(newestBackup({ dataDir, backupTo }) === undefined ? [] : ['backups of one']),
  ]
  return found.length === 0
    ? undefined
    : `There is no database in ${dataDir}, and ${found.join(' and ')}. ${asked} To begin with what there is: npm run restore.`
}

/** Checked before anything is created in the folder. */
export const notAFolder = (dataDir: string): string | undefined =>
  existsSync(dataDir) && !statSync(dataDir).isDirectory()
    ? `DATA_DIR: ${dataDir} is a file. Name a folder.`
    : undefined
