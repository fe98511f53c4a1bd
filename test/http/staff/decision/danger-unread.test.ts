import { expect, it } from 'vitest'
import { decisionOutcomes, limits } from '../../../../src/core/notice/decision/outcome-questions.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { refusal } from '../form-stage.ts'
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
  'nobody sends »%s« past words that must be read today before they have opened them, and the button is there',
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
    expect(wordsOf(await (await ida.get(page)).text())).toContain('giv sagen til en kollega')
    await ida.post(`${page}/need`)
    if (outcome === 'accepted')
      expect((await ida.post(`${page}/decision`, { version: '1', outcome })).status).toBe(303)
  },
)

it('a second person opens them before sending what another has answered', async () => {
  const { deps } = await staffSite()
  const casework = { kolding: { fourEyes: ['accepted' as const] } }
  const at = await staffSite({
    read: readingOf({ [threat]: { danger: { degree: 'sure', kind: 'threat' } } }),
    settings: { ...deps.settings, casework },
  })
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const bo = browserOf(at, await cookieOf(at, ['release'], { id: 'bo' }))
  const page = pageOf(await sentWith(at, threat))
  await ida.post(`${page}/need`)
  await ida.post(`${page}/decision`, { version: '1', outcome: 'accepted' })
  const waits = await (await bo.get(page)).text()
  const release = formsIn(waits).find(({ action }) => action.endsWith('/release'))
  expect(release?.buttons.map(({ value }) => value)).toEqual(['return'])
  expect(formsIn(waits).some(({ action }) => action.endsWith('/need'))).toBe(true)
  const past = { ...release?.hidden, act: 'release', why: '' }
  expect((await bo.post(`${page}/release`, past)).status).toBe(422)
  await bo.post(`${page}/need`)
  expect((await bo.post(`${page}/release`, past)).status).toBe(303)
})

it('what must be read today stands first with its mark, its view is shown, and what is next follows that order', async () => {
  const at = await desk()
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const lars = browserOf(at, await cookieOf(at, ['read'], { id: 'lars' }))
  const inbox = async (who: typeof ida) => (await who.get('/staff/kolding')).text()
  const shownAtOnce = (html: string) => wordsOf(html.slice(0, html.indexOf('Flere visninger')))
  const orderIn = (html: string) =>
    [...html.matchAll(/<th scope="row"><a href="[^"?]*\/([A-Z-0-9]+)/g)].map(m => m[1])
  const near = await sentWith(at, 'Jeg glemmer tit')
  expect(shownAtOnce(await inbox(ida))).not.toContain('Skal læses i dag')
  const threatened = await sentWith(at, threat, { meetingAt: far })
  const html = await inbox(ida)
  expect(orderIn(html)).toEqual([threatened, near])
  expect(html).toContain('<span class="tag today">Skal læses i dag</span>')
  expect(shownAtOnce(html)).toContain('Skal læses i dag')
  // The order tells nothing to those who may not open the need.
  const read = await inbox(lars)
  expect(orderIn(read)).toEqual([near, threatened])
  expect(shownAtOnce(read)).not.toContain('Skal læses i dag')
  // Read and answered, it leads on to what is urgent, and not to what comes after its own far day.
  await sentWith(at, 'Jeg vil høre det igen', { meetingAt: '2026-12-20T10:00:00+01:00' })
  const page = pageOf(threatened)
  await ida.post(`${page}/need`)
  await ida.post(`${page}/casework`, { act: 'words' })
  const answer = { version: '1', outcome: 'accepted', list: 'open.due' }
  expect((await ida.post(`${page}/decision`, answer)).headers.get('location')).toContain(near)
})

it('words that may be a threat stand above the letter too, until somebody says they have read them', async () => {
  const at = await staffSite({
    read: readingOf({ [threat]: { danger: { degree: 'sure', kind: 'threat' } } }),
  })
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const { receipt } = await send(at.deps, { fields: { ...fields, needText: threat } })
  await at.deps.settled()
  const page = `/staff/kolding/notices/${receipt.reference}`
  const letter = async () => (await ida.post(`${page}/letter`, { version: '1', outcome: 'accepted' })).text()

  const unread = await letter()
  expect(wordsOf(unread)).toContain(da('staff:danger.threat'))
  expect(wordsOf(unread)).toContain(da('staff:danger.speakFirst'))
  // The button that a key would press is not the one that is reached first.
  expect(unread).not.toContain('id="send"')
  expect(unread).not.toContain('kniv')

  await ida.post(`${page}/need`)
  await ida.post(`${page}/casework`, { act: 'words' })
  const read = await letter()
  expect(wordsOf(read)).not.toContain('trussel')
  expect(read).toContain('id="send"')
})
