import { applyD1Migrations, env } from 'cloudflare:test'
import { expect, inject, it } from 'vitest'
import { oidcIdentity } from '../../../../src/adapters/identity/oidc.ts'
import { d1Store } from '../../../../src/adapters/storage/d1.ts'
import { away, cookieIn, redirectUri } from '../../../oidc/away.ts'
import { browserOf, staffSite } from '../staff-site.ts'

it("signs a caseworker in on Workers with the municipality's own sign-in, asks it again, and signs out", async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  const clock = { minutes: 0 }
  const identity = oidcIdentity({
    issuer: inject('issuer'),
    clientId: 'lydhoer',
    clientSecret: 'a secret of the test',
    redirectUri,
  })
  const at = await staffSite({
    identity,
    store: d1Store(env.DB),
    clock: () => new Date(Date.now() + clock.minutes * 60_000),
  })
  const { pending, path } = await away(at, 'ida')
  const back = await browserOf(at, pending).get(path)
  expect(back.headers.get('location')).toBe('/staff/kolding')
  const ida = browserOf(at, cookieIn(back, 'lydhoer-staff'))
  expect(await (await ida.get('/staff/kolding')).text()).toContain('Ida Holm, Sagsbehandler')
  clock.minutes = 6
  expect((await ida.get('/staff/kolding')).status).toBe(200)
  const [row] = await at.deps.store.sessionsOf({ staffId: 'ida' })
  expect(row?.what).toBe('proven')
  await ida.post('/staff/sign-out')
  expect((await ida.get('/staff/kolding')).status).toBe(303)
  expect((await browserOf(at, pending).get(path)).status).toBe(401)
})
