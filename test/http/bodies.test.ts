import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '../../src/app/deps.ts'
import { largestBody, mostFields, mostNames } from '../../src/http/middleware/read-body.ts'
import { send } from '../app/sending.ts'
import { da, en, withAny } from '../said.ts'
import { postForm, type Site, site, wordsOf } from './pages.ts'
import { cookieOf, type StaffSite, staffSite } from './staff/staff-site.ts'

const roles: Role[] = ['read', 'handle', 'release', 'audit', 'admin']
const form = 'application/x-www-form-urlencoded'

const filledIn = (pattern: string, reference: string): string =>
  pattern
    .replace(':municipality', 'kolding')
    .replace(':reference', reference)
    .replace(/:[a-z]+/g, 'x')

/** Every address that takes a body, from what is registered: a new one is tried by itself. */
const addressesOf = ({ app }: Site, reference: string): string[] => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method === 'POST' && !path.includes('*'))
      .map(({ path }) => filledIn(path, reference)),
  ),
]

type Body = { type: string; body: string }
type Posting = Body & { path: string; cookie: string }

const post = async ({ app }: Site, { path, type, body, cookie }: Posting) =>
  app.request(path, {
    method: 'POST',
    body,
    headers: { 'content-type': type, 'content-length': String(Buffer.byteLength(body)), cookie },
  })

// Node's own Request takes the class it knows forms by when it is first used: before ours stands in its place.
new Request('http://localhost', { method: 'POST', body: new URLSearchParams() })

/** How many characters of a form have been given to the parser. */
let parsed = 0
class CountedParams extends URLSearchParams {
  constructor(init?: ConstructorParameters<typeof URLSearchParams>[0]) {
    super(init)
    if (typeof init === 'string') parsed += init.length
  }
}

/** Posts one body to each address, signed in with every role, and tells what came and what was parsed. */
const everywhere = async (at: StaffSite, given: Body) => {
  const { reference } = (await send(at.deps)).receipt
  const answers: { path: string; status: number; parsed: number }[] = []
  for (const path of addressesOf(at, reference)) {
    const cookie = await cookieOf(at, roles)
    vi.stubGlobal('URLSearchParams', CountedParams)
    parsed = 0
    const { status } = await post(at, { ...given, path, cookie })
    answers.push({ path, status, parsed })
    vi.unstubAllGlobals()
  }
  return answers
}

afterEach(() => {
  vi.unstubAllGlobals()
})

/** No such door here, none without a key, or no need to know more than that the button was pressed: the body is not looked at. */
const readsNothing =
  /\/staff\/(?:sign-in\/(?:ended|emergency)|sign-out|.*\/(?:code|end-rehearsal|sessions))$|^\/api\/v1\/cases\//

const names = (count: number): string => Array.from({ length: count }, () => 'a').join('&')

describe('a body made to hurt, at every address that takes one', () => {
  const overlong = [
    ['one field too many', names(mostFields + 1)],
    ['60 kB of names', names(30_000)],
    ['1 MB of names', names(520_000)],
  ] as const
  it.each(overlong)('%s is refused before anything of it is parsed', async (_name, body) => {
    const answers = await everywhere(await staffSite(), { type: form, body })
    expect(answers.length).toBeGreaterThan(25)
    for (const { path, ...answer } of answers) {
      const refused = path.startsWith('/api/') ? 415 : 413
      const wanted = readsNothing.test(path) ? expect.any(Number) : refused
      expect({ path, ...answer }).toEqual({ path, status: wanted, parsed: 0 })
    }
  })

  it('as many fields as are taken are read, once each', async () => {
    const body = names(mostFields)
    for (const { path, status, parsed: read } of await everywhere(await staffSite(), { type: form, body })) {
      expect(`${path} ${status}`).not.toContain(' 413')
      expect(read, path).toBeLessThanOrEqual(body.length)
    }
  })

  it('one in parts, with files or without, is read nowhere', async () => {
    const part = '--x\r\ncontent-disposition: form-data; name="text"; filename="a"\r\n\r\n1\r\n'
    const parts = { type: 'multipart/form-data; boundary=x', body: `${part.repeat(900)}--x--\r\n` }
    for (const { path, status } of await everywhere(await staffSite(), parts))
      expect(readsNothing.test(path) ? 415 : status, path).toBe(415)
  })

  it('a deep one and a broken one are refused, by the contract and by the pages', async () => {
    const deep = `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`
    for (const body of ['['.repeat(60_000), deep])
      for (const { path, status } of await everywhere(await staffSite(), { type: 'application/json', body }))
        expect(readsNothing.test(path) ? [415] : [400, 422, 415], path).toContain(
          readsNothing.test(path) ? 415 : status,
        )
  })
})

describe('names that are not ours', () => {
  const inJson = async (on: Site, path: string, language: string) => {
    const unknown = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`k${at}`, 1]))
    const whose = { reference: 'KOL-2345-6789', code: 'AAAAA AAAAA', version: 1, fields: { medium: 'audio' } }
    const answer = await on.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, 'idempotency-key': 'k' },
      body: JSON.stringify({ ...whose, ...unknown }),
    })
    return { status: answer.status, text: await answer.text() }
  }

  it.each([
    [
      'da',
      new RegExp(da('errors:andMore', { count: 999 }).replace('999', '\\d{3}')),
      da('errors:field.any.unknown'),
    ],
    [
      'en',
      new RegExp(en('errors:andMore', { count: 999 }).replace('999', '\\d{3}')),
      en('errors:field.any.unknown'),
    ],
  ])('are named to twenty, and then counted (%s)', async (language, more, words) => {
    const on = await site()
    const paths = addressesOf(on, '').filter(path => path.startsWith('/api/') && !readsNothing.test(path))
    expect(paths.length).toBeGreaterThanOrEqual(6)
    for (const path of paths) {
      const { status, text } = await inJson(on, path, language)
      expect(status, path).toBe(422)
      const { fields, detail } = JSON.parse(text) as { fields: Record<string, string>; detail: string }
      expect(Object.values(fields).filter(word => word === words)).toHaveLength(20)
      expect(detail).toMatch(more)
      expect(text.length).toBeLessThan(2500)
    }
  })

  const start = { path: '/api/v1/conversations?lang=en', type: 'application/json', cookie: '' }
  const unknown = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1]))

  it('are refused before anything is parsed when there are more than 200, wherever they stand', async () => {
    const on = await site()
    const sent = async (body: string) => {
      const answer = await post(on, { ...start, body })
      const problem = (await answer.json()) as { fields?: Record<string, string> }
      return { status: answer.status, fields: problem.fields }
    }
    const tooMany = { status: 422, fields: { body: expect.stringContaining('200') } }
    expect(await sent(JSON.stringify(unknown(mostNames + 1)))).toEqual(tooMany)
    expect(await sent(JSON.stringify({ context: unknown(mostNames) }))).toEqual(tooMany)
    // Broken at its end: whoever parsed it first would say so.
    expect(await sent('{"a":'.repeat(mostNames + 1))).toEqual(tooMany)
    expect(Object.keys((await sent(JSON.stringify(unknown(mostNames)))).fields ?? {})).toHaveLength(20)
  })

  it('are not what stands within the words of a text', async () => {
    const on = await site()
    const { state } = (await (await post(on, { ...start, body: '{}' })).json()) as { state: string }
    const body = JSON.stringify({ state, text: '"a": \\"b\\": '.repeat(140) })
    expect(body.match(/":/g)?.length).toBeGreaterThan(mostNames)
    const answer = await post(on, { ...start, path: '/api/v1/conversations/turns', body })
    expect(answer.status).toBe(200)
  })

  it('are all named when they are few, with nothing about more', async () => {
    const on = await site()
    const answer = await on.app.request('/api/v1/conversations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify(Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`k${at}`, 1]))),
    })
    const { detail } = (await answer.json()) as { detail: string }
    expect(detail).toContain(en('errors:andMore', { count: 1 }))
    const few = await on.app.request('/api/v1/conversations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: '{"one":1,"two":2}',
    })
    const problem = (await few.json()) as { detail: string; fields: object }
    expect(Object.keys(problem.fields)).toEqual(['one', 'two'])
    expect(problem.detail).not.toMatch(withAny(en, 'errors:andMore_other', 'count'))
    expect(problem.detail).not.toContain(en('errors:andMore', { count: 1 }))
  })
})

describe('forms of our own', () => {
  it('have less than half as many fields as are taken', async () => {
    const at = await staffSite()
    const { reference } = (await send(at.deps)).receipt
    const cookie = await cookieOf(at, roles)
    const pages = ['', '/form', '/continue'].map(path => `/kolding${path}`)
    const desk = ['/register', '', `/notices/${reference}`, '/colleagues', '/rehearsal'].map(
      path => `/staff/kolding${path}`,
    )
    for (const path of [...pages, ...desk, '/status', '/proof']) {
      const html = await (await at.app.request(path, { headers: { cookie } })).text()
      const fields = html.match(/<(?:input|select|textarea|button)[^>]* name="/g) ?? []
      expect(fields.length, path).toBeLessThan(mostFields / 2)
    }
  })
})

describe('forms too large to be taken', () => {
  const few = { turns: 5, notices: 5, status: 5 }
  const long = 'Det tager lang tid at fortælle. '.repeat(3000)
  const sent = async (on: Site, text = long) => {
    const body = String(new URLSearchParams({ state: 'x', text }))
    return post(on, { path: '/kolding', type: form, body, cookie: '' })
  }

  it('are handed back three times a minute to one address, and then read away', async () => {
    let address = '192.0.2.1'
    const rateLimits = { turns: 60, notices: 10, status: 30 }
    const on = await site({ http: { rateLimits, clientAddress: () => address } })
    expect(long.length).toBeGreaterThan(largestBody)
    const handedBack: boolean[] = []
    for (let time = 0; time < 4; time += 1) {
      const answer = await sent(on)
      expect(answer.status).toBe(413)
      handedBack.push(wordsOf(await answer.text()).includes(long.trim()))
    }
    expect(handedBack).toEqual([true, true, true, false])
    address = '192.0.2.2'
    expect(wordsOf(await (await sent(on)).text())).toContain(long.trim())
  })

  it('and what comes too often is handed back, until no hand could have sent it', async () => {
    const on = await site({ http: { rateLimits: few } })
    const answers: string[] = []
    for (let time = 0; time < 12; time += 1) {
      const answer = await postForm(on, '/kolding', { state: 'x', text: 'mine egne ord' })
      const html = await answer.text()
      answers.push(`${answer.status} ${wordsOf(html).includes('mine egne ord')}`)
    }
    expect(answers.slice(5, 10)).toEqual(Array.from({ length: 5 }, () => '429 true'))
    expect(answers.slice(10)).toEqual(['429 false', '429 false'])
  })

  it('are read away to a megabyte, and refused unread beyond it, for the API and the pages', async () => {
    const on = await site()
    for (const [path, type] of [
      ['/kolding', form],
      ['/api/v1/conversations', 'application/json'],
    ] as const) {
      const given = { path, type, told: 1024 * 1024 }
      expect(await streamed(on, given)).toEqual({ status: 413, read: 1024 })
      expect(await streamed(on, { ...given, told: 1024 * 1024 + 1 })).toEqual({ status: 413, read: 0 })
    }
  })

  it('are read away forty at once for the whole server', async () => {
    const on = await site()
    // What is stopped is read with the first request: here it has been.
    await on.app.request('/kolding')
    const given = { path: '/kolding', type: form, told: 1024 * 1024 }
    const ends: (() => void)[] = []
    const slow = Array.from({ length: 40 }, () =>
      streamed(on, { ...given, until: new Promise<void>(end => ends.push(end)) }),
    )
    expect(await streamed(on, given)).toEqual({ status: 413, read: 0 })
    for (const end of ends) end()
    for (const { status } of await Promise.all(slow)) expect(status).toBe(413)
    expect((await streamed(on, given)).read).toBe(1024)
  })
})

type Streamed = { path: string; type: string; told: number; until?: Promise<void> }

/** Posts a body of which every kilobyte that is asked for is counted; with `until`, nothing comes before that. */
const streamed = async ({ app }: Site, { path, type, told, until }: Streamed) => {
  let read = 0
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await until
        read += 1
        controller.enqueue(new Uint8Array(1024).fill(97))
        if (read * 1024 >= told) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'content-type': type, 'content-length': String(told) }
  const sent: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' }
  const answer = await app.request(path, sent)
  return { status: answer.status, read }
}

describe('who sends more than twice what is allowed', () => {
  it.each([
    ['/kolding?lang=en', form, en('errors:title.too_many')],
    ['/status?lang=en', form, en('errors:title.too_many')],
    ['/staff/kolding/register?lang=da', form, da('errors:title.too_many')],
    ['/api/v1/conversations', 'application/json', da('errors:title.too_many')],
  ])('is held back, answered briefly, unread, and has to knock again (%s)', async (path, type, words) => {
    let held = 0
    const holdBack = async () => {
      held += 1
    }
    const on = await site({ http: { rateLimits: { turns: 1, notices: 1, status: 1 }, holdBack } })
    const given = { path, type, told: 2048 }
    await streamed(on, given)
    await streamed(on, given)
    expect(held).toBe(0)
    expect(await streamed(on, given)).toEqual({ status: 429, read: 0 })
    const answer = await post(on, { path, type, body: 'x', cookie: '' })
    expect(held).toBe(2)
    expect(answer.headers.get('connection')).toBe('close')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    const text = await answer.text()
    expect(text).toContain(words)
    expect(text.length).toBeLessThan(600)
  })
})
