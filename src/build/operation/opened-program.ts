import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keepFilesPrivate } from '../../adapters/backup/private-files.ts'
import { commonDeps } from '../../adapters/common-deps.ts'
import { readConfiguration } from '../../adapters/config/configuration.ts'
import { settingsAround } from '../../adapters/config/settings-file.ts'
import { developmentKeys } from '../../adapters/crypto/development-keys.ts'
import { noMailer } from '../../adapters/delivery/no-mailer.ts'
import { readerOfBuild } from '../../adapters/encoder/opened-reader.ts'
import { openSqlite } from '../../adapters/storage/sqlite.ts'
import { UnreadableRow } from '../../app/sealed/unreadable.ts'
import { createContent } from '../../content.ts'
import { brandFaults } from '../../http/pages/layout/brand.ts'

/** What failed beside the work, such as one row that cannot be read: it is said, and the work goes on. */
const toldAndGone = (error: unknown) =>
  console.error(error instanceof UnreadableRow ? `${error.message}: ${error.code}` : error)

/** The program for a command that works beside the server: same settings and database, and no mail. */
export const openedProgram = async () => {
  keepFilesPrivate()
  const { env } = process
  const dataDir = env.DATA_DIR ?? 'data'
  const file = join(dataDir, 'lydhoer.sqlite')
  // A wrong DATA_DIR is no empty database: nothing would be ended or purged, and nobody would know.
  if (!existsSync(file)) throw new Error(`There is no ${file}: set DATA_DIR.`)
  const content = await createContent()
  const configuration = readConfiguration(env, {
    packIds: content.packIds,
    brandFaults,
    developmentKeys: () => developmentKeys(dataDir),
    ...settingsAround(env),
  })
  const database = openSqlite(file, 'db/migrations')
  const deps = commonDeps(configuration, content, {
    store: database.store,
    mailer: noMailer,
    renderPdf: async () => new Uint8Array(),
    later: work => void work.catch(toldAndGone),
    ...readerOfBuild(),
  })
  return { configuration, database, dataDir, deps }
}
