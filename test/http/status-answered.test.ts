import { describe, expect, it } from 'vitest'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import type { NoticeFields } from '../../src/core/notice/fields/field-schema.ts'
import { fields, ida, send } from '../app/sending.ts'
import { da } from '../said.ts'
import { postForm, site, wordsOf } from './pages.ts'

const sentWith = async (over: Partial<NoticeFields>) => {
  const on = await site()
  const { receipt } = await send(on.deps, { fields: { ...fields, ...over } })
  const page = async () => {
    const { reference, code } = receipt
    return wordsOf(await (await postForm(on, '/status', { reference, code })).text())
  }
  return { on, about: { municipality: 'kolding', reference: receipt.reference, version: 1 }, page }
}

describe('the first lines of the status page', () => {
  it.each([
    ['nothing more', 'minutes:yes interpreter:yes', undefined],
    ['the no', 'minutes:yes interpreter:no', 'no'],
    ['what is still to come', 'minutes:later interpreter:yes', 'later'],
    ['both', 'minutes:later interpreter:no', 'noAndLater'],
  ] as const)('say beside a yes to the recording %s of what else was wished', async (_, wishes, said) => {
    const { on, about, page } = await sentWith({ alternatives: ['minutes', 'interpreter'] })
    const message = 'Der er ingen tolk den dag.'
    await decideNotice(on.deps, ida, { ...about, outcome: 'accepted', wishes, message })
    const words = await page()
    expect(words).toContain(da('pages:outcome.accepted'))
    for (const one of ['no', 'later', 'noAndLater'])
      expect(words.includes(` ${da(`pages:status.wishes.${one}`)} `), one).toBe(one === said)
  })

  it.each([
    ['a visit', { setting: 'home' }, 'home', 'pages:point.meeting'],
    ['one of several', { severalMeetings: 'også torsdag den 3. december' }, 'office', 'pages:point.meetings'],
  ] as const)('call what still stands by its name: %s', async (_, over, setting, stands) => {
    const words = await (await sentWith(over)).page()
    const called = da('pages:status.meeting', { Occasion: da(`letters:Occasion.${setting}`), when: '' })
    expect(words).toMatch(new RegExp(`${called.trim()}[^·]* · ${da(stands)} `))
  })
})
