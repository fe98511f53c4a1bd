import { describe, expect, it } from 'vitest'
import { sources } from '../../flows/sources.ts'
import { withoutCpr } from '../../src/core/notice/fields/without-cpr.ts'
import { mask } from '../../src/core/privacy/mask.ts'
import type { ReadMessage } from '../../src/ports.ts'
import { bigList } from '../core/documents/big-list.ts'
import { testDeps } from '../deps.ts'
import { someOf } from '../rounds.ts'
import { hiddenFields, postForm, sender, site, wordsOf } from './pages.ts'

const complete = {
  medium: 'audio',
  setting: 'office',
  meetingDay: '2026-11-26',
  meetingTime: '10:00',
  need: 'remember',
  send: 'form',
  ...sender,
}
const spoken = bigList.filter(text => text.trim() !== '')
/** The whole way through the form is long. */
const written = someOf(spoken, 4)

/** Letters, digits and signs as they were written; blanks and what has no shape are another matter. */
const shown = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Z}\ufffd]/gu, '')

const ours = new Set(
  `html head meta title link script body header nav main footer aside section article div h1 h2 h3 p span ul ol li dl dt dd
   form input button label select option textarea fieldset legend a strong em small details summary table caption thead
   tbody tr th td svg path rect circle time b q code figure figcaption`.split(/\s+/),
)
const tagsIn = (html: string) =>
  [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag = '']) => tag.toLowerCase())

const oursToGoTo =
  /^(?:[/#]|https:|http:\/\/localhost:8787\/|tel:|mailto:|data:(?:text\/calendar;charset=utf-8)?,)/

/** The sign in the tab: a drawing of ours that holds no script and leads nowhere. */
const oursInTheTab =
  /^data:image\/svg\+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww\.w3\.org%2F2000%2Fsvg%22(?!.*(?:script|href|%26|%20on))[\w%.-]+$/i

/** Where our own sources stand. */
const named = new Set(Object.values(sources).map(({ url }) => url))

/** The page has our tags, our scripts and our addresses, and no handler; what somebody wrote is text. */
const expectText = (html: string) => {
  expect(tagsIn(html).filter(tag => !ours.has(tag))).toEqual([])
  expect(html.match(/<[^>]*\son[a-z]+\s*=/i)).toBeNull()
  for (const [script] of html.matchAll(/<script[^>]*>/gi)) expect(script).toMatch(/ src="\/[^"]*"/)
  const addresses = [...html.matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address)
  const foreign = addresses.filter(
    address => !oursToGoTo.test(address) && !oursInTheTab.test(address) && !named.has(address),
  )
  expect(foreign).toEqual([])
}

describe('every string of the big list', () => {
  it('said in the chat is answered, and stands in the conversation as the text it is', async () => {
    const { read } = await testDeps()
    let asked = 0
    const calmly: ReadMessage = async (text, situation) => {
      const reading = await read(text, situation)
      if (reading.danger?.degree !== 'perhaps') return reading
      asked += 1
      return { ...reading, danger: undefined }
    }
    const on = await site({ read: calmly })
    const start = await (await on.app.request('/kolding?lang=da')).text()
    for (const text of spoken) {
      const answer = await postForm(on, '/kolding', { ...hiddenFields(start), text })
      const html = await answer.text()
      expect(answer.status, text).toBe(200)
      expectText(html)
      // What may be a cry for help is met with help, and is kept nowhere, not on the page either.
      if (html.includes('href="tel:112"')) continue
      expect(shown(wordsOf(html)), text).toContain(shown(mask(text, 'da').text))
    }
    expect(asked).toBeLessThanOrEqual(6)
  })

  it('written in every field of the form stands on the check page, on the receipt and in the copies', async () => {
    let on = await site()
    let sent = 0
    for (const [number, text] of written.entries()) {
      // A store in memory is copied with every write: it is not let grow.
      if (number % 25 === 0) on = await site()
      const filled = await postForm(on, '/kolding/form?lang=da', { ...complete, ...fieldsOf(text) })
      const check = await filled.text()
      expect([200, 422], text).toContain(filled.status)
      if (filled.status === 422) continue
      expectText(check)
      expect(shown(wordsOf(check)), text).toContain(shown(withoutCpr(text.slice(0, 150), 'da')))
      const contact = { name: text, reply: 'letter', address: text, confirmed: 'true', send: 'notice' }
      const receipt = await postForm(on, '/kolding', { ...hiddenFields(check), ...contact })
      if (receipt.status === 422) continue
      expect(receipt.status, text).toBe(200)
      const page = await receipt.text()
      expectText(page)
      sent += 1
      if (number % 5 !== 0) continue
      const [, address = ''] = /href="([^"]*\/documents\/[^"]+)"/.exec(page) ?? []
      const copy = await on.app.request(address)
      expect(copy.status).toBe(200)
      expect(copy.headers.get('content-disposition') ?? '').not.toMatch(/[\r\n]/)
      const words = await copy.text()
      expect(words.match(/<script|<[^>]*\son[a-z]+\s*=/i)).toBeNull()
    }
    expect(sent).toBeGreaterThan(written.length * 0.9)
  })

  it('given as an address for mail is a fault or an address, and never a line of its own in a mail', async () => {
    const on = await site()
    const check = await (
      await postForm(on, '/kolding/form?lang=da', { ...complete, ...fieldsOf('x') })
    ).text()
    for (const text of spoken) {
      const contact = { name: 'Åse', reply: 'email', email: text, confirmed: 'true', send: 'notice' }
      expect((await postForm(on, '/kolding', { ...hiddenFields(check), ...contact })).status, text).toBe(422)
    }
    await on.deps.settled()
    expect(on.deps.mails).toEqual([])
  })
})

const fieldsOf = (text: string) => ({
  department: text.slice(0, 150),
  place: text.slice(0, 150),
  employee: text.slice(0, 150),
  scope: text.slice(0, 150),
  othersPresent: text.slice(0, 150),
  needText: text.slice(0, 500),
})
