import { expect, vi } from 'vitest'
import type { Turn } from '../../src/app/conversation/turn.ts'
import type { Receipt, Status } from '../../src/app/notice/status.ts'
import { da } from '../said.ts'

/** A server that runs, and the address that its start printed for staff. */
export type Running = {
  fetch(path: string, init?: RequestInit): Promise<Response>
  signInPath(): string
}

const json = { 'content-type': 'application/json' }

const post = async <T>(server: Running, path: string, body: unknown, headers = {}) => {
  const answer = await server.fetch(path, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as T }
}

/** The citizen's part: from the question to a receipt. */
export const askAndSend = async (server: Running, key = 'whole-way', need?: string): Promise<Receipt> => {
  const started = await post<Turn>(server, '/api/v1/conversations', {
    municipality: 'kolding',
    language: 'da',
  })
  expect(started.status).toBe(201)
  const turn = (state: string, more: object) =>
    post<Turn>(server, '/api/v1/conversations/turns', { state, ...more })
  const asked = await turn(started.body.state, {
    text: 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?',
  })
  expect(asked.body.understood?.topic).toBe('audio_office')
  const begun = await turn(asked.body.state, { text: 'ja, lav anmodningen' })
  // A question tells neither what is recorded nor how they meet.
  expect(begun.body.notice?.missing).toEqual(['medium', 'setting', 'department'])
  const sound = await turn(begun.body.state, { choice: 'field.medium.audio' })
  const office = await turn(sound.body.state, { choice: 'field.setting.office' })
  const placed = await turn(office.body.state, { text: 'Jobcenteret' })
  expect(placed.body.notice?.complete).toBe(true)
  const told = need === undefined ? placed : await tellNeed(placed, need, turn)
  const notice = {
    state: told.body.state,
    contact: { name: 'Åse Prøvesen', reply: 'email', email: 'aase@eksempel.dk' },
    confirmed: true,
  }
  const send = () => post<Receipt>(server, '/api/v1/notices', notice, { 'idempotency-key': key })
  const [first, again] = [await send(), await send()]
  expect(first.status).toBe(201)
  expect(again).toEqual(first)
  return first.body
}

type Taken = { status: number; body: Turn }

/** Answers what is asked until the need is, and that in the citizen's own words. */
const tellNeed = async (
  from: Taken,
  need: string,
  turn: (state: string, more: object) => Promise<Taken>,
): Promise<Taken> => {
  let at = from
  for (let asked = 0; asked < 10 && at.body.notice?.asking !== 'need'; asked++)
    at = await turn(at.body.state, { choice: 'command.skip' })
  expect(at.body.notice?.asking).toBe('need')
  const told = await turn(at.body.state, { text: need })
  expect(told.body.notice?.fields.need).toEqual(['remember'])
  return told
}

export const statusOf = (server: Running, { reference, code }: Receipt) =>
  post<Status>(server, '/api/v1/status', { reference, code })

/** The unit's mail goes out a moment after the receipt, and that it did is an event too: what comes after waits for it. */
export const sentToTheUnit = (server: Running, receipt: Receipt): Promise<void> =>
  vi.waitFor(
    async () => {
      const { points } = (await statusOf(server, receipt)).body
      expect(points.find(({ point }) => point === 'sent')?.at).toBeDefined()
    },
    { timeout: 120_000 },
  )

/** A member of staff at the browser: the printed line gives the cookie that every page then wants. */
export const staffAt = async (server: Running) => {
  const signedIn = await server.fetch(server.signInPath(), { redirect: 'manual' })
  expect(signedIn.status).toBe(303)
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return {
    get: (path: string) => server.fetch(path, { headers: { cookie }, redirect: 'manual' }),
    post: (path: string, fields: Record<string, string>) =>
      server.fetch(path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
        redirect: 'manual',
      }),
  }
}

/** The whole way once: question, answer, notice, receipt, the answer of staff, and the citizen reads it. */
export const playTheWholeWay = async (server: Running): Promise<void> => {
  const receipt = await askAndSend(server)
  const before = await statusOf(server, receipt)
  expect(before.body).toMatchObject({ reference: receipt.reference, can: { change: true, withdraw: true } })
  expect(before.body.outcome).toBeUndefined()
  await mendsTheAddress(server, receipt)

  const staff = await staffAt(server)
  expect(await (await staff.get('/staff/kolding')).text()).toContain(receipt.reference)
  const page = `/staff/kolding/notices/${receipt.reference}`
  const opened = await (await staff.get(page)).text()
  expect(opened).toContain(da('staff:notice.identity'))
  const answer = {
    outcome: 'accepted',
    assessment: '',
    ground: '',
    conditions: '',
    message: '',
    version: '2',
  }
  const letter = await staff.post(`${page}/letter`, answer)
  expect(letter.status).toBe(200)
  expect(await letter.text()).toContain(da('staff:letter.title'))
  expect((await staff.post(`${page}/decision`, answer)).status).toBe(303)
  expect((await staff.post(`${page}/decision`, { ...answer, outcome: 'refused' })).status).toBe(409)

  const after = await statusOf(server, receipt)
  expect(after.body.outcome).toBe('accepted')
  const kinds = after.body.documents.filter(({ name }) => name === 'decision').map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['html', 'json', 'pdf', 'text'])
  await readLetter(server, after.body)
}

/** One wrong letter in the address is seen on the status, and put right. */
const mendsTheAddress = async (server: Running, { reference, code }: Receipt) => {
  const contact = { name: 'Åse Prøvesen', reply: 'phone', phone: '12 34 56 78' }
  const mend = (version: number) =>
    post<Status>(server, '/api/v1/status/contact', { reference, code, version, contact })
  const mended = await mend(1)
  expect([mended.status, mended.body.version, mended.body.contact]).toEqual([200, 2, contact])
  expect((await mend(1)).status).toBe(409)
}

const readLetter = async (server: Running, { documents }: Status) => {
  const addressOf = (kind: string) =>
    new URL(documents.find(one => one.name === 'decision' && one.kind === kind)?.url ?? '', 'http://x')
      .pathname
  const letter = await server.fetch(addressOf('html'))
  expect(await letter.text()).toContain('Åse Prøvesen')
  const pdf = await server.fetch(addressOf('pdf'))
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(new TextDecoder('latin1').decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
}
