import { beforeEach, describe, expect, it } from 'vitest'
import { purgeNotices } from '../../../../src/app/jobs/purge-notices.ts'
import { readStatus } from '../../../../src/app/notice/read-status.ts'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { submitNotice } from '../../../../src/app/notice/submit-notice.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, sealed } from '../../../app/sending.ts'
import { da, en } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { type Form, formsIn } from '../read-forms.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const byMail = { name: 'Åse Prøvesen', reply: 'email', email: 'aase@example.dk' }
const byPhone = { name: 'Åse Prøvesen', reply: 'phone', phone: '20 12 34 56' }
const wish = 'promised.interpreter'

let at: StaffSite
let ida: ReturnType<typeof browserOf>
beforeEach(async () => {
  at = await staffSite({ read: readingOf({}) })
  ida = browserOf(at, await cookieOf(at, ['handle']))
})

const pageOf = ({ reference }: Receipt) => `/staff/kolding/notices/${reference}`
const html = async (path: string) => (await ida.get(path)).text()

/** Answered, with an interpreter to be found out about. */
const promised = async (
  answer: Record<string, string>,
  { contact = byMail, language = 'da' }: { contact?: object; language?: 'da' | 'en' } = {},
): Promise<Receipt> => {
  const asked = { ...fields, alternatives: ['interpreter' as const, 'minutes' as const] }
  const state = sealed(at.deps, { fields: asked, language })
  const { receipt } = await submitNotice(at.deps, { state, contact, confirmed: true, key: 'k' })
  const said = { version: '1', 'wish.interpreter': 'later', 'wish.minutes': 'yes', ...answer }
  await ida.get(pageOf(receipt))
  expect((await ida.post(`${pageOf(receipt)}/decision`, said)).status).toBe(303)
  return receipt
}

const formFor = (page: string): Form | undefined =>
  formsIn(page).find(({ hidden, inputs }) => hidden.outcome && inputs.some(({ name }) => name === wish))

/** The form filled in, the letter read, and sent. */
const told = async (receipt: Receipt, typed: Record<string, string>): Promise<Response> => {
  const form = formFor(await html(pageOf(receipt)))
  if (form === undefined) throw new Error('no form for what was promised')
  const letter = await ida.post(form.action, { ...form.hidden, ...typed })
  if (letter.status !== 200) return letter
  const sending = formsIn(await letter.text()).find(({ action }) => action.endsWith('/decision'))
  return ida.post(sending?.action ?? '', sending?.hidden)
}

const statusOf = async (receipt: Receipt) => JSON.stringify(await readStatus(at.deps, receipt))
const keeping = async () =>
  (await purgeNotices(at.deps, 'kolding', { days: 30, dryRun: true, remove: () => {} })).map(
    one => one.keeping,
  )

describe('what a letter promised to find out', () => {
  it('stands on the page with the day it is for, and on the list of what is to be closed', async () => {
    const receipt = await promised({ outcome: 'accepted' })
    await readStatus(at.deps, receipt)
    const words = wordsOf(await html(pageOf(receipt)))
    expect(words).toContain(da('staff:promise.title'))
    expect(words).toContain(da('staff:promise.until', { when: 'torsdag den 26. november 2026 kl. 10.00' }))
    expect(wordsOf(await html('/staff/kolding/closing'))).toContain(da('staff:closing.block.promised'))
    expect(await keeping()).toEqual(['promised'])
  })

  it('keeps the notice among what is theirs and what is to be done this week, and is said above the list', async () => {
    const receipt = await promised({ outcome: 'accepted' })
    const said = da('staff:promise.notice', { count: 1 })
    expect(wordsOf(await html('/staff/kolding'))).toContain(said)
    for (const view of ['mine', 'week'])
      expect(wordsOf(await html(`/staff/kolding?view=${view}`))).toContain(receipt.reference)
    await told(receipt, { [wish]: 'yes' })
    expect(wordsOf(await html('/staff/kolding'))).not.toContain(said)
    // Until the new letter has arrived, it is theirs to see that it does.
    expect(wordsOf(await html('/staff/kolding?view=mine'))).toContain(receipt.reference)
    await readStatus(at.deps, receipt)
    await at.deps.settled()
    expect(wordsOf(await html('/staff/kolding?view=mine'))).not.toContain(receipt.reference)
  })

  it('is told in a letter that says the rest as before, and is owed no more', async () => {
    const receipt = await promised({ outcome: 'accepted', message: 'Vi ses.' })
    expect((await told(receipt, { [wish]: 'yes', message: 'Tolken hedder Mona.' })).status).toBe(303)
    const words = wordsOf(await html(pageOf(receipt)))
    expect(words).not.toContain(da('staff:promise.title'))
    expect(words).toContain(da('letters:letter.promiseKept', { when: '24. november 2026' }))
    const status = await statusOf(receipt)
    expect(status).toContain('Tolken hedder Mona.')
    for (const name of ['interpreter', 'minutes'])
      expect(status).toContain(`${da(`letters:letter.wished.${name}`)}: ${da('letters:letter.wish.yes')}`)
    const mails = (await at.deps.store.outbox(await keyOf(receipt))).filter(
      ({ template, recipient }) => template === 'answered' && recipient === 'citizen',
    )
    expect(mails).toHaveLength(2)
  })

  it('is told in English too where they write English', async () => {
    const receipt = await promised({ outcome: 'accepted' }, { language: 'en' })
    await told(receipt, { [wish]: 'yes' })
    const status = await statusOf(receipt)
    expect(status).toContain(da('letters:letter.promiseKept', { when: '24. november 2026' }))
    expect(status).toContain(en('letters:letter.promiseKept', { when: '24 November 2026' }))
  })

  it('is wanted told by hand where they have no mail', async () => {
    const receipt = await promised({ outcome: 'accepted' }, { contact: byPhone })
    await ida.post(`${pageOf(receipt)}/casework`, { act: 'told', on: '2026-11-24' })
    expect(await keeping()).toEqual(['promised'])
    await told(receipt, { [wish]: 'yes' })
    expect(await keeping()).toEqual(['not_reached'])
    await ida.post(`${pageOf(receipt)}/casework`, { act: 'told', on: '2026-11-24' })
    expect(await keeping()).toEqual(['not_journalised'])
  })

  it('needs words of its own where it is a no', async () => {
    const receipt = await promised({ outcome: 'accepted', message: 'Vi ses.' })
    const refused = await told(receipt, { [wish]: 'no', message: 'Vi ses.' })
    expect(refused.status).toBe(422)
    expect(wordsOf(await refused.text())).toContain(da('staff:decision.fault.message.why_no'))
    expect((await told(receipt, { [wish]: 'no', message: 'Ingen tolk kan den dag.' })).status).toBe(303)
    expect(await keeping()).toEqual(['not_reached'])
  })
})

const keyOf = async ({ reference }: Receipt) => {
  const row = await at.deps.store.noticeByReference({ municipality: 'kolding', reference })
  return { municipality: 'kolding', noticeId: row?.id ?? '' }
}
