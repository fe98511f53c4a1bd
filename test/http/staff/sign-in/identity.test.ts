import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oidcIdentity } from '../../../../src/adapters/identity/oidc.ts'
import { away, cookieIn, redirectUri } from '../../../oidc/away.ts'
import { type OidcSite, oidcSite } from '../../../oidc/oidc-site.ts'
import { da } from '../../../said.ts'
import { browserOf, staffSite } from '../staff-site.ts'

const people = {
  ida: {
    name: 'Ida Holm',
    title: 'Sagsbehandler',
    roles: ['kolding.handle', 'nyborg.read', 'kolding.king', 'atlantis.admin'],
  },
  bo: { name: 'Bo Testrup', roles: ['noget.andet'] },
}

let at: OidcSite
beforeAll(async () => {
  at = await oidcSite(people)
})
afterAll(() => at.stop())

describe("the municipality's own sign-in", () => {
  it('lets a caseworker in with exactly the roles that were claimed, where they were going', async () => {
    const { pending, path } = await away(at, 'ida', { next: '/staff/kolding' })
    const back = await browserOf(at, pending).get(path)
    expect(back.status).toBe(303)
    expect(back.headers.get('location')).toBe('/staff/kolding')
    const ida = browserOf(at, cookieIn(back, 'lydhoer-staff'))
    expect(await (await ida.get('/staff/kolding')).text()).toContain('Ida Holm, Sagsbehandler')
    expect((await ida.get('/staff/nyborg')).status).toBe(200)
    expect((await ida.get('/staff/silkeborg')).status).toBe(404)
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 9 })
    expect(log.map(({ action }) => action)).toContain('sign_in')
  })

  it('turns away somebody who has no role here, and says whom to ask', async () => {
    const { pending, path } = await away(at, 'bo')
    const back = await browserOf(at, pending).get(path)
    expect(back.status).toBe(403)
    expect(await back.text()).toContain(da('staff:signIn.noGrant'))
    expect(cookieIn(back, 'lydhoer-staff')).toBe('')
  })

  it('takes an answer once, from the browser that asked, and only with its own state', async () => {
    const { pending, path } = await away(at, 'ida')
    expect((await browserOf(at, '').get(path)).status).toBe(401)
    const other = await away(at, 'ida')
    expect((await browserOf(at, other.pending).get(path)).status).toBe(401)
    expect((await browserOf(at, pending).get(path)).status).toBe(303)
    expect((await browserOf(at, pending).get(path)).status).toBe(401)
  })

  it('never sends anybody to another site after signing in', async () => {
    for (const next of [
      'https://evil.example',
      '//evil.example/staff/kolding',
      '/staff/../evil',
      'javascript:alert(1)',
    ]) {
      const { pending, path } = await away(at, 'ida', { next })
      const back = await browserOf(at, pending).get(path)
      expect(back.headers.get('location')).toMatch(/^\/staff\/[a-z]+$/)
    }
  })

  it('says so when the sign-in cannot be reached, and offers to try again', async () => {
    const nobody = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y', redirectUri }
    const alone = await staffSite({ identity: oidcIdentity(nobody) })
    const answer = await browserOf(alone, '').get('/staff/sign-in/start')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain(da('staff:signIn.unreachable'))
  })
})
