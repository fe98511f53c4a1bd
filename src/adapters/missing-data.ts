import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const hasBytes = (file: string): boolean => existsSync(file) && statSync(file).size > 0

/**
 * Why a start on an empty folder is refused: a new database there would answer everybody who has a receipt that
 * there is no such notice. Undefined where there is a database, or nobody has said that there is one.
 */
export const missingData = ({
  dataDir,
  expectData,
}: {
  dataDir: string
  expectData: boolean
}): string | undefined => {
  const file = join(dataDir, 'lydhoer.sqlite')
  return expectData && !hasBytes(file)
    ? `There is no database in ${dataDir}, and EXPECT_DATA says that there is one. Is the disk mounted? A new one is not made.`
    : undefined
}
