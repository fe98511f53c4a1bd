import { describe, expect, it } from 'vitest'
import { send } from '../app/sending.ts'
import { testDeps } from '../deps.ts'
import { hiddenFields, postForm, site } from '../http/pages.ts'
import { cookieOf, staffSite } from '../http/staff/staff-site.ts'

const overHttps = async () => {
  const { settings } = await testDeps()
  return { settings: { ...settings, publicUrl: 'https://optagelse.example.dk' } }
}

const everywhere = [
  '/kolding',
  '/embed/kolding',
  '/kolding/privacy',
  '/status',
  '/healthz',
  '/readyz',
  '/openapi.json',
  '/nothing',
  '/api/v1/nothing',
  '/assets/site.0.css',
  '/widget.0.js',
]

describe('an answer', () => {
  it('says that only https is to be used, for two years and every name below', async () => {
    const { app } = await site(await overHttps())
    for (const path of everywhere) {
      const header = (await app.request(path)).headers.get('strict-transport-security')
      expect({ path, header }).toEqual({ path, header: 'max-age=63072000; includeSubDomains' })
    }
  })

  it('says what it is and in which letters, is not guessed at, and tells other sites nothing', async () => {
    const { app } = await site()
    for (const path of everywhere) {
      const { headers } = await app.request(path)
      expect(headers.get('content-type')).toMatch(/charset=utf-8|^application\/json$/i)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    }
  })

  it('shows no folder, no source, no history and no settings, whatever is asked for', async () => {
    const { app } = await site()
    for (const path of [
      ...['/.git/config', '/.env', '/package.json', '/src/node.ts', '/dist', '/assets'],
      ...['/data/lydhoer.sqlite', '/node_modules/hono/package.json', '/..%2f..%2fetc/passwd', '/%2e%2e/etc'],
      ...['/assets/..%2f..%2fpackage.json', '/kolding/documents/..%2f..%2fpackage.json', '/wrangler.toml'],
    ])
      expect({ path, status: (await app.request(path)).status }).toEqual({ path, status: 404 })
  })
})

describe('a request', () => {
  it('that looks changes nothing: every change is a POST', async () => {
    const on = await staffSite()
    const { receipt } = await send(on.deps)
    await on.deps.settled()
    const cookie = await cookieOf(on, ['read', 'audit', 'admin', 'release'])
    const before = await on.deps.store.queue('kolding', { limit: 10 })
    const patterns = new Set(on.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
    const known: Record<string, string> = { municipality: 'kolding', reference: receipt.reference }
    for (const pattern of patterns) {
      const path = pattern.replace(/:(\w+)(\{[^}]*\})?\??/g, (_whole, name) => known[name] ?? 'html')
      await on.app.request(path.replaceAll('*', ''), { headers: { cookie } })
    }
    expect(patterns.size).toBeGreaterThan(30)
    expect(await on.deps.store.queue('kolding', { limit: 10 })).toEqual(before)
  })

  it('that names a field twice is read one way only', async () => {
    const on = await site()
    const fields = hiddenFields(await (await on.app.request('/kolding?lang=da&lang=en')).text())
    const body = new URLSearchParams([
      ...Object.entries(fields),
      ['text', 'hvad er en bisidder'],
      ['text', 'ANDET'],
    ])
    const answer = await on.app.request('/kolding', { method: 'POST', body })
    const page = await answer.text()
    expect(page).toContain('hvad er en bisidder')
    expect(page).not.toContain('ANDET')
    expect(page).toContain('<html lang="da"')
    expect((await postForm(on, '/kolding?text=ANDET', { ...fields, text: 'tak' })).status).toBe(200)
  })
})

describe('the cookie of staff', () => {
  it('is sent by https alone, to this host alone, and no script can read it', async () => {
    const on = await staffSite(await overHttps())
    const once = on.deps.access.once.issue(on.deps.clock())
    const answer = await on.app.request(`/staff/sign-in?once=${once}`)
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-lydhoer-staff=/)
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(attribute)
    expect(cookie).not.toContain('Domain=')
    expect(cookie.length).toBeLessThan(4096)
  })

  const cookieIn = (answer: Response) => (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''

  it('ends after half an hour without work, and after ten hours whatever was done', async () => {
    const begun = new Date('2026-11-24T08:00:00Z').getTime()
    let minutes = 0
    const on = await staffSite({ clock: () => new Date(begun + minutes * 60_000) })
    let cookie = await cookieOf(on, ['read'])
    const visit = async () => on.app.request('/staff/kolding', { headers: { cookie } })
    minutes = 31
    expect((await visit()).status).toBe(303)
    minutes = 0
    cookie = await cookieOf(on, ['read'])
    for (minutes = 20; minutes < 600; minutes += 20) {
      const answer = await visit()
      expect({ minutes, status: answer.status }).toEqual({ minutes, status: 200 })
      cookie = cookieIn(answer)
    }
    expect((await visit()).status).toBe(303)
  })

  it('has the way out on every page', async () => {
    const on = await staffSite()
    const { receipt } = await send(on.deps)
    const cookie = await cookieOf(on, ['read', 'handle', 'audit', 'admin'])
    for (const path of [
      '',
      '/register',
      '/undelivered',
      '/audit',
      '/statistics',
      `/notices/${receipt.reference}`,
    ]) {
      const page = await (await on.app.request(`/staff/kolding${path}`, { headers: { cookie } })).text()
      expect(page).toContain('action="/staff/sign-out"')
    }
  })
})
