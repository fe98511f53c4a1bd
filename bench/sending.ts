import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { flowVersion } from '../flows/guidance.ts'
import { parseKeyRing } from '../src/adapters/crypto/key-ring.ts'
import { jweSeal } from '../src/adapters/crypto/seal.ts'
import { conversationOf, fieldsAhead } from '../test/app/sending.ts'
import { closedLoop, type Measured, type Shot } from './load.ts'
import { type BenchServer, freePort, processorSeconds, startServer, stopServer } from './server.ts'

type Spent = Measured & { processorUs: number }
type Row = [what: string, measured: string, goal: string]

const rounds = 3
const seconds = 4
/** Until the compiler is done with what sending runs through. */
const warming = 7
const senders = 32
/** More than can be sent in the time: no notice is sent twice, as that would only be looked up. */
const prepared = 12_000

/** The check page: where one stands who sends. */
const sendingFrom = { notice: 'checking' }
const fields = fieldsAhead()

const sealIn = (dataDir: string) => {
  const { state } = JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')) as { state: string }
  const ring = parseKeyRing('state', state)
  if ('wrong' in ring) throw new Error(ring.wrong)
  return jweSeal(ring)
}

/** So many of one round, each a conversation of its own at its check page. */
export const noticesToSend = (dataDir: string, round: number, count = prepared): Shot[] => {
  const seal = sealIn(dataDir)
  return Array.from({ length: count }, (_, number) => {
    const conversationId = `bench-${round}-${number}`
    const conversation = conversationOf({ conversationId, flow: flowVersion, value: sendingFrom, fields })
    const state = seal.close(conversation, 'kolding', new Date())
    const contact = { name: 'Åse Prøvesen', reply: 'phone', phone: '12 34 56 78' }
    return {
      path: '/api/v1/notices',
      body: JSON.stringify({ state, contact, confirmed: true }),
      key: conversationId,
    }
  })
}

/** What sending one notice writes, in all columns of all its rows; what mail writes afterwards is not counted. */
const bytesKept = (dataDir: string): number => {
  const db = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'), { readonly: true })
  const one = (sql: string) => Number(db.prepare(sql).pluck().get())
  const sizeOf = (table: string): number => {
    const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
    const sizes = columns.map(name => `coalesce(octet_length("${name}"), 0)`)
    return one(
      `SELECT sum(${sizes.join(' + ')}) FROM ${table} ${table === 'notice_events' ? 'WHERE sequence = 1' : ''}`,
    )
  }
  const written = writtenTables.reduce((sum, table) => sum + sizeOf(table), 0)
  const bytes = written / one('SELECT count(*) FROM notices')
  db.close()
  return Math.round(bytes)
}

const writtenTables = [
  'notice_events',
  'notices',
  'submissions',
  'documents',
  'document_bytes',
  'own_copies',
  'attachments',
  'outbox',
]

const middle = (all: Spent[]): Spent =>
  all.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(all.length / 2)] ?? all[0] ?? never()

const never = (): never => {
  throw new Error('nothing was measured')
}

/** A round at one server, and what of the processor each request took there. */
const roundAt = async (
  { child }: Pick<BenchServer, 'child'>,
  port: number,
  shots: readonly Shot[],
): Promise<Spent> => {
  const before = processorSeconds(child)
  const measured = await closedLoop({ port, shots, seconds }, senders)
  const spent = processorSeconds(child) - before
  return { ...measured, processorUs: (1e6 * spent) / (measured.perSecond * seconds) }
}

/** Mail goes out when nobody sends: it must not do so at the cost of the one it is compared with. */
const mailIsOut = async (dataDir: string): Promise<void> => {
  const db = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'), { readonly: true })
  const waiting = db.prepare(`SELECT count(*) FROM outbox WHERE state = 'pending'`).pluck()
  while (Number(waiting.get()) > 0) await new Promise(resolve => setTimeout(resolve, 200))
  db.close()
}

type Sent = Pick<BenchServer, 'child'> & { port: number; dataDir: string }

/** Notices sent and kept, against a bare handler that keeps as many bytes; turn about, the middle of three. */
export const measureSending = async ({ port, dataDir, child }: Sent): Promise<Row[]> => {
  const warm = noticesToSend(dataDir, -1)
  await closedLoop({ port, shots: warm, seconds: warming }, senders)
  const size = bytesKept(dataDir)
  const barePort = await freePort()
  const bare = await startServer(
    ['bench/bare-insert.ts'],
    { PORT: String(barePort), SIZE: String(size) },
    /listening/,
  )
  const shots = [{ path: '/kept', body: warm[0]?.body ?? '{}' }]
  const ours: Spent[] = []
  const theirs: Spent[] = []
  for (let round = 0; round < rounds; round += 1) {
    const sent = noticesToSend(dataDir, round)
    await mailIsOut(dataDir)
    theirs.push(await roundAt(bare, barePort, shots))
    ours.push(await roundAt({ child }, port, sent))
  }
  await stopServer(bare)
  const [mine, other] = [middle(ours), middle(theirs)]
  return [
    ['notices a second, one core, on disk', mine.perSecond.toFixed(0), ''],
    ['p99 of sending', `${mine.p99.toFixed(0)} ms`, `≤ ${(3 * other.p99).toFixed(0)} ms`],
    ['failed sendings', String(ours.reduce((sum, { failed }) => sum + failed, 0)), '0'],
    [`bare insert of ${size} bytes`, `${other.perSecond.toFixed(0)} a second`, ''],
    [
      'processor of each, and of the bare insert',
      `${mine.processorUs.toFixed(0)} and ${other.processorUs.toFixed(0)} µs`,
      '',
    ],
    ['ours of that', `${((100 * mine.perSecond) / other.perSecond).toFixed(0)} %`, '≥ 70 %'],
  ]
}
