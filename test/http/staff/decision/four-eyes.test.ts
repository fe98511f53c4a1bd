import { beforeEach, describe, expect, it } from 'vitest'
import { readStatus } from '../../../../src/app/notice/read-status.ts'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { withdrawNotice } from '../../../../src/app/notice/withdraw-notice.ts'
import { refusal } from '../../../app/refusal.ts'
import { send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { hiddenFields, wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

type Someone = ReturnType<typeof browserOf>

let at: StaffSite
let receipt: Receipt
let page: string
let ida: Someone
let eva: Someone

beforeEach(async () => {
  const { deps } = await staffSite()
  const casework = { kolding: { fourEyes: ['refused' as const, 'another_way' as const] } }
  at = await staffSite({ settings: { ...deps.settings, casework } })
  receipt = (await send(at.deps)).receipt
  page = `/staff/kolding/notices/${receipt.reference}`
  ida = browserOf(at, await cookieOf(at, ['handle']))
  eva = browserOf(at, await cookieOf(at, ['release'], { id: 'eva' }))
})

const refused = { ...refusal, version: '1' }
const words = async (whose: Someone, path = page) => wordsOf(await (await whose.get(path)).text())
const outcome = async () => (await readStatus(at.deps, receipt)).status.outcome
const propose = async () => {
  await ida.post(`${page}/need`)
  return ida.post(`${page}/decision`, refused)
}
/** Whoever sends it opens the need first: until then there is no button. */
const releaseForm = async (whose = eva) => {
  const html = await (await whose.post(`${page}/need`)).text()
  return hiddenFields(html.slice(html.indexOf('id="waits"'), html.indexOf('name="act" value="release"')))
}

describe('an answer that takes two people', () => {
  it('waits for the second, and the citizen has no answer meanwhile', async () => {
    const letter = wordsOf(await (await ida.post(`${page}/letter`, { ...refused })).text())
    expect(letter).toContain(da('staff:decision.fault.need.unopened'))
    const answer = await propose()
    expect(answer.headers.get('location')).toMatch(/\?proposed=1$/)
    expect(await words(ida, `${page}?proposed=1`)).toContain(da('staff:proposed'))
    expect(await outcome()).toBeUndefined()
    expect(await words(eva, '/staff/kolding?view=proposed')).toContain(da('staff:release.tag'))
  })

  it('is sent by the second as it was written, and signed by whoever wrote it', async () => {
    await propose()
    const shown = await words(eva)
    expect(shown).toContain(refused.assessment)
    expect(shown).not.toContain(da('staff:decision.outcome'))
    const sent = await eva.post(`${page}/release`, { ...(await releaseForm()), act: 'release' })
    expect(sent.headers.get('location')).toMatch(/\?sent=1$/)
    expect(await outcome()).toBe('refused')
    const { letters } = await readStatus(at.deps, receipt)
    expect(JSON.stringify(letters)).toContain('Ida Holm')
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(log.map(({ actor, action }) => `${JSON.parse(actor).id} ${action}`)).toContain('eva decide_notice')
  })

  it('is not sent before the second has opened the need too, and shows the letter without it until then', async () => {
    await propose()
    const before = await words(eva)
    expect(before).toContain(da('letters:mark.withoutNeed'))
    expect(before).toContain(da('staff:release.needFirst'))
    expect(before).not.toContain('Jeg glemmer tit')
    const unread = hiddenFields(await (await eva.get(page)).text())
    const early = await eva.post(`${page}/release`, { ...unread, act: 'release' })
    expect(early.status).toBe(422)
    expect(await outcome()).toBeUndefined()
    const opened = wordsOf(await (await eva.post(`${page}/need`)).text())
    expect(opened).toContain('Dine egne ord: Jeg glemmer tit')
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(log.map(({ actor, action }) => `${JSON.parse(actor).id} ${action}`)).toContain('eva open_need')
    await eva.post(`${page}/release`, { ...(await releaseForm()), act: 'release' })
    expect(await outcome()).toBe('refused')
  })

  it('goes back with a word, stays readable, and is written anew', async () => {
    await propose()
    const form = await releaseForm()
    expect((await eva.post(`${page}/release`, { ...form, act: 'return' })).status).toBe(422)
    await eva.post(`${page}/release`, { ...form, act: 'return', why: 'Hvorfor ikke en del af mødet?' })
    expect(await words(ida)).toContain('Hvorfor ikke en del af mødet?')
    expect(await words(eva, '/staff/kolding?view=proposed')).not.toContain(da('staff:release.tag'))
    expect((await eva.post(`${page}/release`, { ...form, act: 'release' })).status).toBe(409)
    expect(await outcome()).toBeUndefined()
    await propose()
    await eva.post(`${page}/release`, { ...(await releaseForm()), act: 'release' })
    expect(await outcome()).toBe('refused')
  })

  it('is not sent by whoever wrote it, nor by a colleague without the role', async () => {
    await propose()
    const both = browserOf(at, await cookieOf(at, ['handle', 'release']))
    const form = await releaseForm()
    expect((await both.post(`${page}/release`, { ...form, act: 'release' })).status).toBe(403)
    expect((await ida.post(`${page}/release`, { ...form, act: 'release' })).status).toBe(403)
    expect(await outcome()).toBeUndefined()
  })

  it('is written by one at a time, and the other is told by whom', async () => {
    await propose()
    const bo = browserOf(at, await cookieOf(at, ['handle'], { id: 'bo' }))
    await bo.post(`${page}/need`)
    const answer = await bo.post(`${page}/decision`, refused)
    expect(answer.status).toBe(409)
    expect(wordsOf(await answer.text())).toContain(da('staff:conflict.proposed', { name: 'Ida Holm' }))
  })

  it('falls away when the citizen changes their mind', async () => {
    await propose()
    const form = await releaseForm()
    await withdrawNotice(at.deps, { ...receipt, version: 1 })
    expect((await eva.post(`${page}/release`, { ...form, act: 'release' })).status).toBe(409)
    const returned = await eva.post(`${page}/release`, { ...form, act: 'return', why: 'Skriv det mildere.' })
    expect(returned.status).toBe(409)
    expect(wordsOf(await returned.text())).toContain('Skriv det mildere.')
    expect(await outcome()).toBe('withdrawn')
  })

  it('is for the answers the authority has named, and not for those with the right to send alone', async () => {
    expect((await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })).status).toBe(303)
    expect(await outcome()).toBe('accepted')
    const other = (await send(at.deps, { draft: 2 }, 'two')).receipt
    const both = browserOf(at, await cookieOf(at, ['handle', 'release'], { id: 'bo' }))
    const theirs = `/staff/kolding/notices/${other.reference}`
    await both.post(`${theirs}/need`)
    await both.post(`${theirs}/decision`, refused)
    expect((await readStatus(at.deps, other)).status.outcome).toBe('refused')
  })
})
