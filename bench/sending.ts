import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { flowVersion } from '../flows/guidance.ts'
import { parseKeyRing } from '../src/adapters/key-ring.ts'
import { jweSeal } from '../src/adapters/seal.ts'
import { closedLoop, type Measured, type Shot } from './load.ts'
import { freePort, startServer } from './server.ts'

type Row = [what: string, measured: string, goal: string]

const rounds = 3
const seconds = 4
const senders = 32
/** More than can be sent in the time: no notice is sent twice, as that would only be looked up. */
const prepared = 12_000

const fields = {
  medium: 'audio',
  setting: 'office',
  meetingAt: '2027-03-10T10:00:00+01:00',
  department: 'Jobcenter',
  place: 'Rådhuset',
  need: ['remember'],
  needText: 'Jeg glemmer tit, hvad der bliver sagt',
}

const sealIn = (dataDir: string) => {
  const { state } = JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')) as { state: string }
  const ring = parseKeyRing('state', state)
  if ('wrong' in ring) throw new Error(ring.wrong)
  return jweSeal(ring)
}

const notices = (dataDir: string, round: number): Shot[] => {
  const seal = sealIn(dataDir)
  return Array.from({ length: prepared }, (_, number) => {
    const conversationId = `bench-${round}-${number}`
    const conversation = {
      conversationId,
      draft: 1,
      flow: flowVersion,
      value: 'listening',
      municipality: 'kolding',
      language: 'da',
      fields,
      asked: [],
      reviewing: true,
      noticeOpen: true,
      misses: 0,
      offered: [],
      alternativesOffered: [],
      facets: {},
      transcript: [],
      folded: 0,
    }
    const state = seal.close(conversation, 'kolding', new Date())
    const contact = { name: 'Åse Prøvesen', reply: 'phone', phone: '12 34 56 78' }
    return {
      path: '/api/v1/notices',
      body: JSON.stringify({ state, contact, confirmed: true }),
      key: conversationId,
    }
  })
}

const bytesKept = (dataDir: string): number => {
  const db = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'), { readonly: true })
  const bytes = db
    .prepare(
      `SELECT ((SELECT sum(length(bytes)) FROM document_bytes) + (SELECT sum(length(bytes)) FROM attachments)
       + (SELECT sum(length(data)) FROM notice_events)) / (SELECT count(*) FROM notices)`,
    )
    .pluck()
    .get()
  db.close()
  return Number(bytes)
}

const middle = (all: Measured[]): Measured =>
  all.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(all.length / 2)] ?? all[0] ?? never()

const never = (): never => {
  throw new Error('nothing was measured')
}

/** Notices sent and kept, against a bare handler that keeps as many bytes; turn about, the middle of three. */
export const measureSending = async ({
  port,
  dataDir,
}: {
  port: number
  dataDir: string
}): Promise<Row[]> => {
  const warm = notices(dataDir, -1)
  await closedLoop({ port, shots: warm, seconds: 1 }, senders)
  const size = bytesKept(dataDir)
  const barePort = await freePort()
  const bare = await startServer(
    ['bench/bare-insert.ts'],
    { PORT: String(barePort), SIZE: String(size) },
    /listening/,
  )
  const shots = [{ path: '/kept', body: warm[0]?.body ?? '{}' }]
  const ours: Measured[] = []
  const theirs: Measured[] = []
  for (let round = 0; round < rounds; round += 1) {
    const sent = notices(dataDir, round)
    theirs.push(await closedLoop({ port: barePort, shots, seconds }, senders))
    ours.push(await closedLoop({ port, shots: sent, seconds }, senders))
  }
  bare.child.removeAllListeners('exit')
  bare.child.kill()
  const [mine, other] = [middle(ours), middle(theirs)]
  return [
    ['notices a second, one core, on disk', mine.perSecond.toFixed(0), ''],
    ['p99 of sending', `${mine.p99.toFixed(0)} ms`, `≤ ${(3 * other.p99).toFixed(0)} ms`],
    ['failed sendings', String(ours.reduce((sum, { failed }) => sum + failed, 0)), '0'],
    [`bare insert of ${size} bytes`, `${other.perSecond.toFixed(0)} a second`, ''],
    ['ours of that', `${((100 * mine.perSecond) / other.perSecond).toFixed(0)} %`, '≥ 70 %'],
  ]
}
