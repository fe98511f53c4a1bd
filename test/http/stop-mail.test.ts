import { expect, it } from 'vitest'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import type { Email } from '../../src/ports.ts'
import { ida, send } from '../app/sending.ts'
import { da, firstSentence } from '../said.ts'
import { hiddenFields, postForm, type Site, site, wordsOf } from './pages.ts'

it('the citizen ticks one mail, and whoever gets it ends it by a button and by no link alone', async () => {
  const mails: Email[] = []
  const mailer = { kind: 'smtp' as const, send: async (mail: Email) => void mails.push(mail) }
  const on = await site({ mailer })
  const { receipt } = await send(on.deps)
  const proof = { reference: receipt.reference, code: receipt.code }
  const ticked = await postForm(on, '/status?lang=da', { ...proof, action: 'one_mail', oneMail: 'yes' })
  expect(await ticked.text()).toMatch(/name="oneMail" value="yes" checked/)
  const about = { municipality: 'kolding', reference: receipt.reference }
  await decideNotice(on.deps, ida, { ...about, version: 1, outcome: 'accepted' })
  await on.deps.settled()
  const path = /\/status\/stop\/\S+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? ''
  const asked = await on.app.request(path)
  expect(asked.headers.get('cache-control')).toBe('no-store')
  expect(wordsOf(await asked.text())).toContain(da('pages:status.stopAsk'))
  const still = await postForm(on, '/status?lang=da', proof)
  expect(wordsOf(await still.text())).not.toContain(firstSentence(da('pages:status.oneMailStopped')))
  expect(wordsOf(await (await postForm(on, path, {})).text())).toContain(da('pages:status.stopDone'))
  const stopped = await postForm(on, '/status?lang=da', proof)
  expect(wordsOf(await stopped.text())).toContain(da('pages:status.oneMailStopped'))
  expect((await on.app.request('/status/stop/abc.def')).status).toBe(404)
})

const filled = {
  medium: 'audio',
  setting: 'office',
  meetingDay: '2026-11-26',
  meetingTime: '10:00',
  department: 'Jobcenter',
  name: 'Åse',
  send: 'form',
}

const receiptFor = async (on: Site, reply: Record<string, string>): Promise<string> => {
  const check = await (await postForm(on, '/kolding/form?lang=da', { ...filled, ...reply })).text()
  return (
    await postForm(on, '/kolding', { ...hiddenFields(check), confirmed: 'true', send: 'notice' })
  ).text()
}

it('the same tick stands on the receipt of whoever gave an e-mail, and only there', async () => {
  const on = await site({ mailer: { kind: 'smtp' as const, send: async () => undefined } })
  const receipt = await receiptFor(on, { reply: 'email', email: 'aase@example.dk' })
  const form =
    /<form[^>]*action="\/status[^"]*"[^>]*target="_blank"[^>]*>.*?<\/form>/s.exec(receipt)?.[0] ?? ''
  expect(form).toContain('name="oneMail"')
  const ticked = await postForm(on, '/status?lang=da', {
    ...hiddenFields(form),
    action: 'one_mail',
    oneMail: 'yes',
  })
  const page = await ticked.text()
  expect(wordsOf(page)).toContain(da('pages:status.oneMailKept'))
  expect(page).toMatch(/name="oneMail" value="yes" checked/)
  const byPhone = await receiptFor(on, { reply: 'phone', phone: '12 34 56 78' })
  expect(byPhone).not.toContain('name="oneMail"')
  const mailless = await site({ mailer: { kind: 'file' as const, send: async () => undefined } })
  const unsent = await receiptFor(mailless, { reply: 'email', email: 'aase@example.dk' })
  expect(unsent).toContain('id="reference"')
  expect(unsent).not.toContain('name="oneMail"')
})
