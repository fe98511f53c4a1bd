import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const databaseName = 'lydhoer.sqlite'

type Places = { dataDir: string; expectData: boolean; copyTo?: string | undefined }

const hasBytes = (file: string): boolean => existsSync(file) && statSync(file).size > 0

/**
 * Why a start on an empty folder is refused: a new database there would answer everybody who has a receipt that
 * there is no such notice. Undefined where there is a database, or nobody has said that there is one.
 */
export const missingData = ({ dataDir, expectData, copyTo }: Places): string | undefined => {
  if (hasBytes(join(dataDir, databaseName))) return undefined
  const asked = 'Is the disk mounted? A new one is not made.'
  if (expectData)
    return `There is no database in ${dataDir}, and EXPECT_DATA says that there is one. ${asked}`
  return copyTo !== undefined && hasBytes(join(copyTo, databaseName))
    ? `There is no database in ${dataDir}, and a copy of one in ${copyTo}. ${asked} To begin with the copy: npm run restore.`
    : undefined
}
