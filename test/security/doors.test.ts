import { describe, expect, it } from 'vitest'
import { breakGlassSetting, opensBreakGlass } from '../../src/adapters/config/break-glass.ts'
import { memoryLimiter } from '../../src/adapters/http-server/limiter.ts'
import { proveEmail } from '../../src/app/notice/prove-email.ts'
import { readStatus } from '../../src/app/notice/read-status.ts'
import { submitNotice } from '../../src/app/notice/submit-notice.ts'
import { readingOf } from '../app/given-reading.ts'
import { contact, refusalOf, sealed, send } from '../app/sending.ts'
import { testDeps, today } from '../deps.ts'
import { browserOf, staffSite } from '../http/staff/staff-site.ts'

const hour = 3600
const tally = async (work: Promise<unknown>[]) => {
  const codes = (await Promise.all(work.map(refusalOf))).map(refusal => refusal?.code ?? 'right')
  return Object.fromEntries(
    ['not_found', 'invalid_fields', 'too_many', 'right'].map(code => [
      code,
      codes.filter(one => one === code).length,
    ]),
  )
}

describe('tries that are sent at once', () => {
  it('are counted before they are made: five wrong codes of four hundred, five wrong digits of thirty', async () => {
    const limits = { code: { most: 5, seconds: hour }, digits: { most: 5, seconds: hour } }
    const deps = await testDeps({ read: readingOf({}), limiter: memoryLimiter(limits) })
    const { receipt } = await send(deps)
    const { reference, code } = receipt
    const wrong = Array.from({ length: 400 }, (_, nth) =>
      readStatus(deps, { reference, code: `WRONG-${nth}`, address: 'a' }),
    )
    expect(await tally(wrong)).toMatchObject({ not_found: 5, too_many: 395 })
    expect(await refusalOf(readStatus(deps, { reference, code, address: 'b' }))).toBeUndefined()
    const digits = Array.from({ length: 30 }, (_, nth) =>
      proveEmail(deps, { reference, code, address: `c${nth}`, digits: '000000' }),
    )
    expect(await tally(digits)).toMatchObject({ invalid_fields: 5, too_many: 25 })
  })

  it('that are right are not counted, however many', async () => {
    const deps = await testDeps({
      read: readingOf({}),
      limiter: memoryLimiter({ code: { most: 5, seconds: hour } }),
    })
    const { receipt } = await send(deps)
    for (let time = 0; time < 20; time += 1)
      expect(await refusalOf(readStatus(deps, { ...receipt, address: 'a' }))).toBeUndefined()
  })
})

describe('the emergency account', () => {
  const secret = '15594-26c1d-fec3f'
  const form = { name: 'Ida Holm', title: 'Sagsbehandler', why: 'Mødet er om en time', secret }
  const path = '/staff/sign-in/emergency'

  it('cannot be kept shut by strangers, and still takes five tries an hour from one address', async () => {
    const site = await staffSite({
      emergency: opensBreakGlass(breakGlassSetting(secret)),
      limiter: memoryLimiter({ emergency: { most: 5, seconds: hour } }),
    })
    const from = (address: string, over = {}) => {
      site.deps.http.clientAddress = () => address
      return browserOf(site, '').post(path, { ...form, ...over })
    }
    for (let stranger = 0; stranger < 8; stranger += 1)
      for (let time = 0; time < 5; time += 1)
        expect((await from(`stranger-${stranger}`, { secret: 'wrong' })).status).toBe(422)
    expect((await from('stranger-1')).status).toBe(429)
    expect((await from('town-hall')).status).toBe(303)
  })

  it('keeps a short name, one line, and no CPR number in its log', async () => {
    const site = await staffSite({ emergency: opensBreakGlass(breakGlassSetting(secret)) })
    const enter = (over: object) => browserOf(site, '').post(path, { ...form, ...over })
    expect((await enter({ name: 'x'.repeat(50_000) })).status).toBe(422)
    expect((await enter({ title: 'x'.repeat(101) })).status).toBe(422)
    expect(
      (await enter({ name: 'Ida\r\n\u0000\u202eHolm 150385-1201', why: 'Borger 150385-1202 ringer' })).status,
    ).toBe(303)
    const [line] = await site.deps.store.audit('kolding', { after: 0, limit: 9 })
    const kept = `${line?.actor} ${line?.details}`
    expect(kept).not.toMatch(/150385|\\u0000|\\n|\u202e/)
    expect(kept).toContain('Borger [CPR-nummer] ringer')
  })
})

describe('a retry after a day', () => {
  it('with the same key gives the same receipt; with another it begins anew, and nothing new is sent', async () => {
    const state = { now: today }
    const deps = await testDeps({ read: readingOf({}), clock: () => state.now })
    const input = { state: sealed(deps), contact, confirmed: true, key: 'key-1' }
    const unsent = { ...input, state: sealed(deps, { conversationId: 'another' }), key: 'key-2' }
    const { receipt } = await submitNotice(deps, input)
    for (const hours of [25, 24 * 20]) {
      state.now = new Date(today.getTime() + hours * 60 * 60_000)
      const again = await submitNotice(deps, input)
      expect(again.receipt).toMatchObject({
        reference: receipt.reference,
        code: receipt.code,
        link: receipt.link,
      })
      expect(await refusalOf(submitNotice(deps, unsent))).toMatchObject({ code: 'state_invalid' })
      expect(await refusalOf(submitNotice(deps, { ...input, key: 'other' }))).toMatchObject({
        code: 'state_invalid',
      })
      const other = { ...input, contact: { ...contact, name: 'En Anden' } }
      expect(await refusalOf(submitNotice(deps, other))).toMatchObject({ code: 'key_reused' })
    }
    expect(await deps.store.queue('kolding', { limit: 9 })).toHaveLength(1)
  })
})
