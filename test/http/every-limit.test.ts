import { describe, expect, it } from 'vitest'
import type { Status } from '../../src/app/notice/status.ts'
import { hiddenFields, postForm, postJson, site, wordsOf } from './pages.ts'

/** As many units as fit: letters of many peoples, signs outside the first plane, and no blank at an end. */
const filled = (most: number, of: string): string =>
  `${[...of.repeat(most)].reduce((text, one) => (text.length + one.length < most ? text + one : text), '')}${'x'.repeat(most)}`.slice(
    0,
    most,
  )

const limits = {
  department: 200,
  place: 200,
  employee: 200,
  scope: 200,
  othersPresent: 200,
  authority: 200,
  caseNumber: 60,
  needText: 500,
}
const voices = {
  danish: 'Åse Ødegård æder grød på Læsø, ',
  polish: 'Łukasz Żółć i Świętosława, ',
  arabic: 'لا أفهم الدنماركية جيدا، ',
  chinese: '我听不懂丹麦语。',
  emoji: '😀👩‍👩‍👧‍👦🇩🇰 ',
}

const formOf = (voice: string, more = 0) => ({
  medium: 'audio',
  setting: 'office',
  meetingDay: '2026-11-26',
  meetingTime: '10:00',
  onBehalfOf: 'representative',
  need: 'remember',
  send: 'form',
  ...Object.fromEntries(
    Object.entries(limits).map(([name, most]) => [name, filled(most, voice) + 'y'.repeat(more)]),
  ),
})

const marked = (page: string, mark: string): string =>
  new RegExp(`${mark}[^>]*>([^<]*)</span>`).exec(page)?.[1] ?? ''

describe('every field at its limit', () => {
  for (const lang of ['da', 'en'])
    for (const [name, voice] of Object.entries(voices))
      it(`is taken whole and comes out whole (${lang}, ${name})`, async () => {
        const on = await site()
        const form = formOf(voice)
        const filledIn = await postForm(on, `/kolding/form?lang=${lang}`, form)
        const check = await filledIn.text()
        expect(filledIn.status).toBe(200)
        expect(check).toContain(`<html lang="${lang}"`)
        const contact = {
          name: filled(200, voice),
          reply: 'letter',
          address: filled(400, voice),
          confirmed: 'true',
          send: 'notice',
        }
        const sent = await postForm(on, '/kolding', { ...hiddenFields(check), ...contact })
        expect(sent.status).toBe(200)
        const page = await sent.text()
        const proof = { reference: marked(page, 'id="reference"'), code: marked(page, 'class="code"') }
        const status = (await (await postJson(on, '/api/v1/status', proof)).json()) as Status
        const json = status.documents.find(({ kind }) => kind === 'json')?.url ?? ''
        const stored = (await (await on.app.request(json)).json()) as { data: Record<string, unknown> }
        const {
          fields,
          needText,
          contact: kept,
        } = stored.data as {
          fields: Record<string, string>
          needText: string
          contact: Record<string, string>
        }
        for (const field of Object.keys(limits).filter(one => one !== 'needText'))
          expect(fields[field], field).toBe(Reflect.get(form, field))
        expect(needText).toBe(Reflect.get(form, 'needText'))
        expect(kept).toMatchObject({ name: contact.name, address: contact.address })
      })

  it('and one letter more is said at each field, in both languages, with everything still there', async () => {
    for (const lang of ['da', 'en']) {
      const on = await site()
      const form = formOf(voices.danish, 1)
      const refused = await postForm(on, `/kolding/form?lang=${lang}`, form)
      const html = await refused.text()
      expect(refused.status).toBe(422)
      const named = [...html.matchAll(/href="#field-(\w+)"/g)].map(([, name]) => name)
      expect(named.toSorted()).toEqual(Object.keys(limits).toSorted())
      expect(wordsOf(html)).toContain(String(Reflect.get(form, 'needText')).slice(0, 100))
    }
  })
})
