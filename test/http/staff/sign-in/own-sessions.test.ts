import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { away, cookieIn, ours, signedIn, signInAt } from '../../../oidc/away.ts'
import { type OidcSite, oidcSite } from '../../../oidc/oidc-site.ts'
import { da, en } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf } from '../staff-site.ts'

const page = '/staff/kolding/sessions'

let at: OidcSite
beforeEach(async () => {
  at = await oidcSite({
    ida: { name: 'Ida Holm', roles: ['kolding.handle', 'nyborg.read'] },
    bo: { name: 'Bo Testrup', roles: ['kolding.handle'] },
  })
})
afterEach(() => at.stop())

const htmlOf = async (cookie: string) => (await browserOf(at, cookie).get(page)).text()
const rowsOf = (html: string) => html.split('<tr>').length - 2
const idsIn = (html: string) =>
  [...html.matchAll(/name="id" value="([^"]+)"/g)].map(([, id = '']) => id).filter(id => id !== 'others')
const isOut = async (cookie: string) => (await browserOf(at, cookie).get('/staff/kolding')).status === 303

/** The way over the link on the page: the provider asks for the password again although they are signed in there. */
const shownAgain = async (cookie: string, cookies: Map<string, string>) => {
  const link = /href="(\/staff\/sign-in\/start\?again[^"]+)"/.exec(await htmlOf(cookie))?.[1] ?? ''
  const started = await browserOf(at, cookie).get(link.replaceAll('&amp;', '&'))
  const start = started.headers.get('location') ?? ''
  const back = await signInAt(start, 'ida', { ours, cookies })
  const answer = await browserOf(at, `${cookie}; ${cookieIn(started, 'lydhoer-sign-in')}`).get(
    `${back.pathname}${back.search}`,
  )
  return { start: new URL(start), answer, cookie: cookieIn(answer, 'lydhoer-staff') }
}

describe("the list of one's own sessions", () => {
  it('shows each place where the person is signed in, which one is here, and nobody else', async () => {
    const [here] = [await signedIn(at, 'ida'), await signedIn(at, 'ida'), await signedIn(at, 'bo')]
    const html = await htmlOf(here)
    expect(rowsOf(html)).toBe(2)
    expect(html.match(new RegExp(da('staff:sessions.here'), 'g'))).toHaveLength(1)
    expect(html).toContain(da('staff:sessions.way.oidc'))
    expect(html).toContain('<a href="/staff/kolding/sessions">Dine login</a>')
    expect(wordsOf(html)).not.toContain(da('staff:sessions.only'))
  })

  it('shows no session that has ended, or was left until it ran out', async () => {
    const [here, left] = [await signedIn(at, 'ida'), await signedIn(at, 'ida')]
    await browserOf(at, left).post('/staff/sign-out')
    await signedIn(at, 'ida')
    expect(rowsOf(await htmlOf(here))).toBe(2)
    let cookie = here
    for (const minutes of [20, 40]) {
      at.clock.minutes = minutes
      cookie = cookieIn(await browserOf(at, cookie).get('/staff/kolding'), 'lydhoer-staff')
    }
    const html = await htmlOf(cookie)
    expect(rowsOf(html)).toBe(1)
    expect(html).toContain(da('staff:sessions.only'))
  })

  it('ends none before the person has shown again who they are, with the provider asking for the password', async () => {
    const cookies = new Map<string, string>()
    const [here, other] = [await signedIn(at, 'ida', cookies), await signedIn(at, 'ida')]
    const html = await htmlOf(here)
    expect(idsIn(html)).toEqual([])
    expect(html).toContain(da('staff:sessions.showFirst'))
    expect((await browserOf(at, here).post(page, { id: 'others' })).headers.get('location')).toBe(page)
    expect(await isOut(other)).toBe(false)
    const { start, answer, cookie } = await shownAgain(here, cookies)
    expect(start.searchParams.get('prompt')).toBe('login')
    expect(answer.headers.get('location')).toBe(page)
    expect(await isOut(here)).toBe(true)
    expect(idsIn(await htmlOf(cookie))).toHaveLength(1)
  })

  it('ends one, or all others, at once; the one here goes on, and the log says so', async () => {
    const cookies = new Map<string, string>()
    const [first, second, third] = [
      await signedIn(at, 'ida', cookies),
      await signedIn(at, 'ida'),
      await signedIn(at, 'ida'),
    ]
    const stranger = await signedIn(at, 'bo')
    const { cookie } = await shownAgain(first, cookies)
    const [newest = ''] = idsIn(await htmlOf(cookie))
    const one = await browserOf(at, cookie).post(page, { id: newest })
    expect(one.headers.get('location')).toBe(`${page}?ended=1`)
    expect(await (await browserOf(at, cookie).get(`${page}?ended=1`)).text()).toContain(
      da('staff:sessions.ended', { count: 1 }),
    )
    expect([await isOut(second), await isOut(third)].filter(Boolean)).toHaveLength(1)
    await signedIn(at, 'ida')
    const all = await browserOf(at, cookie).post(page, { id: 'others' })
    expect(all.headers.get('location')).toBe(`${page}?ended=2`)
    expect([await isOut(second), await isOut(third), await isOut(cookie)]).toEqual([true, true, false])
    expect(await isOut(stranger)).toBe(false)
    for (const place of ['kolding', 'nyborg']) {
      const log = await at.deps.store.audit(place, { after: 0, limit: 99 })
      const ends = log.filter(({ action }) => action === 'end_own_sessions')
      expect(ends.map(({ subject, details }) => [subject, details])).toEqual([
        ['ida', '{"sessions":1}'],
        ['ida', '{"sessions":2}'],
      ])
    }
  })

  it("ends nobody else's, and none ten minutes after the person showed who they are", async () => {
    const cookies = new Map<string, string>()
    const first = await signedIn(at, 'ida', cookies)
    const other = await signedIn(at, 'ida')
    const stranger = await signedIn(at, 'bo')
    const [{ id: strangersId = '' } = {}] = await at.deps.store.sessionsOf({ staffId: 'bo' })
    const { cookie } = await shownAgain(first, cookies)
    expect((await browserOf(at, cookie).post(page, { id: strangersId })).status).toBe(404)
    expect(await isOut(stranger)).toBe(false)
    at.clock.minutes = 10
    expect((await browserOf(at, cookie).post(page, { id: 'others' })).headers.get('location')).toBe(page)
    expect(await isOut(other)).toBe(false)
  })

  it('is only asked of a provider that says when somebody signed in: without it nobody has shown anything', async () => {
    const cookies = new Map<string, string>()
    const here = await signedIn(at, 'ida', cookies)
    await signedIn(at, 'ida')
    at.provider.bend.claims = ({ auth_time: _time, ...claims }) => claims
    expect((await shownAgain(here, cookies)).answer.status).toBe(401)
    expect(await isOut(here)).toBe(false)
  })

  it('reads as well in English, for every role there is', async () => {
    for (const role of ['read', 'release', 'audit', 'admin'] as const) {
      const cookie = await cookieOf(at, [role], { id: role })
      const answer = await browserOf(at, cookie).post('/staff/language', { language: 'en' })
      const english = answer.headers.getSetCookie().at(-1)?.split(';')[0] ?? ''
      expect(await htmlOf(english)).toContain(en('staff:sessions.only'))
    }
  })

  it('takes a sign-in that comes back for somebody who left from elsewhere as a sign-in and nothing more', async () => {
    const { pending, path } = await away(at, 'ida')
    const back = await browserOf(at, pending).get(path)
    expect(idsIn(await htmlOf(cookieIn(back, 'lydhoer-staff')))).toEqual([])
  })
})
