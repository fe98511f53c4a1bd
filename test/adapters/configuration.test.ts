import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clockFrom, parseClock } from '../../src/adapters/config/clock.ts'
import { ConfigurationError, readConfiguration } from '../../src/adapters/config/configuration.ts'
import type { Environment } from '../../src/adapters/config/environment.ts'
import { developmentKeys } from '../../src/adapters/crypto/development-keys.ts'
import { ringOf } from '../../src/adapters/crypto/key-ring.ts'
import { memoryLimiter } from '../../src/adapters/http-server/limiter.ts'
import { brandFaults } from '../../src/http/pages/layout/brand.ts'

const ring = ringOf({ development: new Uint8Array(32).fill(7) })
const around = {
  packIds: ['kolding', 'nyborg'],
  brandFaults,
  developmentKeys: () => ({ state: ring, data: ring, receipt: ring }),
}
const read = (env: Environment, more: { municipalitySettings?: string } = {}) =>
  readConfiguration(env, { ...around, ...more })

const wrongIn = (env: Environment, more: { municipalitySettings?: string } = {}): string[] => {
  try {
    read(env, more)
    return []
  } catch (error) {
    if (error instanceof ConfigurationError) return [...error.wrong]
    throw error
  }
}

const key = (id: string) =>
  `${id}:${Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)).toString('base64url')}`
const production = {
  MODE: 'production',
  PUBLIC_URL: 'https://optagelse.example.dk/',
  MUNICIPALITIES: 'kolding',
  STATE_KEYS: key('2026a'),
  DATA_KEYS: key('2026a'),
  RECEIPT_KEYS: key('2026a'),
}

describe('settings', () => {
  it('are all optional in development', () => {
    expect(read({})).toMatchObject({
      mode: 'development',
      port: 8787,
      publicUrl: 'http://localhost:8787',
      municipalities: ['kolding', 'nyborg'],
      rateLimits: null,
      tryLimits: {},
    })
  })

  it('are read once each, as they were meant', () => {
    expect(
      read({
        ...production,
        RATE_LIMITS: 'turns=5,municipality=90',
        SHARED_ADDRESSES: '192.0.2.10, 2001:DB8:1:2::/64',
        TRUSTED_PROXIES: '127.0.0.1, ::1',
        EMBED_ORIGINS: 'https://www.kolding.dk',
        SMTP_URL: 'smtps://m.example.dk',
      }),
    ).toMatchObject({
      publicUrl: 'https://optagelse.example.dk',
      municipalities: ['kolding'],
      rateLimits: { turns: 5, notices: 10, status: 30 },
      tryLimits: { code: { most: 5, seconds: 3600 }, sendings: { most: 90, seconds: 60 } },
      sharedAddresses: ['192.0.2.10', '2001:db8:1:2::/64'],
      trustedProxies: ['127.0.0.1', '0:0:0:0:0:0:0:1'],
      embedOrigins: ['https://www.kolding.dk'],
      smtpUrl: 'smtps://m.example.dk',
    })
  })

  it('that are wrong are all named at once, and no key is shown', () => {
    const wrong = wrongIn({
      MODE: 'production',
      PORT: '',
      PUBLIC_URL: 'http://example.dk',
      MUNICIPALITIES: 'atlantis',
      STATE_KEYS: 'a:tooshort',
      DATA_KEYS: 'development:'.concat(key('x').slice(2)),
      SMTP_URL: '',
      MAIL_API_URL: 'https://x.dk',
      OIDC_ISSUER: 'https://id.example.dk',
      EMBED_ORIGINS: 'https://www.kolding.dk/path',
      METRICS_TOKEN: 'short',
      SHARED_ADDRESSES: 'the library',
      TRUSTED_PROXIES: '10.0.0.0/8',
      RATE_LIMITS: 'turns=many',
      CLOCK: 'yesterday',
    })
    for (const name of [
      'PORT',
      'PUBLIC_URL',
      'MUNICIPALITIES',
      'STATE_KEYS',
      'DATA_KEYS',
      'RECEIPT_KEYS',
      'SMTP_URL',
      'MAIL_API_URL',
      'OIDC_ISSUER',
      'EMBED_ORIGINS',
      'METRICS_TOKEN',
      'SHARED_ADDRESSES',
      'TRUSTED_PROXIES',
      'RATE_LIMITS',
      'CLOCK',
    ])
      expect(
        wrong.some(line => line.startsWith(name)),
        `${name} in ${wrong.join('; ')}`,
      ).toBe(true)
    expect(wrong.join()).not.toContain('tooshort')
  })

  it('never let production run with keys made for trying out', () => {
    const drawn = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('base64url')
    expect(wrongIn({ ...production, STATE_KEYS: `development:${drawn}` })).toEqual([
      'STATE_KEYS: is a development key',
    ])
    expect(wrongIn({ ...production, DATA_KEYS: `a:${Buffer.alloc(32).toString('base64url')}` })).toEqual([
      'DATA_KEYS: is a development key',
    ])
    expect(wrongIn({ ...production, CLOCK: '+2d' })).toEqual(['CLOCK: only in development'])
    expect(wrongIn(production)).toEqual([])
  })

  it('take keys newest first, each id once', () => {
    const { keys } = read({ ...production, DATA_KEYS: `${key('new')},${key('old')}` })
    expect([keys.data.current, [...keys.data.keys.keys()]]).toEqual(['new', ['new', 'old']])
    expect(wrongIn({ ...production, DATA_KEYS: `${key('a')},${key('a')}` })).toEqual([
      'DATA_KEYS: key id a stands there twice',
    ])
  })

  it('say what is wrong in the municipalities’ own file', () => {
    expect(wrongIn({}, { municipalitySettings: '{' })).toEqual(['MUNICIPALITY_SETTINGS: is not JSON'])
    expect(wrongIn({}, { municipalitySettings: '{"atlantis":{}}' })).toEqual([
      'MUNICIPALITY_SETTINGS: there is no pack atlantis',
    ])
    expect(wrongIn({}, { municipalitySettings: '{"kolding":{"mailbox":"nothing"}}' })[0]).toMatch(
      /kolding\.mailbox/,
    )
  })
})

describe('keys for trying out', () => {
  it('are drawn once, kept for the owner alone, and the same at the next start', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'lydhoer-')), 'data')
    const first = developmentKeys(folder)
    const file = join(folder, 'keys.json')
    expect(developmentKeys(folder)).toEqual(first)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(first.state.keys.get('development')).not.toEqual(first.data.keys.get('development'))
    expect(readFileSync(file, 'utf8')).toContain('development:')
  })
})

describe('the clock', () => {
  it('stands still at a time, or runs ahead or behind', () => {
    const fixed = parseClock('2026-03-02T09:00:00Z')
    expect(fixed && clockFrom(fixed)().toISOString()).toBe('2026-03-02T09:00:00.000Z')
    const ahead = parseClock('+2d')
    expect(ahead && Math.round((clockFrom(ahead)().getTime() - Date.now()) / 3_600_000)).toBe(48)
    expect(parseClock('tomorrow')).toBeUndefined()
    expect(parseClock('2026-13-45T99:00:00Z')).toBeUndefined()
  })
})

describe('the limit of tries', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes))

  it('counts what failed, for each key by itself, and forgets after its time', () => {
    const limiter = memoryLimiter({ code: { most: 2, seconds: 3600 } })
    limiter.take('code', 'a', at(0))
    expect(limiter.wait('code', 'a', at(1))).toBe(0)
    limiter.take('code', 'a', at(10))
    expect(limiter.wait('code', 'a', at(11))).toBe(49 * 60)
    expect(limiter.wait('code', 'b', at(11))).toBe(0)
    expect(limiter.wait('code', 'a', at(61))).toBe(0)
  })

  it('does nothing where no limit is set, and never holds more keys than it may', () => {
    const limiter = memoryLimiter({ code: { most: 1, seconds: 3600 } })
    limiter.take('other', 'a', at(0))
    expect(limiter.wait('other', 'a', at(0))).toBe(0)
    for (let caller = 0; caller < 50_010; caller += 1) limiter.take('code', String(caller), at(0))
    expect(limiter.wait('code', '0', at(1))).toBe(0)
    expect(limiter.wait('code', '50000', at(1))).toBeGreaterThan(0)
  })
})
