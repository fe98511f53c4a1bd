import { developmentKeys } from '../../src/adapters/crypto/development-keys.ts'
import { jweSeal } from '../../src/adapters/crypto/seal.ts'
import type { Receipt, Status } from '../../src/app/notice/status.ts'
import { conversationOf, fieldsAhead } from '../app/sending.ts'
import type { NodeServer } from '../runtime/node-process.ts'
import type { Entry, Ledger } from './ledger.ts'

/** Where the clock of the server stands, in minutes ahead of ours. */
export type Round = { server: NodeServer; minutes: number; staffCookie?: Promise<string> }

const json = { 'content-type': 'application/json' }
const contact = { name: 'Åse Prøvesen', reply: 'email', email: 'aase@eksempel.dk' }

type Answer = { status: number; body: Record<string, unknown> }

/** Undefined: no answer came, so nothing is known. */
const post = async (
  { server }: Round,
  path: string,
  { body, headers = {} }: { body: object; headers?: Record<string, string> },
): Promise<Answer | undefined> => {
  try {
    const init = { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) }
    const answer = await server.fetch(path, init)
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  } catch {
    return undefined
  }
}

/** The conversation this citizen has in their browser, as the server itself would have sealed it. */
const stateOf = ({ server, minutes }: Round, { conversationId }: Entry): string => {
  const seal = jweSeal(developmentKeys(server.dataDir).state)
  const now = Date.now() + minutes * 60_000
  const conversation = conversationOf({ conversationId, fields: fieldsAhead(now) })
  return seal.close(conversation, 'kolding', new Date(now))
}

/** Sends, or sends again under the same key; a receipt is believed, anything else is not. */
export const send = async (round: Round, ledger: Ledger, entry: Entry): Promise<boolean> => {
  ledger.submits += 1
  const body = { state: stateOf(round, entry), contact, confirmed: true }
  const headers = { 'idempotency-key': entry.key }
  const answer = await post(round, '/api/v1/notices', { body, headers })
  if (answer === undefined || answer.status === 503) return false
  if (answer.status !== 201) {
    ledger.wrong.push(`${entry.key}: sending was answered ${answer.status} ${JSON.stringify(answer.body)}`)
    return false
  }
  const receipt = answer.body as unknown as Receipt
  if (entry.receipt && entry.receipt.reference !== receipt.reference)
    ledger.wrong.push(`${entry.key}: two receipts, ${entry.receipt.reference} and ${receipt.reference}`)
  entry.receipt ??= receipt
  return true
}

/** The one later deed of this notice; done twice it is answered as stale, which is an answer too. */
export const act = async (round: Round, ledger: Ledger, entry: Entry): Promise<boolean> => {
  const { receipt, deed } = entry
  if (receipt === undefined || deed === undefined) return true
  const again = entry.asked === true
  entry.asked = true
  const status = deed === 'decide' ? await decide(round, receipt) : await change(round, receipt, deed)
  if (status === undefined || status === 503) return false
  if (status === 200 || status === 303 || (again && status === 409)) entry.done = true
  else ledger.wrong.push(`${receipt.reference}: ${deed} was answered ${status}`)
  return true
}

const change = async (round: Round, { reference, code }: Receipt, deed: 'change' | 'withdraw') => {
  const body = { reference, code, version: 1, ...(deed === 'change' && { fields: { place: 'Biblioteket' } }) }
  return (await post(round, `/api/v1/status/${deed}`, { body }))?.status
}

const decide = async (round: Round, { reference }: Receipt): Promise<number | undefined> => {
  try {
    const path = `/staff/kolding/notices/${reference}/decision`
    return await staffPost(round, path, { outcome: 'accepted', version: '1' })
  } catch {
    return undefined
  }
}

/** A form of the staff pages, posted as the browser does. */
export const staffPost = async (
  round: Round,
  path: string,
  fields: Record<string, string>,
): Promise<number> => {
  round.staffCookie ??= signedIn(round.server)
  const answer = await round.server.fetch(path, {
    method: 'POST',
    headers: { cookie: await round.staffCookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
  })
  await answer.arrayBuffer()
  return answer.status
}

const signedIn = async (server: NodeServer): Promise<string> => {
  const answer = await server.fetch(server.signInPath(), { redirect: 'manual' })
  await answer.text()
  const [cookie] = answer.headers.getSetCookie()
  // A disk that fails keeps no session either: nobody is signed in, and nothing is known of the deed.
  if (cookie === undefined) throw new Error(`signing in was answered ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}

export const statusOf = async (round: Round, { reference, code }: Receipt): Promise<Status | undefined> => {
  const answer = await post(round, '/api/v1/status', { body: { reference, code } })
  return answer?.status === 200 ? (answer.body as unknown as Status) : undefined
}
