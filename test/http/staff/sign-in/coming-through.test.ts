import { beforeEach, describe, expect, it } from 'vitest'
import { readStatus } from '../../../../src/app/notice/read-status.ts'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { signedInAs } from '../../../../src/app/sign-in/signed-in-as.ts'
import { fields, send } from '../../../app/sending.ts'
import { da, firstSentence, withAny } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let receipt: Receipt
let page: string
let ida: ReturnType<typeof browserOf>
beforeEach(async () => {
  at = await staffSite()
  receipt = (await send(at.deps)).receipt
  page = `/staff/kolding/notices/${receipt.reference}`
  ida = browserOf(at, await cookieOf(at, ['handle']))
})

const words = async (path = page) => wordsOf(await (await ida.get(path)).text())
const accept = () => ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
const act = (name: string, more: Record<string, string> = {}) =>
  ida.post(`${page}/casework`, { act: name, ...more })

describe('an answer', () => {
  it('is on the list until it has come through', async () => {
    expect(await words()).not.toContain(da('staff:inbox.unreached'))
    await accept()
    expect(await words()).toContain(da('staff:reach.title'))
    expect(await words('/staff/kolding')).toContain(da('staff:reach.notice', { count: 1 }))
    expect(await words('/staff/kolding?view=unreached')).toContain(receipt.reference)
  })

  it('stands in the history from when it was written, as one that has not come through until it has', async () => {
    await accept()
    expect(await words()).toMatch(
      new RegExp(`Besvaret · tirsdag den 24\\. november 2026[^,]*, ${da('staff:reach.notYet')}`),
    )
    await act('posted', { on: '2026-11-24' })
    expect(await words()).toContain('Besvaret · tirsdag den 24. november 2026')
    expect(await words()).not.toContain(da('staff:inbox.unreached'))
  })

  it('has come through when the citizen has seen it, by itself', async () => {
    await accept()
    await readStatus(at.deps, receipt)
    await at.deps.settled()
    expect(await words()).toMatch(withAny(da, 'staff:reach.seen', 'when'))
    for (const count of [1, 2])
      expect(await words('/staff/kolding')).not.toContain(da('staff:reach.notice', { count }))
    expect((await act('posted', { on: '2026-11-24' })).status).toBe(303)
    expect(await words()).not.toMatch(withAny(da, 'staff:reach.posted', 'when', 'name'))
  })

  it('has not been seen by a look at the page before there was one', async () => {
    await readStatus(at.deps, receipt)
    await at.deps.settled()
    await accept()
    expect(await words()).toContain(da('staff:reach.title'))
  })

  it('has come through when it was posted, on which day and by whom', async () => {
    await accept()
    await act('posted', { on: '2026-11-24' })
    expect(await words()).toContain(da('staff:reach.posted', { when: '24. november 2026', name: 'Ida Holm' }))
  })

  it('has come through when it was told, with the reason why', async () => {
    await accept()
    expect((await act('told', { on: '2026-11-24' })).status).toBe(422)
    await act('told', { on: '2026-11-24', note: 'Mødet var om en time' })
    expect(await words()).toMatch(
      new RegExp(
        `${withAny(da, 'staff:reach.told', 'when', 'name').source} Begrundelse: Mødet var om en time`,
      ),
    )
  })

  it('cannot have come through on a day that is not, or before it was written', async () => {
    await accept()
    for (const on of ['2026-11-25', '2026-11-23', '2026-02-31', '', 'i går'])
      expect((await act('posted', { on })).status).toBe(422)
  })

  it('that takes the place of another has to come through itself', async () => {
    await accept()
    await act('posted', { on: '2026-11-24' })
    await ida.post(`${page}/decision`, {
      outcome: 'forwarded',
      message: 'Skolen svarer',
      version: '2',
      replaces: 'yes',
    })
    expect(await words()).toContain(da('staff:reach.title'))
  })
})

describe('a question back', () => {
  const question = { outcome: 'more_information', message: 'Hvilket rum?', version: '1' }

  it('is called a question when it is read through, sent and has come through', async () => {
    const letter = wordsOf(await (await ida.post(`${page}/letter`, question)).text())
    expect(letter).toContain(da('staff:letter.sendQuestion'))
    expect(letter).not.toContain('Send svaret')
    const sent = await ida.post(`${page}/decision`, question)
    const said = await words(sent.headers.get('location') ?? '')
    expect(said).toContain(da('staff:asked'))
    expect(said).toContain(da('staff:reach.question.title'))
    expect(said).toContain(da('pages:point.answered.not'))
    for (const other of [firstSentence(da('staff:sent')), da('staff:reach.title')])
      expect(said).not.toContain(other)
    await readStatus(at.deps, receipt)
    await at.deps.settled()
    expect(await words()).toMatch(withAny(da, 'staff:reach.question.seen', 'when'))
  })
})

describe('who handles it', () => {
  const signsIn = async (id: string, name: string) => {
    await signedInAs(at.deps, {
      by: 'oidc',
      shown: false,
      staff: { id, name, title: 'Sagsbehandler', grants: { kolding: ['handle'] } },
    })
    return browserOf(at, await cookieOf(at, ['handle'], { id }))
  }

  it('can be a colleague it is given to, who finds it under their own', async () => {
    const bo = await signsIn('bo', 'Bo Testrup')
    expect(await words()).toContain(da('staff:place.give'))
    expect((await act('give', { to: 'bo' })).status).toBe(303)
    expect(await words()).toContain('Hos Bo Testrup')
    const mine = async (whose: typeof bo) =>
      wordsOf(await (await whose.get('/staff/kolding?view=mine')).text())
    expect(await mine(bo)).toContain(receipt.reference)
    expect(await mine(ida)).not.toContain(receipt.reference)
    expect((await act('give', { to: 'nobody' })).status).toBe(422)
  })

  it('has a deputy while away, who finds it too, and the inbox says so', async () => {
    const bo = await signsIn('bo', 'Bo Testrup')
    await signsIn('ida', 'Ida Holm')
    await act('give', { to: 'bo' })
    const away = { from: '2026-11-23', to: '2026-11-27', deputy: 'ida' }
    expect((await bo.post('/staff/kolding/colleagues/absence', away)).status).toBe(303)
    expect(await words('/staff/kolding')).toContain(
      `Bo Testrup ${da('staff:inbox.deputy', { until: '27. november 2026', deputy: 'Ida Holm' })}`,
    )
    expect(await words('/staff/kolding?view=mine')).toContain(receipt.reference)
    await bo.post('/staff/kolding/colleagues/absence', { ...away, act: 'back' })
    expect(await words('/staff/kolding?view=mine')).not.toContain(receipt.reference)
  })

  it('is an alarm when they are away without a deputy and the meeting is near', async () => {
    const bo = await signsIn('bo', 'Bo Testrup')
    await act('give', { to: 'bo' })
    const away = { from: '2026-11-23', to: '2026-11-27', deputy: '' }
    await bo.post('/staff/kolding/colleagues/absence', away)
    await ida.get(page)
    expect(await words('/staff/kolding')).toContain(da('staff:alarm.handler_away'))
  })

  it('cannot be away backwards, nor be their own deputy', async () => {
    const bo = await signsIn('bo', 'Bo Testrup')
    for (const away of [
      { from: '2026-11-27', to: '2026-11-23', deputy: '' },
      { from: '2026-11-27', to: '', deputy: '' },
      { from: '2026-11-27', to: '2027-02-31', deputy: '' },
      { from: '2026-11-23', to: '2026-11-27', deputy: 'bo' },
    ])
      expect((await bo.post('/staff/kolding/colleagues/absence', away)).status).toBe(422)
    expect((await bo.get('/staff/kolding')).status).toBe(200)
  })
})

describe('what it may be', () => {
  it('is said on the page when it is likely the same wish twice', async () => {
    const other = await send(at.deps, { draft: 2, conversationId: 'another' }, 'another')
    expect(await words()).toContain(`${da('staff:mark.alike')} ${other.receipt.reference}`)
  })

  it('is said once for all of them', async () => {
    for (const name of ['second', 'third']) await send(at.deps, { draft: 2, conversationId: name }, name)
    expect((await words()).split(da('staff:mark.alike'))).toHaveLength(2)
  })

  it('is not taken for the same when what is to be recorded, or where, is another', async () => {
    for (const [name, other] of Object.entries({
      film: { medium: 'video' },
      home: { setting: 'home' },
    } as const))
      await send(at.deps, { draft: 2, conversationId: name, fields: { ...fields, ...other } }, name)
    expect(await words()).not.toContain(da('staff:mark.alike'))
    expect(await words('/staff/kolding')).not.toMatch(withAny(da, 'staff:inbox.alike', 'reference'))
  })

  it('is marked by staff, seen by all, and can be taken back', async () => {
    await act('false')
    expect(await words()).toContain(
      da('staff:mark.is.false', { name: 'Ida Holm', when: 'tirsdag den 24. november 2026 kl. 09.00' }),
    )
    expect(await words('/staff/kolding')).toContain('formodet falsk')
    await act('unmark')
    expect(await words('/staff/kolding')).not.toContain('formodet falsk')
  })
})
