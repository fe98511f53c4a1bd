import { expect, it } from 'vitest'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import type { Email } from '../../src/ports.ts'
import { ida, send } from '../app/sending.ts'
import { postForm, site, wordsOf } from './pages.ts'

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
  expect(wordsOf(await asked.text())).toContain('Så sender vi ikke mere til den.')
  const still = await postForm(on, '/status?lang=da', proof)
  expect(wordsOf(await still.text())).not.toContain('har sagt nej til mails')
  expect(wordsOf(await (await postForm(on, path, {})).text())).toContain('Vi sender ikke mere til adressen.')
  const stopped = await postForm(on, '/status?lang=da', proof)
  expect(wordsOf(await stopped.text())).toContain('har sagt nej til mails')
  expect((await on.app.request('/status/stop/abc.def')).status).toBe(404)
})
