import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runScheduledJobs } from '../../../../src/app/jobs/run-scheduled-jobs.ts'
import { away, cookieIn, ours, signedIn, signInAt } from '../../../oidc/away.ts'
import { type OidcSite, oidcSite } from '../../../oidc/oidc-site.ts'
import type { Person } from '../../../oidc/provider.ts'
import { da } from '../../../said.ts'
import { browserOf, cookieOf } from '../staff-site.ts'

const everybody = (): Record<string, Person> => ({
  ida: { name: 'Ida Holm', title: 'Sagsbehandler', roles: ['kolding.handle', 'nyborg.read'] },
  bo: { name: 'Bo Testrup', roles: ['kolding.admin', 'kolding.audit'] },
})

let people: Record<string, Person>
let at: OidcSite
beforeEach(async () => {
  people = everybody()
  at = await oidcSite(people)
})
afterEach(() => at.stop())

const inbox = async (cookie: string) => browserOf(at, cookie).get('/staff/kolding')
const isOut = (answer: Response) =>
  answer.status === 303 && /^\/staff\/sign-in/.test(answer.headers.get('location') ?? '')
const latest = (answer: Response, before: string) =>
  answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0] ?? '')
    .find(pair => pair.startsWith('lydhoer-staff=')) ?? before

describe('a session of somebody whose access changes', () => {
  it('ends a few minutes after they have been shut out at the sign-in, wherever they are signed in', async () => {
    const [first, second] = [await signedIn(at, 'ida'), await signedIn(at, 'ida')]
    delete people.ida
    expect((await inbox(first)).status).toBe(200)
    at.clock.minutes = 6
    expect(isOut(await inbox(first))).toBe(true)
    expect(isOut(await inbox(second))).toBe(true)
    at.clock.minutes = 0
    expect(isOut(await inbox(first))).toBe(true)
  })

  it('has the new roles after the same few minutes', async () => {
    const cookie = await signedIn(at, 'ida')
    people.ida = { name: 'Ida Holm', roles: ['nyborg.read'] }
    at.clock.minutes = 6
    expect((await inbox(cookie)).status).toBe(404)
    expect((await browserOf(at, cookie).get('/staff/nyborg')).status).toBe(200)
  })

  it('ends when the last role is gone', async () => {
    const cookie = await signedIn(at, 'ida')
    people.ida = { name: 'Ida Holm', roles: [] }
    at.clock.minutes = 6
    expect(isOut(await inbox(cookie))).toBe(true)
  })

  it('asks the sign-in once, however many pages are open', async () => {
    const cookie = await signedIn(at, 'ida')
    at.clock.minutes = 6
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => inbox(cookie)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    at.clock.minutes = 12
    expect((await inbox(cookie)).status).toBe(200)
  })

  it('goes on for a while when the sign-in does not answer, then says so, and goes on when it does', async () => {
    let cookie = await signedIn(at, 'ida')
    at.provider.away(true)
    for (const minutes of [6, 25, 45, 59]) {
      at.clock.minutes = minutes
      const answer = await inbox(cookie)
      expect(answer.status).toBe(200)
      cookie = latest(answer, cookie)
    }
    at.clock.minutes = 65
    const said = await inbox(cookie)
    expect(said.status).toBe(503)
    expect(await said.text()).toContain(da('staff:signIn.unreachable'))
    at.provider.away(false)
    at.clock.minutes = 71
    expect((await inbox(cookie)).status).toBe(200)
  })
})

describe('a session that is ended', () => {
  it('at the sign-in itself, ends here in the same moment', async () => {
    const cookies = new Map<string, string>()
    const cookie = await signedIn(at, 'ida', cookies)
    const other = await signedIn(at, 'bo')
    expect((await inbox(cookie)).status).toBe(200)
    const end = await at.deps.access.identity?.endUrl(`${ours}/staff/sign-in?out=1`)
    await signInAt(end ?? '', 'ida', { ours, cookies })
    expect(isOut(await inbox(cookie))).toBe(true)
    expect((await browserOf(at, other).get('/staff/kolding/audit')).status).toBe(200)
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(log.find(({ action }) => action === 'end_sessions')?.subject).toBe('ida')
  })

  it('by signing out, opens nothing any more, not even from a copy of the cookie', async () => {
    const cookie = await signedIn(at, 'ida')
    expect((await browserOf(at, cookie).post('/staff/sign-out')).status).toBe(303)
    expect(isOut(await inbox(cookie))).toBe(true)
  })

  it('by an administrator, ends everywhere, and others go on', async () => {
    const [cookie, again, admin] = [
      await signedIn(at, 'ida'),
      await signedIn(at, 'ida'),
      await signedIn(at, 'bo'),
    ]
    const boss = browserOf(at, admin)
    expect(await (await boss.get('/staff/kolding/colleagues')).text()).toContain(
      `${da('staff:colleagues.end')}<span class="visually-hidden"> Ida Holm`,
    )
    const answer = await boss.post('/staff/kolding/colleagues/end', { id: 'ida' })
    expect(await (await boss.get(answer.headers.get('location') ?? '')).text()).toContain(
      da('staff:colleagues.ended', { count: 2 }),
    )
    expect(isOut(await inbox(cookie))).toBe(true)
    expect(isOut(await inbox(again))).toBe(true)
    expect((await boss.get('/staff/kolding/audit')).status).toBe(200)
    expect((await boss.post('/staff/kolding/colleagues/end', { id: 'nobody' })).status).toBe(404)
  })
})

describe('signing in', () => {
  it('always begins a new session: one that somebody else put into the browser is not taken over', async () => {
    const planted = await cookieOf(at, ['handle'], { id: 'attacker' })
    const { pending, path } = await away(at, 'ida')
    const back = await browserOf(at, `${planted}; ${pending}`).get(path)
    const cookie = cookieIn(back, 'lydhoer-staff')
    expect(cookie).not.toBe(planted)
    expect(await (await inbox(cookie)).text()).toContain('Ida Holm, Sagsbehandler')
    expect(back.headers.getSetCookie().join('\n')).toMatch(/lydhoer-staff=.*HttpOnly; SameSite=Lax/)
  })

  it('is forgotten a day later, with all that was kept about the session', async () => {
    const cookie = await signedIn(at, 'ida')
    expect(await at.deps.store.sessionsOf({ staffId: 'ida' })).toHaveLength(1)
    at.clock.minutes = 25 * 60
    await runScheduledJobs(at.deps)
    expect(await at.deps.store.sessionsOf({ staffId: 'ida' })).toHaveLength(0)
    expect(isOut(await inbox(cookie))).toBe(true)
  })
})
