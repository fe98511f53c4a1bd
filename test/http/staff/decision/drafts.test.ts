import { beforeEach, describe, expect, it } from 'vitest'
import { draftsFor } from '../../../../src/app/casework/keep-answer.ts'
import { purgeNotices } from '../../../../src/app/jobs/purge-notices.ts'
import { changeNotice } from '../../../../src/app/notice/change-notice.ts'
import { replyNotice } from '../../../../src/app/notice/reply-notice.ts'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { withdrawNotice } from '../../../../src/app/notice/withdraw-notice.ts'
import { signedInAs } from '../../../../src/app/sign-in/signed-in-as.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, ida as handler, send } from '../../../app/sending.ts'
import { da, firstSentence } from '../../../said.ts'
import { plain, wordsOf } from '../../pages.ts'
import { formsIn } from '../read-forms.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>
let bo: ReturnType<typeof browserOf>
let receipt: Receipt
let page: string

const written = {
  outcome: 'refused',
  assessment: 'Du skriver, at du glemmer, hvad der bliver aftalt.',
  version: '1',
}

beforeEach(async () => {
  at = await staffSite({ read: readingOf({}) })
  const staff = {
    id: 'bo',
    name: 'Bo Lund',
    title: 'Sagsbehandler',
    grants: { kolding: ['handle' as const] },
  }
  await signedInAs(at.deps, { by: 'oidc', shown: false, staff })
  ida = browserOf(at, await cookieOf(at, ['handle']))
  bo = browserOf(at, await cookieOf(at, ['handle'], { id: 'bo' }))
  receipt = (await send(at.deps)).receipt
  page = `/staff/kolding/notices/${receipt.reference}`
})

const html = async (who = ida) => (await who.get(page)).text()

describe('an answer half written', () => {
  it('is kept and there again, for its writer alone; others read only that somebody writes', async () => {
    expect((await ida.post(`${page}/draft`, written)).status).toBe(303)
    expect(await html()).toContain(written.assessment)
    expect(await html(bo)).not.toContain(written.assessment)
    expect(wordsOf(await html(bo))).toContain(
      da('staff:draft.other', { name: 'Ida Holm', when: 'tirsdag den 24. november 2026 kl. 09.00' }),
    )
  })

  it('is kept by whatever is pressed beside it', async () => {
    for (const act of ['take', 'identity', 'note'])
      await ida.post(`${page}/casework`, {
        ...written,
        assessment: `${written.assessment} ${act}`,
        act,
        note: 'Ring først',
      })
    expect(await html()).toContain(`${written.assessment} note`)
    expect(wordsOf(await html())).toContain('Ring først')
  })

  it('is kept when the letter is looked at, also where it is not finished', async () => {
    await ida.post(`${page}/letter`, written)
    expect(await html()).toContain(written.assessment)
  })

  it('keeps a note half written too, until it is written: beside other acts, and when the answer is sent', async () => {
    const note = 'Hun ringer mandag om parkeringen'
    const inField = async () => /<textarea[^>]*name="note"[^>]*>([^<]*)</.exec(await html())?.[1]
    await ida.post(`${page}/casework`, { act: 'take', note, version: '1' })
    expect(await inField()).toBe(note)
    const yes = { outcome: 'accepted', version: '1', note }
    expect((await ida.post(`${page}/letter`, yes)).status).toBe(200)
    expect((await ida.post(`${page}/decision`, yes)).status).toBe(303)
    expect(await inField()).toBe(note)
    await ida.post(`${page}/casework`, { act: 'note', note, version: '2' })
    expect(await inField()).toBe('')
    expect(wordsOf(await html())).toContain(note)
  })

  it('keeps a note that was never kept before the answer was sent, and beside a question the answers to wishes', async () => {
    const asks = { outcome: 'more_information', message: 'Hvilket møde er det?', version: '1' }
    const beside = { note: 'Ring mandag', wishes: 'longer_meeting:yes' }
    receipt = (
      await send(
        at.deps,
        { conversationId: 'c2', fields: { ...fields, alternatives: ['longer_meeting'] } },
        'key-2',
      )
    ).receipt
    page = `/staff/kolding/notices/${receipt.reference}`
    expect((await ida.post(`${page}/decision`, { ...asks, ...beside })).status).toBe(303)
    expect(await html()).toMatch(/<textarea[^>]*name="note"[^>]*>Ring mandag</)
    await replyNotice(at.deps, { ...receipt, version: 2, text: 'Det på mandag' })
    expect(await html()).toMatch(/name="wish.longer_meeting"[\s\S]*?<option value="yes" selected/)
  })

  it('leaves a draft answer as it is where only a note can be written meanwhile', async () => {
    await ida.post(`${page}/draft`, written)
    await withdrawNotice(at.deps, { ...receipt, version: 1 })
    const form = formsIn(await html()).find(({ hidden }) => hidden.noteAlone === 'yes')
    await ida.post(form?.action ?? '', { ...form?.hidden, act: 'take', note: 'Ring mandag' })
    expect(await html()).toMatch(/<textarea[^>]*name="note"[^>]*>Ring mandag</)
    const row = await at.deps.store.noticeByReference({ municipality: 'kolding', ...receipt })
    const key = { municipality: 'kolding', noticeId: row?.id ?? '' }
    const { own } = await draftsFor(at.deps, handler, key)
    expect(own?.draft).toMatchObject({ assessment: written.assessment, note: 'Ring mandag' })
  })

  it('says at the note what cannot be kept of it, and does not do the act', async () => {
    const met = await ida.post(`${page}/casework`, { act: 'take', note: 'Hun har 010190-1234', version: '1' })
    const words = await met.text()
    expect(met.status).toBe(422)
    expect(words).toMatch(/<textarea[^>]*name="note"[^>]*aria-invalid="true"/)
    expect(words).toContain('Hun har 010190-1234</textarea>')
  })

  it('goes along with what is given away, and only then', async () => {
    await ida.post(`${page}/draft`, written)
    await ida.post(`${page}/casework`, { act: 'give', to: 'bo' })
    expect(await html(bo)).toContain(written.assessment)
    expect(wordsOf(await html(bo))).toContain(
      da('staff:draft.handed', { name: 'Ida Holm', when: 'tirsdag den 24. november 2026 kl. 09.00' }),
    )
  })

  it('leaves two at once what each of them wrote', async () => {
    await ida.post(`${page}/draft`, written)
    await bo.post(`${page}/draft`, { ...written, assessment: 'Jeg har talt med borgeren i telefonen.' })
    await ida.post(`${page}/casework`, { act: 'give', to: 'bo' })
    expect(await html(bo)).toContain('Jeg har talt med borgeren i telefonen.')
    expect(await html(bo)).toContain(written.assessment)
  })

  it.each(['letter', 'decision'])(
    'is kept as it was posted where the %s met a change, and the way back leads through the same list',
    async step => {
      // The script saved the choice, and the words were typed within its pause.
      await ida.post(`${page}/draft`, { version: '1', outcome: 'more_information', live: '1' })
      await changeNotice(at.deps, { ...receipt, version: 1, fields: { place: 'Stue 2' } })
      const message = 'Hvornår er det, og hvem kommer?'
      const list = 'nobody.newest'
      const asked = { version: '1', outcome: 'more_information', message, list }
      const met = await ida.post(`${page}/${step}`, asked)
      expect(met.status).toBe(409)
      const back = /class="button main" href="([^"]+)"/.exec(await met.text())?.[1] ?? ''
      const again = await (await ida.get(plain(back))).text()
      const form = formsIn(again).find(({ action }) => action.endsWith('/letter'))
      expect(form?.inputs.find(({ name }) => name === 'message')).toBeDefined()
      expect(again).toContain(`>${message}</textarea>`)
      expect(again).toMatch(/value="more_information"[^>]*checked/)
      expect(form?.hidden).toMatchObject({ list, version: '2' })
      expect(again).toContain(`href="${page}/next?list=${list}"`)
    },
  )

  it('is not said to be kept where nothing can be answered any more', async () => {
    await withdrawNotice(at.deps, { ...receipt, version: 1 })
    const met = await ida.post(`${page}/decision`, written)
    expect(wordsOf(await met.text())).toContain(written.assessment)
    expect(wordsOf(await html())).not.toContain('Din kladde')
  })

  it('is gone once the answer is sent, and lies in no file in the clear', async () => {
    await ida.post(`${page}/draft`, written)
    const [row] = await at.deps.store.queue('kolding', { limit: 1 })
    const key = { municipality: 'kolding', noticeId: row?.id ?? '' }
    const [draft] = await at.deps.store.drafts(key)
    expect(new TextDecoder('latin1').decode(draft?.bytes)).not.toContain('glemmer')
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
    expect(wordsOf(await html())).not.toContain('Din kladde')
  })

  it('says that it is older than what has happened since', async () => {
    await ida.post(`${page}/draft`, written)
    await bo.post(`${page}/decision`, { outcome: 'more_information', message: 'Hvornår?', version: '1' })
    expect(wordsOf(await html())).toContain(da('staff:draft.stale'))
  })

  it('takes no CPR number, and says so with every word still there', async () => {
    const answer = await ida.post(`${page}/draft`, { ...written, ground: 'Søsteren er 010190-1234' })
    expect(answer.status).toBe(422)
    const shown = await answer.text()
    expect(shown).toContain('010190-1234')
    expect(wordsOf(shown)).toContain(firstSentence(da('staff:decision.fault.any.cpr')))
    expect(await at.deps.store.drafts({ municipality: 'kolding', noticeId: '' })).toEqual([])
  })

  it('answers the script with when it was kept', async () => {
    const kept = await ida.post(`${page}/draft`, { ...written, live: '1' })
    expect(await kept.text()).toContain('24. november 2026')
  })

  it('stands once in the log, not at every letter', async () => {
    for (const more of ['a', 'b', 'c']) await ida.post(`${page}/draft`, { ...written, assessment: more })
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(log.filter(({ action }) => action === 'keep_draft')).toHaveLength(1)
    expect(JSON.stringify(log)).not.toContain('glemmer')
  })

  it('is kept by nobody who only reads', async () => {
    const lars = browserOf(at, await cookieOf(at, ['read'], { id: 'lars' }))
    expect((await lars.post(`${page}/draft`, written)).status).toBe(403)
    expect(
      await purgeNotices(at.deps, 'kolding', { days: 180, dryRun: true, remove: () => {} }),
    ).toHaveLength(1)
  })
})

describe('the need, once opened', () => {
  it('stays open for the sitting, with one line in the log, and is closed in the next', async () => {
    await ida.post(`${page}/need`)
    expect(await html()).toContain('Jeg glemmer tit')
    await ida.get(page)
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(log.filter(({ action }) => action === 'open_need')).toHaveLength(1)
    const later = browserOf(at, await cookieOf(at, ['handle']))
    expect(await html(later)).not.toContain('Jeg glemmer tit')
  })
})
