import { expect, it } from 'vitest'
import { da, en } from '../said.ts'
import { postJson, site } from './pages.ts'

const closed = { http: { closed: 'Vi retter en fejl i svarene.' } }

it('shows why the chat is closed, and whom to call', async () => {
  const { app } = await site(closed)
  const page = await app.request('/kolding')
  expect(page.status).toBe(503)
  const text = await page.text()
  expect(text).toContain('Vi retter en fejl i svarene.')
  expect(text).toContain('href="tel:')
})

it('leads nowhere that is closed, and marks the Danish reason on the English page', async () => {
  const { app } = await site(closed)
  const english = await (await app.request('/kolding?lang=en')).text()
  expect(english).toContain(
    `<span lang="da">Vi retter en fejl i svarene. </span>${en('errors:detail.closed', { reason: '' }).trim()}`,
  )
  expect(english).not.toContain(en('pages:toChat'))
  const danish = await (await app.request('/kolding')).text()
  expect(danish).not.toContain(da('pages:toChat'))
  expect(danish).not.toContain('lang="da">Vi retter')
})

it('takes no message and no notice while it is closed', async () => {
  const here = await site(closed)
  const started = await postJson(here, '/api/v1/conversations', { language: 'da' })
  expect(started.status).toBe(503)
  expect(await started.json()).toMatchObject({ code: 'closed', detail: expect.stringContaining('Vi retter') })
  const sent = await postJson(here, '/api/v1/notices', {}, { 'idempotency-key': 'k' })
  expect(sent.status).toBe(503)
})

it('still shows how far a notice has come, the privacy text, and that the server is well', async () => {
  const here = await site(closed)
  expect((await here.app.request('/status')).status).toBe(200)
  expect((await here.app.request('/kolding/privacy')).status).toBe(200)
  expect((await here.app.request('/proof')).status).toBe(200)
  expect((await here.app.request('/healthz')).status).toBe(200)
  const status = await postJson(here, '/api/v1/status', { reference: 'KOL-2222-2222', code: 'AAAAA AAAAA' })
  expect(status.status).toBe(404)
})

it('tells the reason to a site that asks from elsewhere, too', async () => {
  const origin = 'https://www.kolding.dk'
  const { app } = await site({ http: { ...closed.http, embedOrigins: [origin] } })
  const asked = await app.request('/api/v1/conversations', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  })
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-origin')).toBe(origin)
})
