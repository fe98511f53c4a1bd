import { beforeEach, describe, expect, it } from 'vitest'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { correctSetting } from '../../../../src/core/notice/lifecycle/setting.ts'
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
const besideTheirs = (setting: string) => {
  const said = { name: 'Ida Holm', at: 'tirsdag den 24. november 2026 kl. 09.00', setting }
  return new RegExp(`Fysisk møde .{0,40}${da('staff:setting.by', said)}`)
}

describe('how they meet, where staff know better than the notice', () => {
  it('is corrected beside what the citizen wrote, and the letter and the sheet go by it', async () => {
    expect(await letter()).toContain('under mødet')
    const done = await correct('home', { note: 'Ring først' })
    expect(await words(done.headers.get('location') ?? '')).toContain(da('staff:did.setting'))
    expect(await words()).toMatch(besideTheirs('Besøg i hjemmet'))
    expect(await letter()).toContain('under besøget')
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
    expect(await words(`${page}/sheet`)).toContain('Bliver besøget flyttet')
    const log = await at.deps.store.auditAbout({ municipality: 'kolding', subject: receipt.reference })
    expect(log.map(({ action }) => action)).toContain('correct_setting')
  })

  it('is what the citizen wrote again once it is corrected back, or they change it themselves', async () => {
    await correct('home')
    await correct('phone')
    expect(await words()).toMatch(besideTheirs('Telefonsamtale'))
    await correct('office')
    expect(await words()).not.toMatch(besideTheirs('Fysisk møde'))
    expect((await correct('office')).status).toBe(303)
  })

  it('is one of those that there are', async () => {
    expect((await correct('moon')).status).toBe(422)
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
