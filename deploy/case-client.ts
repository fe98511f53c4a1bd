import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** An example to start from: files each answered case into a folder, and says under which number. */
export type CaseClient = {
  /** Lydhør's own address. */
  lydhoer: string
  /** From the page "Andre systemer": the key for asking, the secret its messages are signed with. */
  key: string
  secret: string
  folder: string
  /** The number the case gets here. */
  numberOf: (reference: string) => string
  send?: typeof fetch
  now?: () => Date
}

type Message = { type: string; data: { reference: string } }
type Incoming = { headers: { get(name: string): string | null }; body: string }

const oldestSeconds = 5 * 60

const isSigned = ({ secret }: CaseClient, { headers, body }: Incoming): boolean => {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers.get('webhook-id')}.${headers.get('webhook-timestamp')}.${body}`
  const expected = Buffer.from(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  const given = (headers.get('webhook-signature') ?? '').split(' ').map(one => Buffer.from(one))
  return given.some(one => one.length === expected.length && timingSafeEqual(one, expected))
}

const isFresh = ({ now = () => new Date() }: CaseClient, { headers }: Incoming): boolean =>
  Math.abs(now().getTime() / 1000 - Number(headers.get('webhook-timestamp'))) <= oldestSeconds

const ask = async (client: CaseClient, path: string, more: RequestInit = {}): Promise<Response> => {
  const { lydhoer, key, send = fetch } = client
  const headers = { ...more.headers, authorization: `Bearer ${key}` }
  const answer = await send(`${lydhoer}/api/v1/cases/${path}`, { ...more, headers })
  if (!answer.ok) throw new Error(`Lydhør answered ${answer.status}`)
  return answer
}

/** Answer the request with this status. A message that came before is taken again, and nothing is done twice. */
export const receive = async (client: CaseClient, message: Incoming): Promise<204 | 401> => {
  if (!isSigned(client, message) || !isFresh(client, message)) return 401
  const seen = join(client.folder, '.seen')
  const mark = join(seen, (message.headers.get('webhook-id') ?? '').replace(/\W/g, '_'))
  if (existsSync(mark)) return 204
  const { type, data }: Message = JSON.parse(message.body)
  if (type === 'notice.answered') await file(client, data.reference)
  // Marked when it is done: what failed half-way comes again.
  mkdirSync(seen, { recursive: true })
  writeFileSync(mark, '')
  return 204
}

const file = async (client: CaseClient, reference: string): Promise<void> => {
  const zip = await ask(client, encodeURIComponent(reference))
  writeFileSync(join(client.folder, `${reference}.zip`), Buffer.from(await zip.arrayBuffer()))
  await ask(client, `${encodeURIComponent(reference)}/filed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number: client.numberOf(reference) }),
  })
}
