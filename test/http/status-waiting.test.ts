import { describe, expect, it } from 'vitest'
import { openNotice } from '../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import { fields, ida, send } from '../app/sending.ts'
import { da, en, firstSentence, withAny } from '../said.ts'
import { postForm, site, wordsOf } from './pages.ts'

const sentOne = async () => {
  const on = await site()
  const { receipt } = await send(on.deps)
  await on.deps.settled()
  const proof = { reference: receipt.reference, code: receipt.code }
  const ask = async (given: Record<string, string> = {}) => {
    const response = await postForm(on, '/status?lang=da', { ...proof, ...given })
    return { response, html: await response.text() }
  }
  return { on, receipt, proof, ask }
}

const correction = {
  action: 'change_confirmed',
  setting: 'office',
  department: 'Jobcenter',
  meetingDay: '2026-11-26',
  meetingTime: '10:00',
}

describe('the status page, while an answer is waited for', () => {
  it('says so from the day the unit is told, also across a weekend, and whom to call', async () => {
    const { on, proof } = await sentOne()
    const monday = { ...fields, meetingAt: '2026-12-07T10:00:00+01:00' }
    const { receipt } = await send(on.deps, { conversationId: 'monday', fields: monday }, 'monday')
    const words = async (now: string) => {
      const then = await site({ store: on.deps.store, clock: () => new Date(now) })
      const about = { reference: receipt.reference, code: receipt.code }
      return wordsOf(await (await postForm(then, '/status?lang=da', about)).text())
    }
    expect(proof.reference).not.toBe(receipt.reference)
    for (const key of ['unopenedSoon', 'unansweredSoon'])
      expect(await words('2026-12-02T22:00:00+01:00')).not.toMatch(
        withAny(da, `pages:status.${key}`, 'noticeName'),
      )
    // Thursday: two working days before Monday, and more than three days.
    expect(await words('2026-12-03T08:00:00+01:00')).toContain(
      `${da('pages:status.unopenedSoon', { noticeName: da('notice:word.request') })} ${da('pages:call', { phone: '79 79 79 79' })}`,
    )
  })

  it('says when the days for an answer have passed and there is no meeting to wait for', async () => {
    const { on } = await sentOne()
    const { meetingAt: _meetingAt, ...rest } = fields
    const open = { ...rest, meetingUnknown: true }
    const { receipt } = await send(on.deps, { conversationId: 'open', fields: open }, 'open')
    const words = async (now: string) => {
      const then = await site({ store: on.deps.store, clock: () => new Date(now) })
      const about = { reference: receipt.reference, code: receipt.code }
      return wordsOf(await (await postForm(then, '/status?lang=da', about)).text())
    }
    expect(await words('2026-11-30T10:00:00+01:00')).not.toMatch(
      withAny(da, 'pages:status.unopenedLong', 'days', 'noticeName'),
    )
    expect(await words('2026-12-03T10:00:00+01:00')).toContain(
      da('pages:status.unopenedLong', { days: 5, noticeName: da('notice:word.request') }),
    )
  })

  it('says no more days than have passed, and what it says is true as long as nobody answers', async () => {
    const saturday = new Date('2026-11-28T12:00:00+01:00')
    const on = await site({ clock: () => saturday })
    const { meetingAt: _meetingAt, ...rest } = fields
    const { receipt } = await send(on.deps, { fields: { ...rest, meetingUnknown: true } })
    const words = async (now: string, language: string) => {
      const then = await site({ store: on.deps.store, clock: () => new Date(now) })
      const about = { reference: receipt.reference, code: receipt.code, language }
      return wordsOf(await (await postForm(then, '/status', about)).text())
    }
    expect(await words('2026-12-04T23:00:00+01:00', 'da')).not.toMatch(
      withAny(da, 'pages:status.unopenedLong', 'days', 'noticeName'),
    )
    // From Monday to Friday: five, and not one more.
    for (const now of ['2026-12-05T12:00:00+01:00', '2027-03-01T12:00:00+01:00']) {
      expect(await words(now, 'da')).toContain(
        da('pages:status.unopenedLong', { days: 5, noticeName: da('notice:word.request') }),
      )
      expect(await words(now, 'en')).toContain(
        en('pages:status.unopenedLong', { days: 5, noticeName: en('notice:word.request') }),
      )
    }
    await openNotice(on.deps, ida, { municipality: 'kolding', reference: receipt.reference })
    expect(await words('2027-03-01T12:00:00+01:00', 'da')).toContain(
      da('pages:status.unansweredLong', { days: 5 }),
    )
  })

  it('says that it has to be given to a department first, until somebody has opened it', async () => {
    const { on } = await sentOne()
    const later = { ...fields, department: 'ved ikke', meetingAt: '2026-12-17T10:00:00+01:00' }
    const { receipt } = await send(on.deps, { conversationId: 'nowhere', fields: later }, 'nowhere')
    const words = async () => {
      const proof = { reference: receipt.reference, code: receipt.code }
      return wordsOf(await (await postForm(on, '/status?lang=da', proof)).text())
    }
    expect(await words()).toContain(da('pages:status.undistributed'))
    await openNotice(on.deps, ida, { municipality: 'kolding', reference: receipt.reference })
    expect(await words()).not.toContain(firstSentence(da('pages:status.undistributed')))
  })

  it('asks for an answer where none was written, and not for a question or a button', async () => {
    const { on, receipt, ask } = await sentOne()
    const about = { municipality: 'kolding', reference: receipt.reference }
    const question = { outcome: 'more_information', message: 'Hvornår?', version: 1 } as const
    await decideNotice(on.deps, ida, { ...about, ...question })
    const empty = await ask({ action: 'reply', version: '2', text: ' ' })
    expect(empty.response.status).toBe(422)
    expect(wordsOf(empty.html)).toContain(da('pages:status.fault.text.required'))
    expect(wordsOf(empty.html)).not.toContain(da('pages:chat.empty.detail'))
    const covered = await ask({ action: 'reply', version: '2', text: 'Det er 010190-1234' })
    expect(wordsOf(covered.html)).toContain(`${da('pages:status.replied')} ${da('pages:status.cprCovered')}`)
  })
})

describe('the page to change what was sent', () => {
  it('changes the case number, the language and the easy words too, and leaves what a page does not show', async () => {
    const { ask } = await sentOne()
    const form = { ...correction, version: '1', medium: 'audio', place: 'Rådhuset' }
    const page = (await ask({ action: 'change' })).html
    for (const name of ['caseNumber', 'language', 'easyRead']) expect(page).toContain(`name="${name}"`)
    expect(page).not.toContain('name="onBehalfOf"')
    const more = { caseNumber: '27.00-G01-1-26', language: 'Polsk', easyRead: 'yes' }
    const told = wordsOf((await ask({ ...form, ...more })).html).split(da('pages:status.standing'))[1]
    const [caseNumber, language, easyRead] = ['caseNumber', 'language', 'easyRead'].map(name =>
      da(`notice:label.${name}`),
    )
    for (const row of [
      `${caseNumber} 27.00-G01-1-26`,
      `${language} Polsk`,
      `${easyRead} ${da('letters:yes')}`,
    ])
      expect(told).toContain(row)
    const older = await ask({ ...form, version: '2', place: 'Biblioteket' })
    expect(wordsOf(older.html)).toContain(`${caseNumber} 27.00-G01-1-26`)
    const emptied = await ask({ ...form, version: '3', caseNumber: '', language: '' })
    expect(wordsOf(emptied.html)).not.toContain('27.00-G01-1-26')
  })

  it('corrects for whom it was sent, where it was sent for somebody', async () => {
    const on = await site()
    const { receipt } = await send(on.deps, {
      fields: { ...fields, onBehalfOf: 'representative', authority: 'later' },
    })
    const proof = { reference: receipt.reference, code: receipt.code, version: '1' }
    const page = await (await postForm(on, '/status', { ...proof, action: 'change' })).text()
    expect(page).toMatch(/name="authority" value="later" checked/)
    const told = {
      ...correction,
      medium: 'audio',
      caseNumber: '',
      onBehalfOf: 'guardian',
      authority: 'by_law',
    }
    const changed = wordsOf(await (await postForm(on, '/status', { ...proof, ...told })).text())
    expect(changed).toContain(`${da('notice:field.onBehalfOf')} ${da('notice:option.onBehalfOf.guardian')}`)
  })
})
