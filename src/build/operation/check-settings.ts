import './in-words.ts'
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { packIds } from '../../../flows/policies/index.ts'
import { missingData } from '../../adapters/backup/missing-data.ts'
import { wantingHere } from '../../adapters/backup/same-disk.ts'
import { ConfigurationError, readConfiguration } from '../../adapters/config/configuration.ts'
import { settingLines } from '../../adapters/config/setting-meanings.ts'
import { settingsAround } from '../../adapters/config/settings-file.ts'
import { fixedDevelopmentKeys } from '../../adapters/crypto/fixed-development-keys.ts'
import { brandFaults } from '../../http/pages/layout/brand.ts'

// Says everything that is wrong with the settings together, and what is only wanting, without starting anything.
// `--file /etc/lydhoer/lydhoer.env` reads a file as systemd does, beside what is set. `--list` says what there is to set.
const { values } = parseArgs({ options: { file: { type: 'string' }, list: { type: 'boolean' } } })
if (values.list) {
  console.log(settingLines().join('\n'))
  process.exit()
}

const linesOf = (file: string): Record<string, string> =>
  Object.fromEntries(
    readFileSync(file, 'utf8')
      .split('\n')
      .map(line => /^([A-Z_]+)=(.*)$/.exec(line.trim()))
      .flatMap(match => (match === null ? [] : [[match[1], match[2]]])),
  )

if (values.file !== undefined && !existsSync(values.file)) throw new Error(`There is no file ${values.file}.`)
const env = { ...(values.file !== undefined && linesOf(values.file)), ...process.env }

try {
  const configuration = readConfiguration(env, {
    packIds,
    brandFaults,
    developmentKeys: fixedDevelopmentKeys,
    ...settingsAround(env),
  })
  const missing = missingData(configuration)
  if (missing !== undefined) throw new ConfigurationError([missing])
  for (const line of wantingHere(configuration)) console.log(`Wanting: ${line}`)
  console.log(`The settings can be used (${configuration.mode}).`)
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
