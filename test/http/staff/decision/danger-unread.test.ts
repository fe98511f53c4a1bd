import { expect, it } from 'vitest'
import { deliverOutbox } from '../../../../src/app/mail/deliver-outbox.ts'
import { changeNotice } from '../../../../src/app/notice/change-notice.ts'
import { replyNotice } from '../../../../src/app/notice/reply-notice.ts'
import { decisionOutcomes, limits } from '../../../../src/core/notice/decision/outcome-questions.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { refusal } from '../../../app/refusal.ts'
import { fields, send } from '../../../app/sending.ts'
import { da, withAny } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { formsIn } from '../read-forms.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const threat = 'Jeg tager en kniv med på onsdag'

const desk = () =>
  staffSite({ read: readingOf({ [threat]: { danger: { degree: 'sure', kind: 'threat' } } }) })
const far = '2026-12-17T13:30:00+01:00'
const sentWith = async (at: StaffSite, needText: string, more: Partial<typeof fields> = {}) => {
  const { receipt } = await send(
    at.deps,
    { conversationId: needText, fields: { ...fields, needText, ...more } },
    needText,
  )
  await at.deps.settled()
  return receipt.reference
}
const pageOf = (reference: string) => `/staff/kolding/notices/${reference}`

it.each(decisionOutcomes.filter(outcome => outcome !== 'noted'))(
  'nobody sends »%s« past words that must be read today before it is said that they were, and the buttons are there',
  async outcome => {
    const at = await desk()
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    const page = pageOf(await sentWith(at, threat))
    const texts = { ...refusal, conditions: 'Kun dette møde.', message: 'Hvornår er det?' }
    const used = { accepted: [], accepted_with_conditions: ['conditions'] as const }[outcome as string]
    const names = used ?? (['assessment', 'ground', 'message'] as const)
    const form = Object.fromEntries(names.map(name => [name, texts[name]]))
    for (const step of ['letter', 'decision']) {
      const answer = await ida.post(`${page}/${step}`, { version: '1', outcome, ...form })
      const html = await answer.text()
      expect(answer.status).toBe(422)
      expect(html).toContain(`formaction="${page}/need"`)
      expect(wordsOf(html)).toContain(
        // What limits asks for the need before anything else.
        da(`staff:decision.fault.need.${limits(outcome) ? 'unopened' : 'danger_unread'}`),
      )
    }
    expect(wordsOf(await (await ida.get(page)).text())).toContain(da('staff:danger.beforeSending'))
    const opened = await (await ida.post(`${page}/need`)).text()
    expect(opened).toContain(`formaction="${page}/casework"`)
    const unsaid = await ida.post(`${page}/letter`, { version: '1', outcome, ...form })
    expect(unsaid.status).toBe(422)
    expect(await unsaid.text()).toContain('href="#danger"')
    await ida.post(`${page}/casework`, { act: 'words', version: '1' })
    const read = await ida.post(`${page}/letter`, { version: '1', outcome, ...form })
    expect(await read.text()).not.toContain('href="#danger"')
    if (outcome === 'accepted')
      expect((await ida.post(`${page}/decision`, { version: '1', outcome })).status).toBe(303)
  },
)

it('a second person does not send what another answered before the program had read the words', async () => {
  const { deps } = await staffSite()
  const casework = { kolding: { fourEyes: ['accepted' as const] } }
  const state = { isBroken: true, now: deps.clock() }
  const reading = readingOf({ [threat]: { danger: { degree: 'sure', kind: 'threat' } } })
  const at = await staffSite({
    read: async (text, situation) => {
      if (state.isBroken) throw new Error('the reader ended')
      return reading(text, situation)
    },
    clock: () => state.now,
    settings: { ...deps.settings, casework },
  })
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const bo = browserOf(at, await cookieOf(at, ['release'], { id: 'bo' }))
  const page = pageOf(await sentWith(at, threat))
  await ida.post(`${page}/decision`, { version: '1', outcome: 'accepted' })
  state.isBroken = false
  state.now = new Date(state.now.getTime() + 2 * 60_000)
  await deliverOutbox(at.deps)
  const waits = await (await bo.get(page)).text()
  const release = formsIn(waits).find(({ action }) => action.endsWith('/release'))
  expect(release?.buttons.map(({ value }) => value)).toEqual(['return'])
  expect(formsIn(waits).some(({ action }) => action.endsWith('/need'))).toBe(true)
  const past = { ...release?.hidden, act: 'release', why: '' }
  expect((await bo.post(`${page}/release`, past)).status).toBe(422)
  await bo.post(`${page}/need`)
  expect((await bo.post(`${page}/release`, past)).status).toBe(422)
  await ida.post(`${page}/need`)
  await ida.post(`${page}/casework`, { act: 'words', version: '1' })
  expect((await bo.post(`${page}/release`, past)).status).toBe(303)
})

it('what must be read today stands first with its mark, its view is shown, and what is next follows that order', async () => {
  const at = await desk()
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const lars = browserOf(at, await cookieOf(at, ['read'], { id: 'lars' }))
  const inbox = async (who: typeof ida) => (await who.get('/staff/kolding')).text()
  const today = da('staff:status.today')
  const shownAtOnce = (html: string) => wordsOf(html.slice(0, html.indexOf(da('staff:inbox.moreViews'))))
  const orderIn = (html: string) =>
    [...html.matchAll(/<th scope="row"><a href="[^"?]*\/([A-Z-0-9]+)/g)].map(m => m[1])
  const near = await sentWith(at, 'Jeg glemmer tit')
  expect(shownAtOnce(await inbox(ida))).not.toContain(today)
  const threatened = await sentWith(at, threat, { meetingAt: far })
  const html = await inbox(ida)
  expect(orderIn(html)).toEqual([threatened, near])
  expect(html).toContain(`<span class="tag today">${today}</span>`)
  expect(shownAtOnce(html)).toContain(today)
  // The order tells nothing to those who may not open the need.
  const read = await inbox(lars)
  expect(orderIn(read)).toEqual([near, threatened])
  expect(shownAtOnce(read)).not.toContain(today)
  // Read and answered, it leads on to what is urgent, and not to what comes after its own far day.
  await sentWith(at, 'Jeg vil høre det igen', { meetingAt: '2026-12-20T10:00:00+01:00' })
  const page = pageOf(threatened)
  await ida.post(`${page}/need`)
  await ida.post(`${page}/casework`, { act: 'words', version: '1' })
  const answer = { version: '1', outcome: 'accepted', list: 'open.due' }
  expect((await ida.post(`${page}/decision`, answer)).headers.get('location')).toContain(near)
})

it('a threat in what was changed is read before an answer, though the need was opened before it came', async () => {
  const at = await desk()
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const { receipt } = await send(at.deps)
  const page = pageOf(receipt.reference)
  await ida.post(`${page}/need`)
  await changeNotice(at.deps, { ...receipt, version: 1, fields: { place: threat } })
  await at.deps.settled()
  const answer = { version: '2', outcome: 'accepted' }
  const refused = await ida.post(`${page}/letter`, answer)
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(wordsOf(html)).toContain(da('staff:decision.fault.words.danger_unread'))
  // Said of the page from before the change it counts for nothing, and the page comes again with what is new.
  const before = await ida.post(`${page}/casework`, { ...answer, act: 'words', version: '1' })
  expect(before.status).toBe(422)
  expect(wordsOf(await before.text())).toContain(da('staff:fault.words.more_since'))
  expect((await ida.post(`${page}/decision`, answer)).status).toBe(422)
  const form = formsIn(html).find(({ action }) => action.endsWith('/letter'))
  await ida.post(`${page}/casework`, { ...form?.hidden, act: 'words' })
  expect((await ida.post(`${page}/decision`, answer)).status).toBe(303)
})

it('a threat in a reply is named and marked where it stands, and read without the need', async () => {
  const danger = { degree: 'sure', kind: 'threat' } as const
  const reading = readingOf({ [threat]: { danger } })
  const at = await staffSite({
    read: (text, situation) => reading(text.trim().replace(/\.$/, ''), situation),
  })
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const { receipt } = await send(at.deps)
  const page = pageOf(receipt.reference)
  await ida.post(`${page}/decision`, { version: '1', outcome: 'more_information', message: 'Hvornår?' })
  await replyNotice(at.deps, { ...receipt, version: 2, text: `Det er på onsdag. ${threat}. Hilsen Åse` })
  await at.deps.settled()
  const html = await (await ida.get(page)).text()
  expect(wordsOf(html)).toMatch(withAny(da, 'staff:danger.inReply', 'when'))
  expect(html).toMatch(new RegExp(`<blockquote[^>]*>Det er på onsdag. <mark>${threat}.?</mark>`))
  expect(wordsOf(html)).not.toContain(da('staff:danger.openFirst'))
  expect((await ida.post(`${page}/casework`, { act: 'words', version: '3' })).status).toBe(303)
  expect((await ida.post(`${page}/letter`, { version: '3', outcome: 'accepted' })).status).toBe(200)
})

it('a threat in a field of the notice is named with that field, and one in the need without its words', async () => {
  const at = await desk()
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const inField = pageOf(await sentWith(at, 'Jeg glemmer tit', { place: threat }))
  const html = await (await ida.get(inField)).text()
  expect(wordsOf(html)).toContain(da('staff:danger.inField', { field: da('notice:label.place') }))
  expect(html).toContain(`<mark>`)
  const inNeed = await (await ida.get(pageOf(await sentWith(at, threat)))).text()
  expect(wordsOf(inNeed)).toContain(da('staff:danger.inNeed'))
  expect(inNeed).not.toContain(threat)
})
