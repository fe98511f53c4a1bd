import { decodeJwt, type JWK, type JWTPayload, UnsecuredJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { away, cookieIn, signedIn } from '../../../oidc/away.ts'
import { type OidcSite, oidcSite } from '../../../oidc/oidc-site.ts'
import { newKey, signed } from '../../../oidc/provider.ts'
import { da } from '../../../said.ts'
import { browserOf, staffSite } from '../staff-site.ts'

let at: OidcSite
beforeAll(async () => {
  at = await oidcSite({ ida: { name: 'Ida Holm', roles: ['kolding.handle'] } })
})
afterAll(() => at.stop())
afterEach(() => {
  at.provider.bend.idToken = undefined
  at.provider.bend.claims = undefined
  vi.useRealTimers()
})

const seconds = () => Math.floor(Date.now() / 1000)

/** Signs in while the provider's answer says something else than it would. */
const signInBent = async (change: (claims: JWTPayload) => JWTPayload) => {
  at.provider.bend.claims = change
  const { pending, path } = await away(at, 'ida')
  return browserOf(at, pending).get(path)
}

describe('what the sign-in answers', () => {
  it('is taken when it is as it should be, and when the clocks differ a little', async () => {
    expect((await signInBent(claims => claims)).status).toBe(303)
    const late = await signInBent(claims => ({ ...claims, exp: seconds() - 20 }))
    expect(late.status).toBe(303)
  })

  const wrong: Record<string, (claims: JWTPayload) => JWTPayload> = {
    'another nonce': claims => ({ ...claims, nonce: 'of another sign-in' }),
    'no nonce': ({ nonce: _nonce, ...claims }) => claims,
    'another audience': claims => ({ ...claims, aud: 'another-program' }),
    'another issuer': claims => ({ ...claims, iss: 'https://evil.example' }),
    'a time that is over': claims => ({ ...claims, exp: seconds() - 120 }),
    'no subject': ({ sub: _sub, ...claims }) => claims,
  }
  for (const [what, change] of Object.entries(wrong))
    it(`is refused with ${what}, and nobody is signed in`, async () => {
      const answer = await signInBent(change)
      expect(answer.status).toBe(401)
      expect(cookieIn(answer, 'lydhoer-staff')).toBe('')
      expect(await answer.text()).toContain(da('staff:signIn.refused'))
    })

  it('is refused when another key has signed it, or none', async () => {
    const foreign = await newKey('first')
    for (const forged of [
      (token: string) => signed(decodeJwt(token), foreign),
      async (token: string) => new UnsecuredJWT(decodeJwt(token)).encode(),
      async (token: string) => `${token.slice(0, -8)}AAAAAAAA`,
    ]) {
      at.provider.bend.idToken = forged
      const { pending, path } = await away(at, 'ida')
      expect((await browserOf(at, pending).get(path)).status).toBe(401)
    }
  })

  it('is taken under the new keys when the provider has changed them', async () => {
    expect(await signedIn(at, 'ida')).not.toBe('')
    await at.provider.rotate()
    // The keys are looked at again when they are some minutes old.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 })
    expect(await signedIn(at, 'ida')).not.toBe('')
  })
})

describe('a message that somebody is out', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const post = (token: string) =>
    at.app.request('/staff/sign-in/ended', {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    })

  let key: JWK
  const good = (): JWTPayload => ({
    iss: at.provider.issuer,
    aud: 'lydhoer',
    iat: seconds(),
    exp: seconds() + 60,
    jti: at.deps.newId(),
    sub: 'ida',
    events: event,
  })
  const keyOfProvider = async () => {
    at.provider.bend.idToken = async (token, own) => {
      key = own
      return token
    }
    const cookie = await signedIn(at, 'ida')
    at.provider.bend.idToken = undefined
    at.provider.bend.claims = undefined
    return cookie
  }
  const isIn = async (cookie: string) => (await browserOf(at, cookie).get('/staff/kolding')).status === 200

  it('ends every session of that person, for good', async () => {
    const cookie = await keyOfProvider()
    const answer = await post(await signed(good(), key, 'logout+jwt'))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await isIn(cookie)).toBe(false)
  })

  it('is refused, and ends nothing, when anything about it is wrong', async () => {
    const cookie = await keyOfProvider()
    const { sub: _sub, ...nobody } = good()
    const { jti: _jti, ...unnamed } = good()
    const { events: _events, ...silent } = good()
    const bad: Record<string, string> = {
      'no token': '',
      'no words': 'not.a.token',
      'another audience': await signed({ ...good(), aud: 'another' }, key),
      'another issuer': await signed({ ...good(), iss: 'https://evil.example' }, key),
      over: await signed({ ...good(), exp: seconds() - 120 }, key),
      'too old': await signed({ ...good(), iat: seconds() - 3600 }, key),
      'of tomorrow': await signed({ ...good(), iat: seconds() + 3600, exp: seconds() + 7200 }, key),
      'a nonce': await signed({ ...good(), nonce: 'x' }, key),
      'about nobody': await signed(nobody, key),
      'without a name': await signed(unnamed, key),
      'no event': await signed(silent, key),
      'another event': await signed({ ...good(), events: { 'https://example/other': {} } }, key),
      'another kind': await signed(good(), key, 'at+jwt'),
      'another key': await signed(good(), await newKey(key.kid ?? '')),
      unsigned: new UnsecuredJWT(good()).encode(),
    }
    for (const [what, token] of Object.entries(bad))
      expect(`${what}: ${(await post(token)).status}`).toBe(`${what}: 400`)
    expect(await isIn(cookie)).toBe(true)
  })

  it('that comes once more ends no session that has begun since', async () => {
    const first = await keyOfProvider()
    const token = await signed({ ...good(), iat: seconds() - 120 }, key)
    await post(token)
    expect(await isIn(first)).toBe(true)
  })

  it('finds nothing where there is no sign-in', async () => {
    const alone = await staffSite()
    expect((await alone.app.request('/staff/sign-in/ended', { method: 'POST' })).status).toBe(404)
  })
})
