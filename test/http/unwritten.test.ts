import { describe, expect, it } from 'vitest'
import type { Receipt, Status } from '../../src/app/notice/status.ts'
import { sealed } from '../app/sending.ts'
import { da } from '../said.ts'
import { hiddenFields, postForm, postJson, sender, site, wordsOf } from './pages.ts'

const turned = '\u202egnitteS\u202c \u2066x\u2069'
const controls = 'A\u0000B\u0007C\u009bD'
const form = {
  medium: 'audio',
  setting: 'office',
  meetingDay: '2026-11-26',
  meetingTime: '10:00',
  need: 'other',
  send: 'form',
  ...sender,
}
const invisible = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/u

describe('what no keyboard writes', () => {
  it('is kept of no field, whichever way it comes: a name cannot be turned around on the page of who reads it', async () => {
    const on = await site()
    const fields = { ...form, department: turned + controls, needText: `${controls}\nlinje to ${turned}` }
    const check = await (await postForm(on, '/kolding/form?lang=da', fields)).text()
    expect(check).not.toMatch(invisible)
    expect(wordsOf(check)).toContain('gnitteS xABCD')
    const contact = { name: turned, reply: 'letter', address: controls, confirmed: 'true', send: 'notice' }
    const receipt = await (await postForm(on, '/kolding', { ...hiddenFields(check), ...contact })).text()
    const [, address = ''] =
      new RegExp(`href="([^"]*/documents/[^"]+)"[^>]*>${da('pages:receipt.html')}`).exec(receipt) ?? []
    const copy = await (await on.app.request(address)).text()
    expect(copy).not.toMatch(invisible)
    expect(wordsOf(copy)).toContain('gnitteS x')
  })

  it('hides no CPR number: taken out between its digits, the number is seen and covered', async () => {
    const on = await site()
    const fields = { ...form, department: 'Jobcenteret', needText: '0101\u202e90\u0000-1234 er mit' }
    const check = await (await postForm(on, '/kolding/form?lang=da', fields)).text()
    expect(wordsOf(check)).toContain('[CPR-nummer] er mit')
  })
})

describe('what is chosen twice', () => {
  it('is kept once, in a form and in a change', async () => {
    const on = await site()
    const body = new URLSearchParams({ ...form, department: 'Jobcenteret' })
    body.append('need', 'other')
    body.append('need', 'hear')
    const filled = await on.app.request('/kolding/form?lang=da', { method: 'POST', body })
    const [other = '', hear = ''] = ['other', 'hear'].map(need => da(`notice:option.need.${need}`))
    expect(wordsOf(await filled.text())).toContain(
      `${other}, ${hear.charAt(0).toLowerCase()}${hear.slice(1)}`,
    )

    const contact = { name: 'Åse', reply: 'phone', phone: '12 34 56 78' }
    const sending = { state: sealed(on.deps), contact, confirmed: true }
    const sent = await postJson(on, '/api/v1/notices', sending, { 'idempotency-key': 'k' })
    const { reference, code } = (await sent.json()) as Receipt
    const changed = await postJson(on, '/api/v1/status/change', {
      reference,
      code,
      version: 1,
      fields: { need: ['hear', 'hear', 'see'], alternatives: Array(20).fill('interpreter') },
    })
    expect(changed.status).toBe(200)
    const { documents } = (await changed.json()) as Status
    const json = documents.find(({ kind }) => kind === 'json')?.url ?? ''
    const { data } = (await (await on.app.request(json)).json()) as {
      data: { need: string[]; fields: { alternatives: string[] } }
    }
    expect(data.need).toEqual(['hear', 'see'])
    expect(data.fields.alternatives).toEqual(['interpreter'])
  })
})
