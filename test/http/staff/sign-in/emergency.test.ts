import { beforeEach, describe, expect, it } from 'vitest'
import { breakGlassSetting, opensBreakGlass } from '../../../../src/adapters/config/break-glass.ts'
import { memoryLimiter } from '../../../../src/adapters/http-server/limiter.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, type StaffSite, staffSite } from '../staff-site.ts'

const secret = '15594-26c1d-fec3f'
const opens = opensBreakGlass(breakGlassSetting(secret))
const form = { name: 'Ida Holm', title: 'Sagsbehandler', why: 'Mødet er om en time', secret }
const path = '/staff/sign-in/emergency'

let at: StaffSite
let now: Date
beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00+01:00')
  at = await staffSite({
    emergency: opens,
    clock: () => now,
    limiter: memoryLimiter({ emergency: { most: 5, seconds: 3600 } }),
  })
})

const enter = async (fields = form) => browserOf(at, '').post(path, fields)
const cookieIn = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

describe('the emergency account', () => {
  it('is not there unless it has been set up', async () => {
    const without = await staffSite()
    expect((await browserOf(without, '').get(path)).status).toBe(404)
    expect((await browserOf(without, '').post(path, form)).status).toBe(404)
  })

  it('opens for an hour, with a banner on every page, and neither log nor access', async () => {
    const answer = await enter()
    expect(answer.status).toBe(303)
    const ida = browserOf(at, cookieIn(answer))
    const inbox = wordsOf(await (await ida.get('/staff/kolding')).text())
    expect(inbox).toContain(da('staff:emergency.banner'))
    expect((await ida.get('/staff/kolding/audit')).status).toBe(403)
    expect((await ida.post('/staff/kolding/colleagues/end', { id: 'ida' })).status).toBe(403)
    let cookie = cookieIn(answer)
    for (const minutes of [25, 50]) {
      now = new Date(new Date('2026-11-24T09:00:00+01:00').getTime() + minutes * 60_000)
      cookie = cookieIn(await browserOf(at, cookie).get('/staff/kolding'))
    }
    now = new Date('2026-11-24T10:00:00+01:00')
    expect((await browserOf(at, cookie).get('/staff/kolding')).status).toBe(303)
  })

  it('is nobody who could be away: it says no absence, and stands in no list of colleagues', async () => {
    const ida = browserOf(at, cookieIn(await enter()))
    const page = await (await ida.get('/staff/kolding/colleagues')).text()
    expect(page).not.toContain('Dit fravær')
    const away = { from: '2026-12-01', to: '2026-12-02', deputy: '' }
    expect((await ida.post('/staff/kolding/colleagues/absence', away)).status).toBe(409)
    expect(await at.deps.store.colleagues('kolding')).toEqual([])
  })

  it('stands in the log of every municipality with name and reason, and each unit gets a mail', async () => {
    await enter()
    await at.deps.settled()
    for (const municipality of at.deps.settings.municipalities) {
      const [line] = await at.deps.store.audit(municipality, { after: 0, limit: 9 })
      expect(line?.action).toBe('emergency_sign_in')
      expect(line?.details).toContain('Ida Holm: Mødet er om en time')
    }
    expect(at.deps.mails.map(({ subject }) => subject)).toEqual(
      at.deps.settings.municipalities.map(() => da('mail:news.emergency.subject')),
    )
  })

  it('stays shut for a wrong secret, without a name or a reason, and after five tries', async () => {
    expect((await enter({ ...form, name: ' ' })).status).toBe(422)
    expect((await enter({ ...form, why: '' })).status).toBe(422)
    for (let tried = 0; tried < 5; tried += 1)
      expect((await enter({ ...form, secret: 'wrong' })).status).toBe(422)
    expect((await enter()).status).toBe(429)
    expect(at.deps.mails).toEqual([])
  })

  it('is known by a hash that cannot be turned back, a new one each time', () => {
    const setting = breakGlassSetting(secret)
    expect(setting).not.toContain(secret)
    expect(breakGlassSetting(secret)).not.toBe(setting)
    expect(opensBreakGlass(setting)(secret)).toBe(true)
    expect(opensBreakGlass(setting)(`${secret} `)).toBe(false)
  })
})
