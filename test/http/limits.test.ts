import { describe, expect, it } from 'vitest'
import { memoryLimiter } from '../../src/adapters/http-server/limiter.ts'
import { contact, sealed } from '../app/sending.ts'
import { hiddenFields, postForm, postJson, type Site, site } from './pages.ts'

const ask = (on: Site) => postJson(on, '/api/v1/conversations', {})
const answers = async (on: Site, times: number) => {
  const statuses: number[] = []
  for (let time = 0; time < times; time++) statuses.push((await ask(on)).status)
  return statuses
}
const few = { turns: 2, notices: 2, status: 2 }

describe('how much one address may ask', () => {
  it('is ten times as much behind an address that many people share', async () => {
    const on = await site({ http: { rateLimits: few, sharedAddresses: ['192.0.2.1'] } })
    expect(await answers(on, 21)).toEqual([...Array.from({ length: 20 }, () => 201), 429])
  })

  it('is counted for each kind of request by itself, and anew each minute', async () => {
    let now = new Date('2026-03-02T09:00:00Z')
    const on = await site({ http: { rateLimits: few }, clock: () => now })
    expect(await answers(on, 3)).toEqual([201, 201, 429])
    const status = { reference: 'KOL-2222-2222', code: 'x' }
    expect((await postJson(on, '/api/v1/status', status)).status).toBe(404)
    now = new Date(now.getTime() + 60_000)
    expect(await answers(on, 1)).toEqual([201])
  })

  it('never stops anybody from reading a page', async () => {
    const on = await site({ http: { rateLimits: few } })
    await answers(on, 5)
    expect((await on.app.request('/kolding')).status).toBe(200)
  })

  it('hands back what was posted, to be sent again in a moment, but no secret', async () => {
    const on = await site({ http: { rateLimits: few } })
    await answers(on, 3)
    const posted = { name: 'Ida', secret: 'hemmelig', text: 'mine ord' }
    const refused = await postForm(on, '/kolding?lang=en', posted)
    expect(refused.status).toBe(429)
    const html = await refused.text()
    expect(html).toContain('action="/kolding?lang=en"')
    expect(html).toContain('>mine ord</textarea>')
    expect(hiddenFields(html)).toEqual({ name: 'Ida' })
    expect(html).not.toContain('hemmelig')
  })

  it('never hands back what another site posted: it would be sent again as a form of ours', async () => {
    const on = await site({ http: { rateLimits: few } })
    await answers(on, 3)
    const refused = await on.app.request('/kolding', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ text: 'deres ord' }),
    })
    expect(refused.status).toBe(403)
    expect(await refused.text()).not.toContain('deres ord')
  })

  it('stays counted while a thousand others ask', async () => {
    let caller = 0
    const on = await site({ http: { rateLimits: few, clientAddress: () => `address ${caller}` } })
    await answers(on, 3)
    for (caller = 1; caller < 1000; caller++) await ask(on)
    caller = 0
    expect(await answers(on, 1)).toEqual([429])
  })
})

describe('how much one municipality may be sent', () => {
  it('has an end, with how long to wait, and leaves the others alone', async () => {
    const on = await site({ limiter: memoryLimiter({ sendings: { most: 2, seconds: 60 } }) })
    const send = (draft: number, municipality = 'kolding') =>
      postJson(
        on,
        '/api/v1/notices',
        { state: sealed(on.deps, { draft, municipality }), contact, confirmed: true },
        { 'idempotency-key': `${municipality}-${draft}` },
      )
    expect([(await send(1)).status, (await send(2)).status]).toEqual([201, 201])
    const refused = await send(3)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect((await send(1, 'nyborg')).status).toBe(201)
  })
})
