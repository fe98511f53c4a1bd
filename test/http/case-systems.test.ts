import { EventEmitter, once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type CaseClient, receive } from '../../deploy/case-client.ts'
import { httpWebhooks } from '../../src/adapters/delivery/webhook-http.ts'
import { memoryLimiter } from '../../src/adapters/http-server/limiter.ts'
import { openNotice } from '../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import type { StaffActor } from '../../src/app/deps.ts'
import { deliverOutbox } from '../../src/app/mail/deliver-outbox.ts'
import { sendAgain, undeliveredMail } from '../../src/app/mail/undelivered-mail.ts'
import { withdrawNotice } from '../../src/app/notice/withdraw-notice.ts'
import { auditRows } from '../../src/app/records/audit-log.ts'
import { addWebhook, changeApiKey, endWebhook, makeApiKey } from '../../src/app/systems/case-systems.ts'
import { isPublicAddress } from '../../src/core/public-address.ts'
import { readingOf } from '../app/given-reading.ts'
import { contact, fields, ida, refusalOf, send } from '../app/sending.ts'
import { today } from '../deps.ts'
import { da } from '../said.ts'
import { wordsOf } from './pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from './staff/staff-site.ts'

const admin: StaffActor = { ...ida, id: 'adm', name: 'Adam Prøvesen', roles: ['admin'] }
const kolding = 'kolding'
const url = 'https://sager.example.dk/lydhoer'

const keyFor = (at: StaffSite, scopes: string[], municipality = kolding) =>
  makeApiKey(at.deps, { ...admin, municipalities: [municipality] }, { municipality, name: 'SBSYS', scopes })

const ask = (at: StaffSite, key: string, path = '', more: RequestInit = {}) =>
  at.app.request(`/api/v1/cases${path}`, {
    ...more,
    headers: { ...more.headers, authorization: `Bearer ${key}` },
  })

const filed = (at: StaffSite, key: string, about: { reference: string; number: string }) =>
  ask(at, key, `/${about.reference}/filed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number: about.number }),
  })

const answered = async (at: StaffSite, reference: string) => {
  const { version } = await openNotice(at.deps, ida, { municipality: kolding, reference })
  await decideNotice(at.deps, ida, { municipality: kolding, reference, version, outcome: 'accepted' })
}

const textIn = (zip: ArrayBuffer): string =>
  Object.entries(unzipSync(new Uint8Array(zip)))
    .filter(([name]) => !name.endsWith('.pdf'))
    .map(([name, bytes]) => `${name} ${new TextDecoder().decode(bytes)}`)
    .join('\n')

describe('a case system with a key', () => {
  it('lists numbers and where they stand, and nothing of what they are about', async () => {
    const at = await staffSite()
    const { receipt } = await send(at.deps)
    const list = await (await ask(at, await keyFor(at, ['list']), '?status=waiting')).text()
    expect(JSON.parse(list).cases).toMatchObject([{ reference: receipt.reference, status: 'waiting' }])
    for (const secret of [contact.name, contact.email, fields.needText, fields.department])
      expect(list).not.toContain(secret)
  })

  it('takes a page at a time', async () => {
    const at = await staffSite()
    for (const nth of ['1', '2', '3']) await send(at.deps, { conversationId: nth }, nth)
    const key = await keyFor(at, ['list'])
    const first = await (await ask(at, key, '?limit=2')).json()
    const rest = await (await ask(at, key, `?limit=2&after=${encodeURIComponent(first.next)}`)).json()
    expect([first.cases.length, rest.cases.length, rest.next]).toEqual([2, 1, undefined])
  })

  it('fetches a case without the need; with it only where the key says so, and then it is logged as opened', async () => {
    const at = await staffSite()
    const { receipt } = await send(at.deps)
    const ordinary = await keyFor(at, ['fetch'])
    const zip = await (await ask(at, ordinary, `/${receipt.reference}`)).arrayBuffer()
    expect(textIn(zip)).toContain('manifest.sha256')
    expect(textIn(zip)).not.toContain(fields.needText)
    expect((await ask(at, ordinary, `/${receipt.reference}?need=yes`)).status).toBe(403)
    const opened = async () =>
      (await auditRows(at.deps, kolding)).filter(({ action }) => action === 'open_need')
    expect(await opened()).toHaveLength(0)
    const whole = await ask(at, await keyFor(at, ['fetch', 'need']), `/${receipt.reference}?need=yes`)
    expect(textIn(await whole.arrayBuffer())).toContain(fields.needText)
    const [line] = await opened()
    expect(JSON.parse(line?.actor ?? '')).toMatchObject({ name: 'SBSYS' })
  })

  it('notes once that a case is filed', async () => {
    const at = await staffSite()
    const { receipt } = await send(at.deps)
    const key = await keyFor(at, ['file'])
    const { reference } = receipt
    for (let time = 0; time < 2; time += 1)
      expect((await filed(at, key, { reference, number: '2026-17' })).status).toBe(204)
    const notice = await openNotice(at.deps, ida, { municipality: kolding, reference })
    expect(notice.casework.journal?.number).toBe('2026-17')
    const lines = (await auditRows(at.deps, kolding)).filter(({ action }) => action === 'journalise_notice')
    expect(lines).toHaveLength(1)
    expect((await filed(at, key, { reference, number: '010170-1234' })).status).toBe(422)
    expect((await filed(at, key, { reference: 'KOL-NONE-NONE', number: '1' })).status).toBe(404)
  })

  it('comes nowhere without a key, with an ended one, with another’s scope or municipality', async () => {
    const at = await staffSite()
    const { receipt } = await send(at.deps)
    expect((await at.app.request('/api/v1/cases')).status).toBe(401)
    expect((await ask(at, 'x'.repeat(43))).status).toBe(401)
    const key = await keyFor(at, ['file'])
    expect((await ask(at, key)).status).toBe(403)
    expect((await ask(at, await keyFor(at, ['fetch'], 'nyborg'), `/${receipt.reference}`)).status).toBe(404)
    const [row] = await at.deps.store.accessKeys(kolding)
    await changeApiKey(at.deps, admin, { municipality: kolding, id: row?.id ?? '', act: 'end' })
    expect((await filed(at, key, { ...receipt, number: '1' })).status).toBe(401)
  })

  it('is refused a body made to hurt, or one with names that are not ours', async () => {
    const at = await staffSite()
    const { receipt } = await send(at.deps)
    const key = await keyFor(at, ['file'])
    const post = async (type: string, body: string) => {
      const headers = { 'content-type': type }
      return (await ask(at, key, `/${receipt.reference}/filed`, { method: 'POST', headers, body })).status
    }
    expect(await post('application/x-www-form-urlencoded', 'number=1')).toBe(415)
    expect(await post('application/json', '['.repeat(60_000))).toBe(400)
    expect(await post('application/json', '{"number":"1","more":"2"}')).toBe(422)
    expect(await post('application/json', JSON.stringify({ number: 'x'.repeat(70_000) }))).toBe(413)
  })

  it('gets a new key, and the old one opens for a week yet; only hashes are kept', async () => {
    const state = { now: today }
    const at = await staffSite({ clock: () => state.now })
    const old = await keyFor(at, ['list'])
    const [row] = await at.deps.store.accessKeys(kolding)
    const renewed = await changeApiKey(at.deps, admin, {
      municipality: kolding,
      id: row?.id ?? '',
      act: 'renew',
    })
    const status = async (key: string) => (await ask(at, key)).status
    expect([await status(old), await status(renewed ?? '')]).toEqual([200, 200])
    state.now = new Date(today.getTime() + 8 * 24 * 60 * 60_000)
    expect([await status(old), await status(renewed ?? '')]).toEqual([401, 200])
    const kept = JSON.stringify(await at.deps.store.accessKeys(kolding))
    expect([kept.includes(old), kept.includes(renewed ?? '')]).toEqual([false, false])
  })

  it('is asked to wait when it asks too often, and so is whoever guesses', async () => {
    const few = { most: 3, seconds: 60 }
    const at = await staffSite({ limiter: memoryLimiter({ api: few, apiTries: few }) })
    const key = await keyFor(at, ['list'])
    for (let time = 0; time < 3; time += 1) expect((await ask(at, key)).status).toBe(200)
    expect((await ask(at, key)).headers.get('retry-after')).toBe('60')
    for (let time = 0; time < 3; time += 1) expect((await ask(at, 'y'.repeat(43))).status).toBe(401)
    expect((await ask(at, 'y'.repeat(43))).status).toBe(429)
  })

  it('finds its whole contract described, from what reads it', async () => {
    const at = await staffSite()
    const described = await (await at.app.request('/openapi.json')).json()
    expect(Object.keys(described.paths['/api/v1/cases'].get.responses)).toContain('200')
    expect(described.components.schemas.FiledBody.required).toEqual(['number'])
    expect(described.components.securitySchemes.caseSystem.scheme).toBe('bearer')
  })
})

type Posted = { url: string; headers: Headers; body: string }

/** A site whose messages land in `posts`, answered with what `answer` says. */
const toldSite = async (answer: () => number = () => 204) => {
  const posts: Posted[] = []
  const state = { now: today }
  const webhooks = httpWebhooks(async (to, init) => {
    posts.push({ url: String(to), headers: new Headers(init?.headers), body: String(init?.body) })
    return new Response(null, { status: answer() })
  })
  const at = await staffSite({ webhooks, read: readingOf({}), clock: () => state.now })
  const add = (format = 'standard') =>
    addWebhook(at.deps, admin, { municipality: kolding, name: 'Sager', url, format })
  return { at, posts, state, add }
}

describe('another system that is told', () => {
  it('hears of each thing once, signed, and of nobody’s name and nothing they wrote', async () => {
    const { at, posts, add } = await toldSite()
    await add()
    await add('teams')
    const { receipt } = await send(at.deps)
    await answered(at, receipt.reference)
    await withdrawNotice(at.deps, { ...receipt, version: 2, address: 'a' })
    await deliverOutbox(at.deps)
    const types = posts.map(({ body }) => JSON.parse(body).type)
    expect(types.sort()).toEqual([
      'message',
      'message',
      'notice.answered',
      'notice.received',
      'notice.withdrawn',
    ])
    for (const { body } of posts)
      for (const secret of [contact.name, contact.email, fields.needText, fields.department, fields.place])
        expect(body).not.toContain(secret)
  })

  it('that is down is tried again with the same id, given up at last, and shown to whoever runs it', async () => {
    const up = { now: false }
    const { at, posts, state, add } = await toldSite(() => (up.now ? 204 : 503))
    await add()
    await send(at.deps)
    for (let time = 0; time < 14; time += 1) {
      await deliverOutbox(at.deps)
      state.now = new Date(state.now.getTime() + 7 * 60 * 60_000)
    }
    expect(posts).toHaveLength(12)
    expect(new Set(posts.map(({ headers }) => headers.get('webhook-id'))).size).toBe(1)
    const [dead] = await undeliveredMail(at.deps, admin, { municipality: kolding })
    expect(dead).toMatchObject({ about: 'received', error: 'WEBHOOK 503' })
    expect(dead?.recipient).toMatch(/^hook\./)
    up.now = true
    await sendAgain(at.deps, admin, { municipality: kolding, key: dead?.key ?? '' })
    await deliverOutbox(at.deps)
    expect(await undeliveredMail(at.deps, admin, { municipality: kolding })).toEqual([])
  })

  it('that never answers is let go, and tried again', async () => {
    let asked = 0
    const never = httpWebhooks((_url, init) => {
      asked += 1
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    }, 20)
    const state = { now: today }
    const at = await staffSite({ webhooks: never, read: readingOf({}), clock: () => state.now })
    await addWebhook(at.deps, admin, { municipality: kolding, name: 'Sager', url, format: 'standard' })
    await send(at.deps)
    await deliverOutbox(at.deps)
    expect(asked).toBe(1)
    state.now = new Date(today.getTime() + 60 * 60_000)
    await deliverOutbox(at.deps)
    expect(asked).toBe(2)
  })

  it('is waited for by nothing: the mail about every notice goes out before it has answered', async () => {
    const post = new EventEmitter()
    const aborts: (() => void)[] = []
    const silent = httpWebhooks(
      () =>
        new Promise((_resolve, reject) => {
          aborts.push(() => reject(new Error('aborted')))
          if (aborts.length === 2) post.emit('asked')
        }),
    )
    const out: string[] = []
    const mailer = {
      kind: 'file' as const,
      send: async ({ to }: { to: string }) => {
        out.push(to)
        if (out.length === 4) post.emit('mailed')
      },
    }
    let goOn = () => {}
    const quiet = new Promise<void>(resolve => {
      goOn = resolve
    })
    // Nothing is sent until both notices are in line.
    const at = await staffSite({ webhooks: silent, mailer, read: readingOf({}), pause: () => quiet })
    await addWebhook(at.deps, admin, { municipality: kolding, name: 'Sager', url, format: 'standard' })
    for (const nth of ['1', '2']) await send(at.deps, { conversationId: nth }, nth)
    expect(out).toEqual([])
    const both = Promise.all([once(post, 'asked'), once(post, 'mailed')])
    const delivering = deliverOutbox(at.deps)
    await both
    expect(out.filter(to => to === contact.email)).toHaveLength(2)
    for (const abort of aborts) abort()
    goOn()
    await Promise.all([delivering, at.deps.settled()])
    const inAnHour = new Date(today.getTime() + 60 * 60_000).toISOString()
    const waiting = await at.deps.store.outboxDue(inAnHour, 9)
    const hook = expect.stringMatching(/^hook\./)
    expect(waiting.map(({ recipient }) => recipient)).toEqual([hook, hook])
  })

  it('is told no more once it is ended, not even what was waiting', async () => {
    const { at, posts, state, add } = await toldSite(() => 503)
    await add()
    await send(at.deps)
    await deliverOutbox(at.deps)
    expect(posts).toHaveLength(1)
    const [hook] = await at.deps.store.webhooks(kolding)
    await endWebhook(at.deps, admin, { municipality: kolding, id: hook?.id ?? '' })
    state.now = new Date(today.getTime() + 60 * 60_000)
    await deliverOutbox(at.deps)
    expect(posts).toHaveLength(1)
  })

  it('stands on a public address: not a number, not this machine, not a name inside', async () => {
    for (const wrong of [
      'http://sager.example.dk/',
      'https://10.0.0.1/',
      'https://127.1/',
      'https://[::1]/',
      'https://2130706433/',
      'https://localhost/',
      'https://intranet/',
      'https://db.internal/',
      'https://user:pass@example.dk/',
      'https://example.dk:8443/',
      'ftp://example.dk/',
      'example.dk',
    ])
      expect(isPublicAddress(wrong), wrong).toBe(false)
    expect(isPublicAddress(url)).toBe(true)
    const { at } = await toldSite()
    const given = { municipality: kolding, name: 'Sager', url: 'https://10.0.0.1/', format: 'standard' }
    expect(await refusalOf(addWebhook(at.deps, admin, given))).toMatchObject({ code: 'invalid_fields' })
  })
})

describe('the example client', () => {
  it('files an answered case into a folder, tells the number, and does nothing twice', async () => {
    const { at, posts, add } = await toldSite()
    const secret = await add()
    const { receipt } = await send(at.deps)
    await answered(at, receipt.reference)
    await deliverOutbox(at.deps)
    const folder = mkdtempSync(join(tmpdir(), 'sager-'))
    const client: CaseClient = {
      lydhoer: at.deps.settings.publicUrl,
      key: await keyFor(at, ['fetch', 'file']),
      secret,
      folder,
      numberOf: reference => `2026-${reference}`,
      send: async (to, init) => at.app.request(String(to), init),
      now: () => today,
    }
    for (const post of [...posts, ...posts]) expect(await receive(client, post)).toBe(204)
    const zip = readFileSync(join(folder, `${receipt.reference}.zip`))
    expect(Object.keys(unzipSync(new Uint8Array(zip)))).toContain('manifest.sha256')
    const notice = await openNotice(at.deps, ida, { municipality: kolding, reference: receipt.reference })
    expect(notice.casework.journal?.number).toBe(`2026-${receipt.reference}`)
    const exports = (await auditRows(at.deps, kolding)).filter(({ action }) => action === 'export_notice')
    expect(exports).toHaveLength(1)
    const [post] = posts
    if (post === undefined) throw new Error('nothing was posted')
    expect(await receive(client, { ...post, body: post.body.replace('KOL', 'NYB') })).toBe(401)
    expect(await receive({ ...client, now: () => new Date(today.getTime() + 600_000) }, post)).toBe(401)
  })
})

describe('the page of other systems', () => {
  it('shows a secret once, works without a script, and is for administrators', async () => {
    const at = await staffSite()
    const page = '/staff/kolding/systems'
    const adam = browserOf(at, await cookieOf(at, ['admin']))
    const made = await adam.post(page, { do: 'key', name: 'SBSYS', scopes: 'list' })
    const [, secret = ''] = /<code>([\w-]{43})<\/code>/.exec(await made.text()) ?? []
    expect((await ask(at, secret)).status).toBe(200)
    const again = await (await adam.get(page)).text()
    expect(wordsOf(again)).toContain(`SBSYS : ${da('systems:scope.list')}`)
    expect(again).not.toContain(secret)
    expect((await adam.post(page, { do: 'hook', name: 'x', url: 'http://x', format: 'teams' })).status).toBe(
      422,
    )
    expect((await adam.post(page, { do: 'key', name: '' })).status).toBe(422)
    const others = browserOf(at, await cookieOf(at, ['handle', 'audit']))
    expect((await others.get(page)).status).toBe(403)
  })

  it.each<Record<string, string>>([
    { do: 'key', scopes: 'list' },
    { do: 'hook', url, format: 'teams' },
  ])('keeps no name with a CPR number in it nor a part of one, and says so: $do', async form => {
    const at = await staffSite()
    const adam = browserOf(at, await cookieOf(at, ['admin']))
    const saidOf = async (name: string) => {
      const answer = await adam.post('/staff/kolding/systems', { ...form, name })
      return [answer.status, wordsOf(await answer.text())]
    }
    const cpr = '150385-1201'
    expect(await saidOf(`Sag ${cpr}`)).toEqual([422, expect.stringContaining(da('errors:field.name.cpr'))])
    const across = `${'x'.repeat(50)} ${cpr}`
    expect(await saidOf(across)).toEqual([422, expect.stringContaining(da('staff:templates.fault.too_long'))])
    expect(await at.deps.store.webhooks(kolding)).toEqual([])
    expect(await at.deps.store.accessKeys(kolding)).toEqual([])
  })
})
