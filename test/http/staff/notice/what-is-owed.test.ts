import { beforeEach, describe, expect, it } from 'vitest'
import { readStatus } from '../../../../src/app/notice/read-status.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>

beforeEach(async () => {
  at = await staffSite({ read: readingOf({}) })
  ida = browserOf(at, await cookieOf(at, ['handle']))
})

const sent = async (more: Partial<typeof fields> & Record<string, unknown> = {}, nth = 1) =>
  (await send(at.deps, { conversationId: `c-${nth}`, fields: { ...fields, ...more } }, `key-${nth}`)).receipt
const page = (reference: string) => `/staff/kolding/notices/${reference}`
const inbox = async (query = '') => wordsOf(await (await ida.get(`/staff/kolding${query}`)).text())
const view = (name: string) => da(`staff:status.${name}`)
const answer = (reference: string, form: Record<string, string>) =>
  ida.post(`${page(reference)}/decision`, { version: '1', ...form })

describe('the inbox shows whatever somebody still owes', () => {
  it('keeps an answer that has not arrived with whoever gave it, until it has', async () => {
    const receipt = await sent()
    await answer(receipt.reference, { outcome: 'accepted' })
    expect(await inbox('?view=mine')).toContain(receipt.reference)
    await readStatus(at.deps, receipt)
    await at.deps.settled()
    expect(await inbox('?view=mine')).not.toContain(receipt.reference)
  })

  it('keeps a promise with whoever made it', async () => {
    const receipt = await sent({ alternatives: ['interpreter'] })
    await answer(receipt.reference, { outcome: 'accepted', 'wish.interpreter': 'later' })
    await readStatus(at.deps, receipt)
    await at.deps.settled()
    expect(await inbox('?view=mine')).toContain(receipt.reference)
  })

  it('says of an empty list which is empty, and where there is something', async () => {
    const { reference } = await sent()
    await answer(reference, { outcome: 'accepted' })
    const empty = await inbox()
    expect(empty).toContain(da('staff:inbox.emptyView', { view: view('open') }))
    expect(empty).toContain(`${da('staff:inbox.elsewhere')} ${view('mine')} 1`)
    expect(empty).toContain(`${view('unreached')} 1`)
  })

  it('shows what another department has to answer where somebody sees that they must take it there', async () => {
    const receipt = await sent()
    await answer(receipt.reference, { outcome: 'forwarded', message: 'Ydelseskontoret svarer dig.' })
    await readStatus(at.deps, receipt)
    await at.deps.settled()
    await ida.post(`${page(receipt.reference)}/casework`, { act: 'journal', note: '26/1' })
    expect(await inbox()).toContain(da('staff:passOn.notice', { count: 1 }))
    expect(await inbox('?view=pass_on')).toContain(receipt.reference)
    expect(await inbox('?view=mine')).toContain(receipt.reference)
    await ida.post(`${page(receipt.reference)}/casework`, { act: 'passed_on' })
    expect(await inbox()).not.toContain(view('pass_on'))
    expect(await inbox('?view=mine')).not.toContain(receipt.reference)
  })
})

describe('a search', () => {
  it('finds in every view, and says in which', async () => {
    const { reference } = await sent()
    await answer(reference, { outcome: 'accepted' })
    const other = await sent({ department: 'Borgerhuset' }, 2)
    const found = await inbox('?view=open&q=prøvesen')
    expect(found).toContain(reference)
    expect(found).toContain(
      da('staff:inbox.standsIn', {
        views: ['mine', 'unreached', 'closing', 'answered'].map(view).join(', '),
      }),
    )
    expect(found).toContain(other.reference)
    expect(found).toContain(da('staff:inbox.standsIn', { views: view('open') }))
  })
})
