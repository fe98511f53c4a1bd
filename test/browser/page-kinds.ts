import type { Language } from '../../src/core/language.ts'
import { words } from './states.ts'

/** The pages as the server sends them, which is what somebody without JavaScript has. */
export type Walk = { url: string; language: Language; embedded: boolean }

const contact = { name: 'Åse Prøvesen', reply: 'email', email: 'aase@example.dk' }

export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

const textOf = (html: string, mark: string): string =>
  new RegExp(`${mark}[^>]*>([^<]*)</span>`).exec(html)?.[1] ?? ''

const posting = async (address: string, fields: Record<string, string>): Promise<string> =>
  (await fetch(address, { method: 'POST', body: new URLSearchParams(fields) })).text()

/** Every kind of page a citizen can come to, by name, each on the way that leads to it. */
export const pageKinds = async ({ url, language, embedded }: Walk): Promise<Record<string, string>> => {
  const text = words[language]
  const base = `${url}${embedded ? '/embed' : ''}`
  const address = `${base}/kolding?lang=${language}`
  const form = `${base}/kolding/form?lang=${language}`
  const look = async (path: string) =>
    (await fetch(path, { headers: { 'accept-language': language } })).text()
  const step = (page: string, fields: Record<string, string>) =>
    posting(address, { state: hidden(page, 'state'), ...fields })

  const greeting = await look(address)
  const answer = await step(greeting, { text: text.ask, send: 'text' })
  const question = await step(greeting, { choice: 'notice.start' })
  const opened = await step(answer, { choice: 'notice.start' })
  const sound = await step(opened, { choice: 'field.medium.audio' })
  const begun = await step(sound, { choice: 'field.setting.office' })
  const told = await step(begun, { text: text.department, send: 'text' })
  const asked = await step(told, { choice: 'notice.check' })
  const check = await step(asked, { ...contact, contact: 'given' })
  const sending = { ...contact, key: hidden(check, 'key'), send: 'notice' }
  const receipt = await step(check, { ...sending, confirmed: 'on' })
  const reference = textOf(receipt, 'id="reference"')
  const code = textOf(receipt, 'class="code"')
  const report = await step(answer, { report: 'audio_office' })
  const resume = `${url}/kolding/continue?lang=${language}`
  const status = (fields: Record<string, string>) =>
    posting(`${url}/status?lang=${language}`, { reference, code, language, ...fields })
  return {
    greeting,
    answer,
    clarify: await step(greeting, { text: text.unclear, send: 'text' }),
    crisis: await step(greeting, { text: text.danger, send: 'text' }),
    question,
    contact: asked,
    'contact with faults': await step(asked, { contact: 'given', email: 'aase' }),
    check,
    'check with faults': await step(check, sending),
    receipt,
    status: await status({}),
    change: await status({ action: 'change' }),
    'change with faults': await status({
      action: 'change_confirmed',
      version: '1',
      meetingDay: '31-02-2026',
    }),
    'mend contact': await status({ action: 'contact' }),
    'mend contact with faults': await status({ action: 'contact_confirmed', version: '1', name: '' }),
    withdraw: await status({ action: 'withdraw' }),
    withdrawn: await status({ action: 'withdraw_confirmed', version: '1' }),
    form: await look(form),
    'form with faults': await posting(form, { send: 'form' }),
    draft: await step(begun, { ask: 'draft' }),
    resume: await look(resume),
    'resume too old': await posting(resume, { token: 'too.old' }),
    report,
    'report too long': await step(report, { wrongWith: 'audio_office', wrong: 'a '.repeat(300) }),
    delete: await step(begun, { ask: 'delete' }),
    error: await look(`${base}/nowhere?lang=${language}`),
  }
}
