import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Configuration } from '../config/configuration.ts'
import { missingSettings } from '../config/missing-settings.ts'

/** The disk that a folder is on, or will be on when it is created. */
const diskOf = (folder: string): number => {
  const path = resolve(folder)
  return existsSync(path) ? statSync(path).dev : diskOf(dirname(path))
}

type Places = { dataDir: string; backupTo?: string | undefined; copyTo?: string | undefined }

/** Second places that lie on the same disk as the data: losing the disk would lose both. */
export const onOneDisk = ({ dataDir, backupTo, copyTo }: Places): string[] =>
  Object.entries({ BACKUP_TO: backupTo, COPY_TO: copyTo }).flatMap(([name, folder]) =>
    folder !== undefined && diskOf(folder) === diskOf(dataDir)
      ? [`another disk: ${name} (${folder}) is on the one of DATA_DIR`]
      : [],
  )

/** Everything a municipality in production lacks, as far as this machine can see. */
export const wantingHere = (configuration: Configuration): string[] => [
  ...missingSettings(configuration),
  ...onOneDisk(configuration),
  ...(configuration.mode === 'production' && !configuration.expectData
    ? ['EXPECT_DATA=yes: without it a disk that is not mounted is taken for a first start']
    : []),
]
