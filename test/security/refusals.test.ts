import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { postJson, site } from '../http/pages.ts'
import { cookieOf, staffSite } from '../http/staff/staff-site.ts'

type Line = {
  what: string
  at: string
  request: string
  status: number
  method: string
  route: string
  staff?: string
}

let written: string[]
beforeEach(() => {
  written = []
  vi.spyOn(console, 'error').mockImplementation(line => void written.push(String(line)))
})
afterEach(() => vi.restoreAllMocks())
const lines = () => written.map(line => JSON.parse(line) as Line)

describe('who is turned away', () => {
  it('stands in the log with time, place and rule: staff without the role, with their id', async () => {
    const on = await staffSite()
    const cookie = await cookieOf(on, ['read'])
    const answer = await on.app.request('/staff/kolding/audit', { headers: { cookie } })
    expect(answer.status).toBe(403)
    expect(lines()).toEqual([
      {
        level: 'warn',
        at: on.deps.clock().toISOString(),
        what: 'refused',
        // Read out on the phone, it finds the line.
        request: answer.headers.get('x-request-id'),
        status: 403,
        method: 'GET',
        route: '/staff/:municipality/audit',
        staff: 'ida',
      },
    ])
  })

  it('stands there for a sign-in that is used up, and without the token', async () => {
    const on = await staffSite()
    const answer = await on.app.request('/staff/sign-in?once=a-secret-token')
    expect(answer.status).toBe(401)
    expect(lines()).toMatchObject([{ what: 'refused', status: 401 }])
    expect(written.join()).not.toContain('a-secret-token')
  })

  it('stands there for a form of another site, and for too many requests', async () => {
    const on = await site({ http: { rateLimits: { turns: 1, notices: 1, status: 1 } } })
    const foreign = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }
    await on.app.request('/kolding', { method: 'POST', headers: foreign, body: 'text=hemmelig' })
    expect((await postJson(on, '/api/v1/conversations', {})).status).toBe(201)
    const refused = await postJson(on, '/api/v1/conversations', {})
    expect(refused.status).toBe(429)
    expect(lines().map(({ status }) => status)).toEqual([403, 429])
    expect(lines().at(-1)?.request).toBe(refused.headers.get('x-request-id'))
    expect(lines().at(-1)?.request).toMatch(/^[\w-]{12}$/)
    expect(written.join()).not.toContain('hemmelig')
  })

  it('cannot write a line of their own, whatever they ask for', async () => {
    const on = await staffSite()
    const cookie = await cookieOf(on, ['read'])
    const forged = encodeURIComponent('x\n{"level":"error","what":"forged"}\u2028\u001b[2J')
    for (const path of [`/staff/kolding/audit?subject=${forged}`, `/staff/kolding/notices/${forged}`])
      await on.app.request(path, { headers: { cookie, 'user-agent': 'a\tb', 'x-forwarded-for': forged } })
    await on.app.request(`/staff/sign-in?once=${forged}`)
    expect(written.length).toBeGreaterThan(0)
    for (const line of written) expect(line.split(/[\r\n\u2028]/)).toHaveLength(1)
    expect(written.join()).not.toContain('forged')
  })

  it('does not fill the log: sixty lines a minute, the rest is counted', async () => {
    const on = await site({ http: { rateLimits: { turns: 1, notices: 1, status: 1 } } })
    for (let time = 0; time < 100; time++) await postJson(on, '/api/v1/conversations', {})
    expect(written).toHaveLength(60)
    expect(on.deps.counters.read().get('refused{status="429"}')).toBe(99)
  })
})

it('leaves nothing behind in the browser of whoever signs out', async () => {
  const on = await staffSite()
  const cookie = await cookieOf(on, ['read'])
  const answer = await on.app.request('/staff/sign-out', {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:8787' },
  })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
})
