import { beforeEach, describe, expect, it } from 'vitest'
import { changeNotice } from '../../../../src/app/notice/change-notice.ts'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { historyOf } from '../../../../src/app/records/notice-history.ts'
import { correctSetting } from '../../../../src/core/notice/lifecycle/setting.ts'
import { capital } from '../../../../src/core/text/capital.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>
let page: string
let receipt: Receipt
beforeEach(async () => {
  at = await staffSite()
  ida = browserOf(at, await cookieOf(at, ['handle']))
  const sent = await send(at.deps, { fields: { ...fields, setting: 'office' } })
  receipt = sent.receipt
  page = `/staff/kolding/notices/${receipt.reference}`
})

const correct = (toSetting: string, more: Record<string, string> = {}) =>
  ida.post(`${page}/casework`, { act: 'setting', toSetting, version: '1', ...more })
const words = async (path = page) => wordsOf(await (await ida.get(path)).text())
const letter = async () =>
  wordsOf(await (await ida.post(`${page}/letter`, { outcome: 'accepted', version: '1' })).text())
/** What the citizen wrote, and then what it was corrected to. */
const besideTheirs = (setting: string) =>
  new RegExp(`Fysisk møde .{0,40}${da('staff:setting.by', said(setting))}`)

const said = (setting: string) => ({
  name: 'Ida Holm',
  at: 'tirsdag den 24. november 2026 kl. 09.00',
  setting,
})

/** What each change by the citizen was about, as staff read it. */
const changedFields = async () => {
  const { reference } = receipt
  const row = await at.deps.store.noticeByReference({ municipality: 'kolding', reference })
  const history = await historyOf(at.deps, { municipality: 'kolding', noticeId: row?.id ?? '' })
  return history.flatMap(entry => (entry.what === 'changed' ? [entry.fields.map(({ field }) => field)] : []))
}

describe('how they meet, where staff know better than the notice', () => {
  it('is corrected beside what the citizen wrote, and the letter and the sheet go by it', async () => {
    expect(await letter()).toContain('under mødet')
    const done = await correct('home', { note: 'Ring først' })
    expect(await words(done.headers.get('location') ?? '')).toContain(da('staff:did.setting'))
    expect(await words()).toMatch(besideTheirs(capital(da('notice:value.setting.home'))))
    expect(await letter()).toContain('under besøget')
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
    expect(await words(`${page}/sheet`)).toContain('Bliver besøget flyttet')
    const log = await at.deps.store.auditAbout({ municipality: 'kolding', subject: receipt.reference })
    expect(log.map(({ action }) => action)).toContain('correct_setting')
  })

  it('stays corrected when the citizen changes something else, and is theirs again when they change it', async () => {
    await correct('home')
    const place = { ...receipt, version: 1, fields: { place: 'Stuen' } }
    await changeNotice(at.deps, place)
    expect(await words()).toMatch(besideTheirs(capital(da('notice:value.setting.home'))))
    expect(await changedFields()).toEqual([['place']])
    await changeNotice(at.deps, { ...receipt, version: 2, fields: { setting: 'phone' } })
    expect(await words()).not.toContain(da('staff:setting.by', said('Telefonsamtale')))
    expect(await changedFields()).toEqual([['place'], ['setting']])
    expect(await words('/staff/kolding')).toContain('elefonsamtale')
  })

  it('is what the citizen wrote again once it is corrected back', async () => {
    await correct('home')
    await correct('phone')
    expect(await words()).toMatch(besideTheirs('Telefonsamtale'))
    await correct('office')
    expect(await words()).not.toMatch(besideTheirs('Fysisk møde'))
    expect((await correct('office')).status).toBe(303)
  })

  it('is one of those that there are', async () => {
    const refused = await correct('moon')
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain(`<a href="#to-setting">${da('staff:fault.setting.invalid')}</a>`)
    expect(html).toContain('id="fault-to-setting"')
  })

  it('is left alone in a notice that was taken back, and under a letter that waits for release', () => {
    const by = { id: 'ida', name: 'Ida Holm', title: '' }
    const command = { type: 'correct_setting', by, setting: 'home' } as const
    const office = { fields: { setting: 'office' } } as const
    expect(correctSetting({ ...office, status: 'answered' }, command, 'now')).toHaveLength(1)
    for (const settled of [{ status: 'withdrawn' }, { status: 'waiting', proposal: {} }])
      expect(() => correctSetting({ ...office, ...settled }, command, 'now')).toThrow('not_possible')
  })
})
