import { describe, expect, it } from 'vitest'
import type { Turn } from '../../src/app/conversation/turn.ts'
import * as contract from '../../src/app/conversation/turn-contract.ts'
import type { Receipt } from '../../src/app/notice/status.ts'
import * as documented from '../../src/app/notice/status-contract.ts'
import { problem } from '../../src/http/api/openapi-schemas.ts'
import type { Problem } from '../../src/http/middleware/problem.ts'
import { patterns } from '../../src/http/routes.ts'
import { fields, sealed } from '../app/sending.ts'
import { da, en } from '../said.ts'
import { postJson, type Site, site } from './pages.ts'

const turnOf = async (response: Response) => (await response.json()) as Turn
const problemOf = async (response: Response) => (await response.json()) as Problem
const started = async (on: Site) => turnOf(await postJson(on, '/api/v1/conversations', {}))
const turns = '/api/v1/conversations/turns'
const contact = { name: 'Åse Prøvesen', reply: 'email', email: 'aase@example.dk' }
const sending = (on: Site, body: object, key = 'key-1') =>
  postJson(on, '/api/v1/notices', { contact, confirmed: true, ...body }, { 'idempotency-key': key })

describe('the JSON contract', () => {
  it('starts a conversation with the first municipality, in the language the client prefers', async () => {
    const on = await site()
    const response = await postJson(
      on,
      '/api/v1/conversations',
      {},
      { 'accept-language': 'fr, en-GB;q=0.8, da;q=0.5' },
    )
    expect(response.status).toBe(201)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const turn = await turnOf(response)
    expect(turn).toMatchObject({ municipality: 'kolding', language: 'en', expects: 'message' })
    expect(turn.messages[0]?.kind).toBe('greeting')
    expect(turn).not.toHaveProperty('understood')
  })

  it('takes a message, a button or a language, and exactly one of them', async () => {
    const on = await site()
    const { state } = await started(on)
    expect((await postJson(on, turns, { state, text: 'Må jeg optage mødet?' })).status).toBe(200)
    expect((await postJson(on, turns, { state, choice: 'command.help' })).status).toBe(200)
    const english = await turnOf(await postJson(on, turns, { state, language: 'en' }))
    expect(english.language).toBe('en')
    for (const body of [{}, { text: 'a', choice: 'command.help' }]) {
      const refused = await postJson(on, turns, { state, ...body })
      expect([refused.status, (await problemOf(refused)).fields]).toEqual([
        422,
        { text: da('errors:field.any.exactly_one') },
      ])
    }
  })

  it('sends a notice once, however often the same key asks, and shows its status', async () => {
    const on = await site()
    const state = sealed(on.deps)
    const answers = await Promise.all(Array.from({ length: 50 }, () => sending(on, { state })))
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([201]))
    const receipts = (await Promise.all(answers.map(answer => answer.json()))) as Receipt[]
    expect(new Set(receipts.map(receipt => JSON.stringify(receipt))).size).toBe(1)
    const [receipt] = receipts
    const status = await postJson(on, '/api/v1/status', {
      reference: receipt?.reference,
      code: receipt?.code,
    })
    expect(status.status).toBe(200)
    expect(await status.json()).toMatchObject({ reference: receipt?.reference, can: { withdraw: true } })
  })

  it('withdraws with reference, code and version, and refuses a version that is not the newest', async () => {
    const on = await site()
    const { reference, code } = (await (await sending(on, { state: sealed(on.deps) })).json()) as Receipt
    await on.deps.settled()
    const { version } = (await (await postJson(on, '/api/v1/status', { reference, code })).json()) as {
      version: number
    }
    const stale = await postJson(on, '/api/v1/status/withdraw', { reference, code, version: version - 1 })
    expect(stale.status).toBe(409)
    const withdrawn = await postJson(on, '/api/v1/status/withdraw', { reference, code, version })
    expect(await withdrawn.json()).toMatchObject({ outcome: 'withdrawn' })
  })
})

describe('an answer of the contract, good or bad', () => {
  it('can be neither run, framed, guessed at nor kept', async () => {
    const on = await site({ http: { embedOrigins: ['https://www.kolding.dk'] } })
    const headers = { origin: 'https://www.kolding.dk' }
    for (const [body, type] of [
      [{}, 'application/json'],
      [{ language: 'xx' }, 'application/problem+json; charset=utf-8'],
    ] as const)
      expect(
        Object.fromEntries((await postJson(on, '/api/v1/conversations', body, headers)).headers),
      ).toMatchObject({
        'content-type': type,
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
        'access-control-allow-origin': 'https://www.kolding.dk',
        vary: 'Origin',
      })
  })
})

describe('who may ask from another site', () => {
  it('only the named origins, and they may name a key', async () => {
    const { app } = await site({ http: { embedOrigins: ['https://www.kolding.dk'] } })
    const allowed = async (origin: string) => {
      const headers = {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'idempotency-key',
      }
      const response = await app.request('/api/v1/notices', { method: 'OPTIONS', headers })
      return [
        response.headers.get('access-control-allow-origin'),
        response.headers.get('access-control-allow-headers'),
      ]
    }
    expect(await allowed('https://www.kolding.dk')).toEqual([
      'https://www.kolding.dk',
      'content-type,idempotency-key',
    ])
    expect((await allowed('https://evil.example'))[0]).toBeNull()
  })
})

describe('the description of the contract', () => {
  it('is kept by what is answered, good or bad', async () => {
    const on = await site()
    const { state } = await started(on)
    const answered = await postJson(on, turns, { state, text: 'Må jeg optage mødet?' })
    expect(contract.turn.strict().safeParse(await answered.json()).error).toBeUndefined()
    const sent = await sending(on, { state: sealed(on.deps) })
    const receipt = await sent.json()
    expect(documented.receipt.strict().safeParse(receipt).error).toBeUndefined()
    const { reference, code } = receipt as Receipt
    const status = await (await postJson(on, '/api/v1/status', { reference, code })).json()
    expect(documented.status.strict().safeParse(status).error).toBeUndefined()
    const refused = await (await postJson(on, turns, { state: 'x', text: 'a' })).json()
    expect(problem.strict().safeParse(refused).error).toBeUndefined()
  })

  it('names every address and schema it uses', async () => {
    const { app } = await site()
    const response = await app.request('/openapi.json')
    const text = await response.text()
    const { paths, components } = JSON.parse(text) as { paths: object; components: { schemas: object } }
    const forSystems = Object.values(patterns.cases).map(path => path.replace(/:(\w+)/g, '{$1}'))
    expect(Object.keys(paths)).toEqual([...Object.values(patterns.api), ...forSystems])
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(components.schemas)).toContain(name)
  })
})

describe('what the contract refuses, and how', () => {
  const refused: [name: string, body: unknown, status: number, code: string][] = [
    ['malformed JSON', '{', 400, 'malformed'],
    ['nothing at all', '', 400, 'malformed'],
    ['a list where an object is wanted', [], 422, 'invalid_fields'],
    ['a field nobody knows', { colour: 'red' }, 422, 'invalid_fields'],
    ['a field that pretends to be more', '{"__proto__":{"a":1}}', 422, 'invalid_fields'],
    ['a language that does not exist', { language: 'xx' }, 422, 'invalid_fields'],
    ['a municipality that is not here', { municipality: 'atlantis' }, 404, 'unknown_municipality'],
    ['a body of 10 MB', 'a'.repeat(10_000_000), 413, 'too_large'],
  ]
  it.each(refused)('%s', async (_name, body, status, code) => {
    const response = await postJson(await site(), '/api/v1/conversations', body)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toMatch('application/problem+json')
    expect(await problemOf(response)).toMatchObject({ status, code })
  })

  it('a body that does not say it is JSON', async () => {
    const response = await postJson(await site(), '/api/v1/conversations', '{}', {
      'content-type': 'text/plain',
    })
    expect(response.status).toBe(415)
  })

  it('text that is empty or longer than 2,000 units, counted after trimming', async () => {
    const on = await site()
    const { state } = await started(on)
    const status = async (text: string) => (await postJson(on, turns, { state, text })).status
    expect(await status('   ')).toBe(422)
    expect(await status(` ${'å'.repeat(2000)} `)).toBe(200)
    expect(await status('å'.repeat(2001))).toBe(422)
    expect(await status('😀'.repeat(1001))).toBe(422)
  })

  it.each([
    ['NUL', 'må jeg\u0000 optage?'],
    ['half a surrogate', 'må jeg \ud800 optage?'],
    ['a direction override', '\u202emå jeg optage?'],
    ['markup', '<script>alert(1)</script>'],
    ['SQL', "'; DROP TABLE notices; --"],
    ['template syntax', '{{constructor}} #{7*7} $t(chat:x) %s'],
  ])('nothing in a message: %s is only text', async (_name, text) => {
    const on = await site()
    const response = await postJson(on, turns, { state: (await started(on)).state, text })
    expect(response.status).toBe(200)
  })

  it('a damaged conversation, in the language asked for, with a fresh one to go on with', async () => {
    const on = await site()
    const { state } = await started(on)
    const damaged = `${state.slice(0, -4)}AAAA`
    const response = await postJson(on, turns, { state: damaged, text: 'hej' }, { 'accept-language': 'en' })
    expect(response.status).toBe(410)
    const problem = await problemOf(response)
    expect(problem.title).toBe(en('errors:title.state_invalid'))
    expect(problem.fresh?.language).toBe('en')
    expect((await postJson(on, turns, { state: problem.fresh?.state, text: 'hi' })).status).toBe(200)
  })

  it('something else under our own key, which is no conversation', async () => {
    const on = await site()
    for (const other of [null, 'text', 7]) {
      const state = on.deps.seal.close(other, 'kolding', on.deps.clock())
      expect((await postJson(on, turns, { state, text: 'hej' })).status).toBe(410)
    }
  })

  it('an expired conversation, begun again where and in the language it was', async () => {
    const on = await site()
    const begun = { municipality: 'silkeborg', language: 'en' }
    const { state } = await turnOf(await postJson(on, '/api/v1/conversations', begun))
    const later = await site({ clock: () => new Date('2026-11-25T09:00:01+01:00') })
    const response = await postJson(later, turns, { state, text: 'hi' }, { 'accept-language': 'da' })
    expect(response.status).toBe(410)
    const { title, fresh } = await problemOf(response)
    expect(title).toBe(en('errors:title.state_invalid'))
    expect(fresh).toMatchObject(begun)
  })

  it('a choice that was not offered, said in the language of the conversation', async () => {
    const on = await site()
    const english = await turnOf(await postJson(on, '/api/v1/conversations', { language: 'en' }))
    const response = await postJson(on, turns, { state: english.state, choice: 'facet.medium.hologram' })
    expect(response.status).toBe(409)
    expect((await problemOf(response)).title).toBe(en('errors:title.choice_not_offered'))
  })

  it('a notice without a key, without content, or without its confirmation', async () => {
    const on = await site()
    const state = sealed(on.deps)
    const keyless = await postJson(on, '/api/v1/notices', { state, contact, confirmed: true })
    expect([keyless.status, (await problemOf(keyless)).code]).toEqual([400, 'key_missing'])
    const english = await turnOf(await postJson(on, turns, { state, language: 'en' }))
    const unkeyed = await postJson(on, '/api/v1/notices', { state: english.state, contact, confirmed: true })
    expect((await problemOf(unkeyed)).title).toBe(en('errors:title.key_missing'))
    const nowhere = await postJson(on, '/api/v1/conversations', { municipality: 'aarhus', language: 'en' })
    expect((await problemOf(nowhere)).title).toBe(en('errors:title.unknown_municipality'))
    const empty = await sending(on, { state: sealed(on.deps, { fields: {} }) })
    expect(Object.keys((await problemOf(empty)).fields ?? {})).toEqual([
      'medium',
      'setting',
      'meetingAt',
      'department',
    ])
    const unread = await sending(on, { state, confirmed: false })
    expect([unread.status, Object.keys((await problemOf(unread)).fields ?? {})]).toEqual([422, ['confirmed']])
  })

  it('the same key for something else, and another key for a changed notice', async () => {
    const on = await site()
    expect((await sending(on, { state: sealed(on.deps) })).status).toBe(201)
    const changed = sealed(on.deps, { fields: { ...fields, department: 'Familieafdelingen' } })
    const reused = await sending(on, { state: changed })
    expect(reused.status).toBe(422)
    expect(await problemOf(reused)).toMatchObject({
      code: 'key_reused',
      fields: { 'Idempotency-Key': da('errors:field.any.key_reused') },
    })
    const again = await sending(on, { state: changed }, 'key-2')
    expect([again.status, (await problemOf(again)).code]).toEqual([409, 'already_sent'])
  })

  it('a wrong reference and a wrong code alike', async () => {
    const on = await site()
    const { reference } = (await (await sending(on, { state: sealed(on.deps) })).json()) as Receipt
    const ask = async (body: object) => {
      const response = await postJson(on, '/api/v1/status', body)
      return [response.status, await response.text()]
    }
    const wrongCode = await ask({ reference, code: 'AAAAA AAAAA' })
    expect(wrongCode[0]).toBe(404)
    expect(await ask({ reference: 'KOL-2345-6789', code: 'AAAAA AAAAA' })).toEqual(wrongCode)
  })

  it('an address that does not exist, as a problem under /api and as a page elsewhere', async () => {
    const { app } = await site()
    const problem = await app.request('/api/v1/nothing')
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    const page = await app.request('/nothing')
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
  })

  it.each(['GET', 'PUT', 'DELETE'])('%s where only POST is answered, and says so', async method => {
    const { app } = await site()
    const response = await app.request(turns, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await problemOf(response)).code).toBe('wrong_method')
  })

  it('too many requests, when limits are set, with how long to wait', async () => {
    const on = await site({ http: { rateLimits: { turns: 2, notices: 1, status: 1 } } })
    const ask = () => postJson(on, '/api/v1/conversations', {})
    expect([(await ask()).status, (await ask()).status]).toEqual([201, 201])
    const refused = await ask()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  })

  it('never says what went wrong inside', async () => {
    const on = await site({
      clock: () => {
        throw new Error('secret detail')
      },
    })
    const response = await postJson(on, '/api/v1/conversations', {})
    expect(response.status).toBe(503)
    expect(await response.text()).not.toMatch(/secret|at .*\.ts/)
  })
})
