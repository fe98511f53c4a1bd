import { describe, expect, it } from 'vitest'
import { da, en } from '../said.ts'
import { hiddenFields, postForm, sender, site, wordsOf } from './pages.ts'

const form = {
  medium: 'audio',
  setting: 'office',
  meetingDay: '2026-11-26',
  meetingTime: '10:00',
  department: 'Jobcenter',
  send: 'form',
  ...sender,
}

const checkOf = async (fields: Record<string, string>, language = 'da') =>
  wordsOf(
    await (await postForm(await site(), `/kolding/form?lang=${language}`, { ...form, ...fields })).text(),
  )

describe('before it is sent, also by the form', () => {
  it('a CPR number that was covered is pointed out, in whatever field it stood', async () => {
    for (const field of ['needText', 'place', 'department', 'severalMeetings']) {
      const words = await checkOf({ [field]: 'mit nummer er 010190-1234' })
      expect(words).toContain(da('pages:status.cprCovered'))
      expect(words).not.toContain('010190')
    }
    expect(await checkOf({ needText: 'my number is 010190-1234' }, 'en')).toContain(
      en('pages:status.cprCovered'),
    )
  })

  it('an illness is pointed out and left as it was written', async () => {
    const words = await checkOf({ need: 'remember', needText: 'Jeg har ADHD og glemmer det meste' })
    expect(words).toContain(da('pages:check.pointedOut.health'))
    expect(words).toContain('Jeg har ADHD og glemmer det meste')
    expect(await checkOf({ needText: 'I have depression' }, 'en')).toContain(
      en('pages:check.pointedOut.health'),
    )
  })

  it('nothing is pointed out where there is nothing', async () => {
    const words = await checkOf({ need: 'remember', needText: 'Jeg glemmer det meste' })
    for (const key of ['check.pointedOut.health', 'check.pointedOut.cpr', 'status.cprCovered'])
      expect(words).not.toContain(da(`pages:${key}`))
  })

  it('own words without a reason chosen are seen on the check page, as they will be sent', async () => {
    const words = await checkOf({ needText: 'Jeg skal have det hele med' })
    expect(words).toContain(
      `${da('notice:option.need.other')} ${da('pages:check.ownWords')} Jeg skal have det hele med`,
    )
  })
})

describe('after it is sent', () => {
  it('a CPR number written in a change is covered, and that is said', async () => {
    const on = await site()
    const check = await (await postForm(on, '/kolding/form?lang=da', form)).text()
    const sending = { ...hiddenFields(check), confirmed: 'true', send: 'notice' }
    const receipt = await (await postForm(on, '/kolding', sending)).text()
    const reference = /id="reference"[^>]*>([^<]*)/.exec(receipt)?.[1] ?? ''
    const code = /class="code">([^<]*)/.exec(receipt)?.[1] ?? ''
    const changed = { ...form, place: '010190-1234', action: 'change_confirmed', version: '1' }
    const words = wordsOf(await (await postForm(on, '/status', { reference, code, ...changed })).text())
    expect(words).toContain(`${da('pages:status.changed')} ${da('pages:status.cprCovered')}`)
    expect(words).not.toContain('010190')
  })
})
