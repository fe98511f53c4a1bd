import { afterEach, describe, expect, it } from 'vitest'
import { away, cookieIn } from '../../../oidc/away.ts'
import { type OidcSite, oidcSite } from '../../../oidc/oidc-site.ts'
import type { Person } from '../../../oidc/provider.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf } from '../staff-site.ts'

const roles = ['kolding.handle']
const people = (): Record<string, Person> => ({
  password: { name: 'Ida Holm', roles, acr: 'low', amr: ['pwd'] },
  card: { name: 'Bo Testrup', roles, acr: 'substantial', amr: ['pwd', 'mfa'] },
  silent: { name: 'Kim Silent', roles },
})

let at: OidcSite
afterEach(() => at.stop())

const signIn = async (login: string) => {
  const { pending, path } = await away(at, login)
  return browserOf(at, pending).get(path)
}
const isIn = async (answer: Response) =>
  (await browserOf(at, cookieIn(answer, 'lydhoer-staff')).get('/staff/kolding')).status === 200

describe('how strongly somebody must have signed in', () => {
  it('is whatever the provider lets in, where the municipality asks for nothing', async () => {
    at = await oidcSite(people())
    for (const login of ['password', 'card', 'silent']) expect(await isIn(await signIn(login))).toBe(true)
  })

  it('is told to the provider, and looked at in what it says: a level that is too low, or none, is turned away with the reason', async () => {
    at = await oidcSite(people(), { strength: { levels: ['substantial', 'high'], methods: [] } })
    const start = await browserOf(at, '').get('/staff/sign-in/start')
    expect(new URL(start.headers.get('location') ?? '').searchParams.get('acr_values')).toBe(
      'substantial high',
    )
    expect(await isIn(await signIn('card'))).toBe(true)
    for (const login of ['password', 'silent']) {
      const answer = await signIn(login)
      expect(answer.status).toBe(403)
      expect(cookieIn(answer, 'lydhoer-staff')).toBe('')
      expect(wordsOf(await answer.text())).toContain(da('staff:signIn.tooWeak'))
    }
  })

  it('can be asked for by the way of signing in', async () => {
    at = await oidcSite(people(), { strength: { levels: [], methods: ['mfa', 'hwk'] } })
    expect(await isIn(await signIn('card'))).toBe(true)
    expect((await signIn('password')).status).toBe(403)
    expect((await signIn('silent')).status).toBe(403)
  })

  it('goes on being looked at: a session goes on while the provider says the same', async () => {
    at = await oidcSite(people(), { strength: { levels: ['substantial'], methods: ['mfa'] } })
    const cookie = cookieIn(await signIn('card'), 'lydhoer-staff')
    at.clock.minutes = 6
    expect((await browserOf(at, cookie).get('/staff/kolding')).status).toBe(200)
    at.provider.bend.claims = claims => ({ ...claims, acr: 'low' })
    at.clock.minutes = 12
    expect((await browserOf(at, cookie).get('/staff/kolding')).status).toBe(303)
  })
})
