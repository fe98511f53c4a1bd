import { beforeEach, describe, expect, it } from 'vitest'
import { changeNotice } from '../../../../src/app/notice/change-notice.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const threat = 'Sig, at de skal passe på.'
const wished = {
  ...fields,
  otherWishes: threat,
  alternatives: ['interpreter', 'longer_meeting'] as ('interpreter' | 'longer_meeting')[],
  severalMeetings: 'Hver onsdag',
}

let at: StaffSite
let ida: ReturnType<typeof browserOf>
let receipt: Awaited<ReturnType<typeof send>>['receipt']
let page: string
beforeEach(async () => {
  at = await staffSite()
  ida = browserOf(at, await cookieOf(at, ['handle']))
  receipt = (await send(at.deps, { fields: wished })).receipt
  page = `/staff/kolding/notices/${receipt.reference}`
})

const isNone = (wish: string, act = 'not_a_wish') =>
  ida.post(`${page}/casework`, { act: `${act} ${wish}`, version: '1' })
const rows = async () =>
  [...(await (await ida.get(page)).text()).matchAll(/<select[^>]* name="wish\.([^"]+)"/g)].map(([, id]) => id)
const letter = async (more: Record<string, string> = {}) => {
  const answer = await ida.post(`${page}/letter`, { version: '1', outcome: 'accepted', ...more })
  return { status: answer.status, words: wordsOf(await answer.text()) }
}

describe('a wish of the notice that staff say is none', () => {
  it('is in no letter and on no sheet, and stays on the page with who said so', async () => {
    expect((await letter()).words).toContain(threat)
    expect((await isNone('other')).status).toBe(303)
    expect(await rows()).toEqual(['other_meetings', 'longer_meeting', 'interpreter'])
    expect((await letter()).words).not.toContain(threat)
    expect((await letter()).words).not.toContain(da('letters:letter.wished.other'))
    expect(wordsOf(await (await ida.get(page)).text())).toContain(
      `${da('staff:decision.heard.setAside', { name: 'Ida Holm', wish: da('staff:decision.heard.named.own') })} ${threat}`,
    )
    const decided = await ida.post(`${page}/decision`, { version: '1', outcome: 'accepted' })
    expect(decided.status).toBe(303)
    const sheet = wordsOf(await (await ida.get(`${page}/sheet`)).text())
    expect(sheet).not.toContain(threat)
    expect(sheet).toContain(da('letters:letter.wished.interpreter'))
  })

  it.each([
    ['interpreter', da('letters:letter.wished.interpreter')],
    ['longer_meeting', da('letters:letter.wished.longer_meeting')],
    ['other_meetings', wished.severalMeetings],
  ])('may be any of them: %s', async (wish, words) => {
    await isNone(wish)
    expect(await rows()).not.toContain(wish)
    expect((await letter()).words).not.toContain(words)
    expect((await letter({ [`wish.${wish}`]: 'yes' })).status).toBe(422)
  })

  it('is asked about in no row of its own: not one meeting of those that are none', async () => {
    await isNone('other_meetings')
    expect(await (await ida.get(page)).text()).not.toContain('meeting.1.words')
    const row = { 'meeting.1.words': 'Den 9. december', 'meeting.1.answer': 'yes' }
    expect((await letter(row)).status).toBe(422)
  })

  it('may be the language that is left where an interpreter is none', async () => {
    const arabic = { ...fields, alternatives: ['interpreter' as const], language: 'Arabisk' }
    const sent = await send(at.deps, { conversationId: 'c-2', fields: arabic }, 'key-2')
    page = `/staff/kolding/notices/${sent.receipt.reference}`
    await isNone('interpreter')
    expect(await rows()).toEqual(['language'])
    expect((await isNone('language')).status).toBe(303)
    expect(await rows()).toEqual([])
    await isNone('interpreter', 'a_wish')
    expect((await (await ida.get(page)).text()).match(/value="a_wish language"/g)).toHaveLength(1)
  })

  it('is one again where staff say so, or the citizen writes it anew', async () => {
    await isNone('other')
    await isNone('other', 'a_wish')
    expect(await rows()).toContain('other')
    await isNone('other')
    await isNone('interpreter')
    await changeNotice(at.deps, { ...receipt, version: 1, fields: { otherWishes: 'En pause undervejs' } })
    expect(await rows()).toEqual(['other_meetings', 'longer_meeting', 'other'])
  })

  it('may be a piece of words that are answered one by one', async () => {
    const parts = { 'parts.other': 'Sig, at\nde skal passe på.' }
    await ida.post(`${page}/casework`, { act: 'split_wish other', version: '1', ...parts })
    const [, piece = ''] = (await rows()).filter(id => id?.startsWith('other.'))
    await isNone(piece)
    expect(await rows()).not.toContain(piece)
    const { words } = await letter()
    expect(words).toContain('Sig, at')
    expect(words).not.toContain('passe på')
  })

  it('has to have been asked for', async () => {
    expect((await isNone('easy_read')).status).not.toBe(303)
  })
})
