import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { answers } from '../flows/answers/index.ts'
import { flowVersion } from '../flows/guidance.ts'
import { topics } from '../flows/topics.ts'
import { commonDeps } from '../src/adapters/common-deps.ts'
import { readConfiguration } from '../src/adapters/config/configuration.ts'
import { developmentKeys } from '../src/adapters/crypto/development-keys.ts'
import { noMailer } from '../src/adapters/delivery/no-mailer.ts'
import { readerOfBuild } from '../src/adapters/encoder/opened-reader.ts'
import { openSqlite } from '../src/adapters/storage/sqlite.ts'
import { decideNotice } from '../src/app/decision/decide-notice.ts'
import type { Deps, StaffActor } from '../src/app/deps.ts'
import { submitNotice } from '../src/app/notice/submit-notice.ts'
import { createContent } from '../src/content.ts'
import type { NoticeFields } from '../src/core/notice/fields/field-schema.ts'
import { brandFaults } from '../src/http/pages/layout/brand.ts'
import { conversationOf } from '../test/app/sending.ts'

const municipality = 'kolding'
const day = 24 * 60 * 60_000
const clerk: StaffActor = {
  kind: 'staff',
  id: 'bench',
  name: 'Ida Holm',
  title: 'Sagsbehandler',
  roles: ['read', 'handle'],
  municipalities: [municipality],
}

const media = ['audio', 'audio', 'audio', 'video', 'ai_transcript'] as const
const departments = ['Jobcenteret', 'Borgerservice', 'Familieafdelingen', 'Ydelseskontoret', 'ved ikke']

/** Three of four have been answered and their meetings held; the rest are to come. */
const isAnswered = (number: number) => number % 4 !== 0

const fieldsOf = (number: number, at: Date): NoticeFields => ({
  medium: media[number % media.length] ?? 'audio',
  setting: 'office',
  meetingAt: new Date(at.getTime() + (2 + (number % 28)) * day).toISOString(),
  department: departments[number % departments.length] ?? '',
  place: 'Rådhuset',
  ...(number % 3 !== 0 && { need: ['remember'], needText: 'Jeg glemmer tit, hvad der bliver sagt' }),
})

/** A municipality after a year: so many notices, through the use cases that citizens and staff go through. */
export const fillYear = async (dataDir: string, count: number): Promise<string[]> => {
  mkdirSync(dataDir, { recursive: true })
  const content = await createContent()
  const configuration = readConfiguration(
    { DATA_DIR: dataDir },
    { packIds: content.packIds, brandFaults, developmentKeys: () => developmentKeys(dataDir) },
  )
  const database = openSqlite(join(dataDir, 'lydhoer.sqlite'), 'db/migrations')
  // Only while filling: what is measured afterwards waits for the disk again.
  database.raw.pragma('synchronous = OFF')
  let now = new Date()
  const deps: Deps = {
    ...commonDeps(configuration, content, {
      store: database.store,
      mailer: noMailer,
      renderPdf: async () => new Uint8Array(),
      later: work => void work.catch(() => undefined),
      ...readerOfBuild(),
    }),
    clock: () => now,
  }
  const began = Date.now()
  const open: string[] = []
  for (let number = 0; number < count; number += 1) {
    now = new Date(isAnswered(number) ? began - (40 + (number % 320)) * day : began)
    const reference = await sendOne(deps, number)
    if (!isAnswered(number)) open.push(reference)
  }
  database.raw.exec('DELETE FROM outbox')
  database.raw.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  return open
}

const sendOne = async (deps: Deps, number: number): Promise<string> => {
  const conversationId = `bench-${number}`
  const fields = fieldsOf(number, deps.clock())
  const conversation = conversationOf({ conversationId, flow: flowVersion, municipality, fields })
  const { receipt } = await submitNotice(deps, {
    state: deps.seal.close(conversation, municipality, deps.clock()),
    contact: { name: `Åse Prøvesen ${number}`, reply: 'phone', phone: '12 34 56 78' },
    confirmed: true,
    key: conversationId,
  })
  const { reference } = receipt
  if (isAnswered(number))
    await decideNotice(deps, clerk, { municipality, reference, version: 1, outcome: 'accepted' })
  return reference
}

const actions = ['answer', 'clarify', 'handover']
const yearDays = 365

/** What a large municipality leaves in a year: each topic and how it was answered, and answers marked as wrong. */
const abouts = (topics: readonly string[], answers: readonly string[]): [name: string, about: string][] => [
  ...topics.flatMap(topic => actions.map((action): [string, string] => ['turn', `${topic} ${action}`])),
  ...answers.map((answer): [string, string] => ['answer_reported', `da ${answer} 0123456789ab`]),
]

/** So many rows of what was counted in the chat, a row a day for each thing that is counted. */
export const fillCounts = (dataDir: string, rows: number): void => {
  const all = abouts(Object.keys(topics), Object.keys(answers))
  const { raw, close } = openSqlite(join(dataDir, 'lydhoer.sqlite'), 'db/migrations')
  const insert = raw.prepare("INSERT INTO counts VALUES ('kolding', ?, ?, ?, ?)")
  const began = Date.now()
  raw.transaction(() => {
    for (let number = 0; number < rows; number += 1) {
      const [name = '', about = ''] = all[Math.floor(number / yearDays) % all.length] ?? []
      const version = Math.floor(number / (yearDays * all.length))
      const on = new Date(began - (number % yearDays) * day).toISOString().slice(0, 10)
      insert.run(on, name, version === 0 ? about : `${about}${version}`, 1 + (number % 9))
    }
  })()
  close()
}
