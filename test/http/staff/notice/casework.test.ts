import { beforeEach, describe, expect, it } from 'vitest'
import { readStatus } from '../../../../src/app/notice/read-status.ts'
import { replyNotice } from '../../../../src/app/notice/reply-notice.ts'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { fields, send } from '../../../app/sending.ts'
import { da, withAny } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>
let page: string
let receipt: Receipt
beforeEach(async () => {
  at = await staffSite()
  ida = browserOf(at, await cookieOf(at, ['handle']))
  const sent = await send(at.deps, {
    fields: { ...fields, onBehalfOf: 'representative', authority: 'written' },
  })
  receipt = sent.receipt
  page = `/staff/kolding/notices/${receipt.reference}`
})

const act = (name: string, more: Record<string, string> = {}) =>
  ida.post(`${page}/casework`, { act: name, ...more })
const words = async (path = page) => wordsOf(await (await ida.get(path)).text())
const logged = async () =>
  (await at.deps.store.auditAbout({ municipality: 'kolding', subject: receipt.reference })).map(
    ({ action }) => action,
  )

describe('handling a notice together', () => {
  it('is taken by one, seen in the inbox by all, and laid back', async () => {
    expect(await words()).toContain(da('staff:casework.nobody'))
    expect((await act('take')).status).toBe(303)
    expect(await words()).toContain('Hos Ida Holm')
    expect(await words()).toContain('Ida Holm tog den')
    expect(await words('/staff/kolding')).toContain('Ida Holm')
    await act('release')
    expect(await words()).toContain(da('staff:casework.nobody'))
  })

  it('keeps a note for colleagues, which says that the citizen may come to read it', async () => {
    await act('note', { note: 'Ring før kl. 12\n<b>vigtigt</b>' })
    const html = await (await ida.get(page)).text()
    expect(wordsOf(html)).toContain('Ring før kl. 12 <b>vigtigt</b>')
    expect(wordsOf(html)).toContain(da('staff:casework.noteHint'))
    expect(html).not.toContain('<b>vigtigt')
    expect((await act('note', { note: '   ' })).status).toBe(422)
  })

  it('shows as not checked what nobody has checked, and then who did', async () => {
    expect(await words()).toContain(da('staff:notice.identity'))
    expect(await words()).toContain(da('staff:notice.authority.representative'))
    await act('identity')
    await act('authority')
    const after = await words()
    expect(after).toContain(
      da('staff:casework.checked.identity', {
        name: 'Ida Holm',
        when: 'tirsdag den 24. november 2026 kl. 09.00',
      }),
    )
    expect(after).not.toContain(da('staff:notice.authority.representative'))
  })

  it('leaves the version alone, so that nobody who is answering is told to start again', async () => {
    await act('take')
    await act('authority')
    await act('note', { note: 'En note' })
    expect((await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })).status).toBe(303)
  })

  it('is read as a document that brings its own style and runs nothing', async () => {
    const answer = await ida.get(`${page}/documents/html`)
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(await answer.text()).not.toContain('Jeg glemmer')
    expect((await ida.get(`${page}/documents/exe`)).status).toBe(404)
  })

  it('leaves as one file for the case system, with the need only when asked for', async () => {
    const plain = await ida.post(`${page}/export`)
    expect(plain.headers.get('content-type')).toBe('application/zip')
    expect(new Uint8Array(await plain.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
    const actions = async () =>
      (await at.deps.store.audit('kolding', { after: 0, limit: 99 })).map(row => row.details)
    expect(await actions()).toContain('{"need":"no"}')
    await ida.post(`${page}/export`, { need: 'yes' })
    expect(await actions()).toContain('{"need":"yes"}')
  })

  it('is marked in the inbox when the meeting is near and nothing has happened', async () => {
    expect(await words('/staff/kolding')).toContain(da('staff:alarm.unopened'))
    await ida.get(page)
    expect(await words('/staff/kolding')).toContain(da('staff:alarm.unanswered'))
  })

  it('is filed under the number of the case system, and can be kept from being deleted', async () => {
    await act('journal', { note: '26/1234' })
    expect((await act('hold')).status).toBe(422)
    await act('hold', { note: 'Sagen er anket' })
    expect(await words()).toContain(
      da('staff:casework.journalised', {
        number: '26/1234',
        name: 'Ida Holm',
        when: 'tirsdag den 24. november 2026 kl. 09.00',
      }),
    )
    expect(await words()).toContain(da('staff:casework.held'))
    expect(await words()).toMatch(/Ida Holm, tirsdag den 24\. november 2026 kl\. [\d.]+: Sagen er anket/)
    expect((await act('journal', { note: '=1+1' })).status).toBe(422)
  })

  it('is marked when it is likely to have been sent twice', async () => {
    expect(await words('/staff/kolding')).not.toMatch(withAny(da, 'staff:inbox.alike', 'reference'))
    await send(at.deps, { conversationId: 'another' }, 'another')
    expect(await words('/staff/kolding')).toMatch(withAny(da, 'staff:inbox.alike', 'reference'))
  })

  it('says and logs how an answer reached them only where nothing had shown it before', async () => {
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
    await readStatus(at.deps, receipt)
    const on = '2026-11-24'
    const alone = (await act('told', { on, note: 'Ringede' })).headers.get('location') ?? ''
    expect(await words(alone)).not.toContain(da('staff:did.told'))
    const filed = await act('told', { on, note: 'Ringede', number: '26/1234' })
    const said = await words(filed.headers.get('location') ?? '')
    expect(said).not.toContain(da('staff:did.told'))
    expect(said).toContain(da('staff:did.journal', { number: '26/1234' }))
    expect(await logged()).not.toContain('note_reached')
  })

  it('is assigned to whoever answers what nobody has, with a line in the log', async () => {
    await ida.post(`${page}/decision`, { outcome: 'more_information', message: 'Hvor?', version: '1' })
    expect((await logged()).slice(-2)).toEqual(['assign_notice', 'decide_notice'])
    await replyNotice(at.deps, { ...receipt, version: 2, text: 'På rådhuset' })
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '3' })
    expect((await logged()).filter(action => action === 'assign_notice')).toHaveLength(1)
  })

  it('does nothing it does not know', async () => {
    expect((await act('delete')).status).toBe(400)
  })
})
