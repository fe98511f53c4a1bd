import { describe, expect, it } from 'vitest'
import { ringOf } from '../../src/adapters/crypto/key-ring.ts'
import { aesVault } from '../../src/adapters/crypto/vault.ts'
import { fields as fieldsOfNotice, sealed, send } from '../app/sending.ts'
import { da } from '../said.ts'
import { hiddenFields, postForm, type Site, sender, site, wordsOf } from './pages.ts'

const open = async (on: Site, path = '/kolding') => (await on.app.request(path)).text()
const choicesOf = (html: string) => [...html.matchAll(/name="choice" value="([^"]+)"/g)].map(([, id]) => id)

/** Where one is in a request, as the page names it. */
const step = (number: number, name: string): string => {
  const [notice, label] = [da('notice:Word.request'), da(`notice:step.${name}`)]
  return da('pages:chat.step', { notice, number, of: 6, label })
}

/** Everything is answered but who they are. */
const filledIn = async (on: Site) => {
  const known = { medium: 'audio', setting: 'office', meetingDay: '2026-11-26', department: 'Jobcenter' }
  const asked = await postForm(on, '/kolding/form?lang=da', { ...known, need: 'remember', send: 'form' })
  return hiddenFields(await asked.text())
}

describe('the chat page without a script', () => {
  it('opens with who is behind it, three lines on data, a way to call, and one form', async () => {
    const html = await open(await site())
    const words = wordsOf(html)
    expect(html.match(/<form/g)).toHaveLength(1)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(words).toContain('Kolding Kommune')
    expect(words).toContain(da('pages:banner.trial', { body: 'kommunen' }))
    expect(words).toContain(da('pages:about.program'))
    expect(words).toContain(da('pages:about.program'))
    expect(html.indexOf('href="/kolding/privacy')).toBeLessThan(html.indexOf('name="text"'))
    expect(html).toContain('href="tel:+4579797979"')
    expect(words).toContain(da('pages:withoutPhone', { site: 'www.kolding.dk' }))
    expect(html).not.toMatch(/ on[a-z]+="|javascript:|style="/)
  })

  it('shows above an answer the question it answers, and none above words of comfort or help', async () => {
    const on = await site()
    const headingsFor = async (text: string) => {
      const turn = await postForm(on, '/kolding', { ...hiddenFields(await open(on)), text })
      return [...(await turn.text()).matchAll(/<h2 class="asked">([^<]*)</g)].map(([, words]) => words)
    }
    expect(await headingsFor('Må jeg optage mødet med min sagsbehandler?')).toEqual([
      da('chat:choice.topic.audio_office'),
    ])
    expect(await headingsFor('Jeg er så vred på dem alle sammen')).toEqual([])
    expect(await headingsFor('Jeg vil ikke leve mere')).toEqual([])
  })

  it('is the next step from every page that only tells something', async () => {
    const on = await site()
    for (const page of ['/kolding/rules', '/kolding/privacy', '/kolding/accessibility'])
      expect(await open(on, `${page}?lang=da`), page).toContain('<a class="button" href="/kolding?lang=da">')
    // What compares several is the page of none of them.
    const compared = await open(on, '/compare?lang=da&with=kolding')
    expect(compared).toContain('<a class="button" href="/?lang=da">')
    expect(compared).not.toContain('79 79 79 79')
  })

  it('is found by the name as people write it', async () => {
    const on = await site()
    const from = async (path: string) => (await on.app.request(path)).headers.get('location')
    expect(await from('/Kolding?lang=en')).toBe('/kolding?lang=en')
    expect(await from('/KOLDING/form')).toBe('/kolding/form')
    expect(await from(encodeURI('/embed/Kolding'))).toBe('/embed/kolding')
    expect(await from(encodeURI('/Sønderborg'))).toBe('/soenderborg')
    expect((await on.app.request('/Aarhus')).status).toBe(404)
    expect((await on.app.request('/%ff')).status).toBe(404)
    expect((await postForm(on, '/Kolding', { text: 'hej' })).status).toBe(404)
  })

  it('leads from a question to a receipt by plain forms alone', async () => {
    const on = await site()
    let html = await open(on)
    const post = async (fields: Record<string, string>) => {
      const response = await postForm(on, '/kolding', { ...hiddenFields(html), ...fields })
      html = await response.text()
      return response
    }
    await post({ text: 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?', send: 'text' })
    expect(wordsOf(html)).toContain(
      da('answers/audio_office:main.short.rule.ask', { authority: 'Kolding Kommune' }),
    )
    expect(choicesOf(html)).toContain('notice.start')
    await post({ choice: 'notice.start' })
    await post({ choice: 'field.medium.audio' })
    await post({ choice: 'field.setting.office' })
    // A step is named, never asked: the question is the program's own, and another one.
    expect(wordsOf(html)).toContain(step(2, 'meeting'))
    await post({ text: 'Jobcenteret', send: 'text' })
    await post({ choice: 'notice.check' })
    expect(wordsOf(html)).toContain(step(5, 'contact'))
    const incomplete = await post({ name: '', reply: 'email', email: 'aase@example.dk', contact: 'given' })
    expect(incomplete.status).toBe(422)
    expect(html).toContain('href="#field-name"')
    expect(html).toContain('value="aase@example.dk"')
    await post({ name: 'Åse Prøvesen', reply: 'email', email: 'aase@example.dk', contact: 'given' })
    expect(wordsOf(html)).toContain(step(6, 'check'))
    expect(wordsOf(html)).toContain(da('pages:check.title'))
    expect(wordsOf(html)).toContain('Åse Prøvesen')
    expect(wordsOf(html)).toContain(da('pages:check.staffSee'))
    expect(html).not.toMatch(/name="confirmed"[^>]*checked/)
    const sent = await post({ confirmed: 'true', send: 'notice' })
    expect([sent.status, sent.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const words = wordsOf(html)
    expect(words).toMatch(/KOL-[A-Z0-9]{4}-[A-Z0-9]{4}/)
    expect(words).toContain(da('chat:receiptSentence.request'))
    expect(words).toContain(da('pages:point.opened.not'))
    expect(words).toContain(da('pages:receipt.replyBy.emailUnsent'))
  })

  it.each([
    ['smtp', da('pages:receipt.replyBy.email')],
    ['none', da('pages:receipt.replyBy.emailUnsent')],
  ] as const)('promises a code by mail only where mail goes out (%s)', async (kind, sentence) => {
    const on = await site({ mailer: { kind, send: async () => {} } })
    const answer = { name: 'Åse', reply: 'email', email: 'aase@example.dk', confirmed: 'true' }
    const fields = { state: sealed(on.deps), key: 'conversation-1.1', send: 'notice', ...answer }
    const receipt = wordsOf(await (await postForm(on, '/kolding', fields)).text())
    expect(receipt).toContain(sentence)
  })

  it('takes what to record from the button that names it, and asks whoever wants something else', async () => {
    const on = await site()
    const told = async (from: string, fields: Record<string, string>) =>
      (await postForm(on, '/kolding', { ...hiddenFields(from), ...fields })).text()
    const answer = await told(await open(on), { text: 'Må jeg filme mødet på kommunen?', send: 'text' })
    expect(wordsOf(answer)).toContain(da('pages:chat.begin.request', { what: da('pages:chat.what.video') }))
    const begun = await told(answer, { begin: 'video' })
    expect(wordsOf(begun)).toContain(da('chat:noticeBegins', { theWord: da('chat:theWord.request') }))
    expect(choicesOf(begun)).toContain('field.setting.office')
    expect(choicesOf(begun)).toContain('change.medium')
    expect(choicesOf(await told(answer, { choice: 'notice.start' }))).toContain('field.medium.audio')
    // A button pressed on an old page answers nothing that is known already.
    const known = await told(await open(on), { text: 'Jeg vil optage lyd', send: 'text' })
    expect(choicesOf(await told(known, { begin: 'video' }))).toContain('field.setting.office')
    expect((await postForm(on, '/kolding', { ...hiddenFields(answer), begin: 'x' })).status).toBe(409)
  })

  it('says in words which answer is missing, not just that something is', async () => {
    const on = await site()
    const { medium: _medium, ...known } = fieldsOfNotice
    const fields = { state: sealed(on.deps, { fields: known }), key: 'conversation-1.1', confirmed: 'on' }
    const contact = { name: 'Åse', reply: 'email', email: 'aase@example.dk' }
    const missing = await postForm(on, '/kolding', { ...fields, ...contact })
    expect(missing.status).toBe(422)
    expect(wordsOf(await missing.text())).toContain(
      `${da('errors:title.invalid_fields')} ${da('errors:field.any.missing_medium')}`,
    )
    const blank = { ...fields, state: sealed(on.deps), ...contact, name: '   ' }
    expect(wordsOf(await (await postForm(on, '/kolding', blank)).text())).toContain(
      da('errors:field.name.required'),
    )
    const other = await postForm(on, '/kolding', { ...fields, language: 'de' })
    expect(wordsOf(await other.text())).toContain(da('errors:field.language.invalid'))
  })

  it('names every fault in who they are at once, a CPR number in the name too, before anything is checked', async () => {
    const on = await site()
    const fields = { ...(await filledIn(on)), contact: 'given' }
    const wrong = { name: 'Åse 010190-1234', reply: 'email', email: 'aase' }
    const html = await (await postForm(on, '/kolding', { ...fields, ...wrong })).text()
    expect(wordsOf(html)).toContain(da('pages:contact.title'))
    expect(wordsOf(html)).toContain(da('errors:field.name.cpr'))
    expect(wordsOf(html)).toContain(da('errors:field.email.invalid'))
  })

  it('asks for the tick where everything is checked, and keeps it whatever else goes wrong', async () => {
    const on = await site()
    const given = { ...(await filledIn(on)), ...sender }
    const check = await (await postForm(on, '/kolding', { ...given, contact: 'given' })).text()
    const sending = { ...hiddenFields(check), send: 'notice' }
    const unticked = await postForm(on, '/kolding', sending)
    const html = await unticked.text()
    expect(unticked.status).toBe(422)
    expect(html).not.toMatch(/name="confirmed"[^>]*checked/)
    expect(wordsOf(html)).toContain(da('errors:field.confirmed.required'))
    expect((await postForm(on, '/kolding', { ...sending, confirmed: 'true' })).status).toBe(200)
    const other = { ...sending, name: 'Åse Prøvesen', confirmed: 'true' }
    const again = await postForm(on, '/kolding', other)
    expect(again.status).toBe(409)
    expect(await again.text()).toMatch(/name="confirmed" value="true" checked/)
  })

  it('comes back from the check page to who they are, with what was given in its fields', async () => {
    const on = await site()
    const given = { ...(await filledIn(on)), ...sender }
    const check = await (await postForm(on, '/kolding', { ...given, contact: 'given' })).text()
    expect(check).toContain('name="ask" value="contact"')
    const asked = await (await postForm(on, '/kolding', { ...hiddenFields(check), ask: 'contact' })).text()
    expect(asked).toContain('value="12 34 56 78"')
    const changed = { ...hiddenFields(asked), ...sender, phone: '87 65 43 21', contact: 'given' }
    const words = wordsOf(await (await postForm(on, '/kolding', changed)).text())
    expect(words).toContain(`${da('pages:contact.way.phone')}: 87 65 43 21`)
  })

  it('sends once when the check page is sent twice', async () => {
    const on = await site()
    const fields = { state: sealed(on.deps), key: 'conversation-1.1', confirmed: 'true', send: 'notice' }
    const contact = {
      name: 'Åse',
      reply: 'letter',
      address: 'Prøvevej 1, 6000 Kolding',
      email: 'not asked for',
    }
    const [one, two] = await Promise.all(
      [1, 2].map(() => postForm(on, '/kolding', { ...fields, ...contact })),
    )
    const reference = async (response: Response | undefined) =>
      /KOL-[A-Z0-9-]{9}/.exec((await response?.text()) ?? '')?.[0]
    expect(await reference(one)).toBe(await reference(two))
  })

  it('says that it has been sent to whoever goes Back and sends something else', async () => {
    const on = await site()
    const fields = { state: sealed(on.deps), key: 'conversation-1.1', confirmed: 'true', send: 'notice' }
    const contact = { name: 'Åse', reply: 'email', email: 'aase@example.dk' }
    expect((await postForm(on, '/kolding', { ...fields, ...contact })).status).toBe(200)
    const again = await postForm(on, '/kolding', { ...fields, ...contact, name: 'Åse Prøvesen' })
    expect(again.status).toBe(409)
    const html = await again.text()
    expect(wordsOf(html)).toContain(da('errors:title.already_sent'))
    expect(wordsOf(html)).not.toContain(da('errors:title.key_reused'))
    expect(html).toContain('value="Åse Prøvesen"')
  })

  it('switches language without losing what was said or half written', async () => {
    const on = await site()
    const asked = await postForm(on, '/kolding', {
      ...hiddenFields(await open(on)),
      text: 'Hvad er en bisidder?',
    })
    const english = await postForm(on, '/kolding', {
      ...hiddenFields(await asked.text()),
      language: 'en',
      text: 'half a sentence',
    })
    const html = await english.text()
    expect(html).toContain('<html lang="en"')
    expect(wordsOf(html)).toContain('Hvad er en bisidder?')
    expect(html).toMatch(/<textarea[^>]*>half a sentence<\/textarea>/)
  })

  it('keeps what was written when it cannot be taken', async () => {
    const on = await site()
    const { state = '' } = hiddenFields(await open(on))
    const long = 'å'.repeat(2001)
    const refused = await postForm(on, '/kolding', { state, text: long, send: 'text' })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain(long)
    expect(wordsOf(html)).toContain(da('errors:field.text.too_long'))
    const empty = await postForm(on, '/kolding', { state, text: ' ', send: 'text' })
    expect(empty.status).toBe(422)
  })

  it('takes no files, and says so on a page with a way on', async () => {
    const { app } = await site()
    const form = new FormData()
    form.set('text', new File(['x'], 'brev.pdf'))
    const response = await app.request('/kolding', { method: 'POST', body: form })
    expect(response.status).toBe(415)
    expect(wordsOf(await response.text())).toContain(da('errors:detail.wrong_type'))
  })

  it('begins again, with the words kept, when the conversation is too old or damaged', async () => {
    const on = await site()
    const response = await postForm(on, '/kolding', {
      state: 'damaged',
      text: 'Må jeg optage?',
      send: 'text',
    })
    const html = await response.text()
    expect(response.status).toBe(410)
    expect(html).toContain('>Må jeg optage?</textarea>')
    expect(hiddenFields(html).state).not.toBe('damaged')
  })

  it('never lets another authority’s conversation through', async () => {
    const on = await site()
    const { state = '' } = hiddenFields(await open(on))
    const other = on.deps.settings.municipalities.find(id => id !== 'kolding')
    if (other === undefined) return
    expect((await postForm(on, `/${other}`, { state, text: 'hej' })).status).toBe(410)
  })

  it('shows what was written as text, whatever it is', async () => {
    const on = await site()
    const { state = '' } = hiddenFields(await open(on))
    const html = await (
      await postForm(on, '/kolding', { state, text: '<img src=x onerror=alert(1)> & "ja"' })
    ).text()
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).not.toContain('<img')
  })

  it('counts an answer that somebody calls wrong, and only one that was given', async () => {
    const on = await site()
    const asked = await postForm(on, '/kolding', {
      ...hiddenFields(await open(on)),
      text: 'Hvad er en bisidder?',
    })
    const html = await asked.text()
    const [, answer = ''] = /name="report" value="([^"]+)"/.exec(html) ?? []
    expect(answer).toMatch(/^bisidder/)
    const thanked = await postForm(on, '/kolding', { ...hiddenFields(html), report: answer })
    expect(wordsOf(await thanked.text())).toContain(da('pages:report.counted'))
    const unknown = await postForm(on, '/kolding', { ...hiddenFields(html), report: 'invented' })
    expect(wordsOf(await unknown.text())).not.toContain(da('pages:report.counted'))
  })

  it('takes words about a wrong answer if there are any, and goes back to the conversation', async () => {
    const on = await site()
    const asked = await postForm(on, '/kolding', {
      ...hiddenFields(await open(on)),
      text: 'Hvad er en bisidder?',
    })
    const html = await asked.text()
    const [, answer = ''] = /name="report" value="([^"]+)"/.exec(html) ?? []
    const page = await (await postForm(on, '/kolding', { ...hiddenFields(html), report: answer })).text()
    expect(page).toContain(`name="wrongWith" value="${answer}"`)
    const back = await postForm(on, '/kolding', { ...hiddenFields(page), show: '1', wrong: 'ikke sendt' })
    expect(wordsOf(await back.text())).toContain(da('answers/bisidder:main.short.what'))
    expect(await on.deps.store.reports('kolding')).toEqual([])
    const wrong = 'Forkert. Mit CPR er 010170-1234.'
    const sent = await postForm(on, '/kolding', { ...hiddenFields(page), wrongWith: answer, wrong })
    expect(wordsOf(await sent.text())).toContain(da('pages:chat.reported'))
    expect(await on.deps.store.reports('kolding')).toMatchObject([
      { answer, day: '2026-11-24', language: 'da' },
    ])
  })

  it('keeps no words that are too long, that tell of danger, or about an answer nobody got', async () => {
    const on = await site()
    const html = await (
      await postForm(on, '/kolding', { ...hiddenFields(await open(on)), text: 'Hvad er en bisidder?' })
    ).text()
    const about = { ...hiddenFields(html), wrongWith: 'bisidder' }
    const long = await postForm(on, '/kolding', { ...about, wrong: 'nej '.repeat(200) })
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('nej nej nej')
    const danger = await postForm(on, '/kolding', { ...about, wrong: 'jeg vil slå mig selv ihjel' })
    expect(await danger.text()).toContain('tel:112')
    await postForm(on, '/kolding', { ...about, wrongWith: 'invented', wrong: 'forkert' })
    expect(await on.deps.store.reports('kolding')).toEqual([])
  })

  it('asks before everything is deleted, and says that nothing is left', async () => {
    const on = await site()
    const { state = '' } = hiddenFields(await open(on))
    const asked = await (await postForm(on, '/kolding', { state, ask: 'delete' })).text()
    expect(wordsOf(asked)).toContain(da('pages:delete.sent', { authority: 'Kolding Kommune' }))
    expect(wordsOf(await open(on, '/kolding?lang=da&deleted=1'))).toContain(da('pages:delete.done'))
  })
})

describe('what surrounds the pages', () => {
  it('lets nobody frame a page, except the embedded ones by the named origins', async () => {
    const on = await site({ http: { embedOrigins: ['https://www.kolding.dk'] } })
    const policy = async (path: string) =>
      (await on.app.request(path)).headers.get('content-security-policy') ?? ''
    expect(await policy('/kolding')).toContain("frame-ancestors 'none'")
    expect(await policy('/status')).toContain("frame-ancestors 'none'")
    expect(await policy('/embed/kolding')).toContain("frame-ancestors 'self' https://www.kolding.dk")
    expect((await on.app.request('/embed/kolding')).headers.get('x-frame-options')).toBeNull()
  })

  it('runs only scripts and styles of this very answer, and sets no cookie', async () => {
    const { app } = await site()
    const response = await app.request('/kolding')
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    const html = await response.text()
    expect(nonce).toBeTruthy()
    expect(html.match(/<script|<link rel="stylesheet"/g)).toHaveLength(2)
    expect(html.match(new RegExp(`nonce="${nonce?.replace(/[+/]/g, '\\$&')}"`, 'g'))).toHaveLength(2)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
  })

  it('refuses a form that another site sent', async () => {
    const on = await site()
    const send = (headers: Record<string, string>) =>
      on.app.request('/kolding', { method: 'POST', body: new URLSearchParams({ state: '' }), headers })
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await send({ origin: 'http://localhost:8787' })).status).not.toBe(403)
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).not.toBe(403)
  })

  it('asks at the root which authority it is about, finds it by name, and says kindly what is not here', async () => {
    const { app } = await site()
    const at = async (path: string) => (await app.request(path)).text()
    const all = await at('/?lang=da')
    expect(wordsOf(all)).toContain(da('pages:choose.title'))
    expect(all.match(/class="button starter"/g)?.length).toBeGreaterThan(1)
    expect(wordsOf(all)).toContain(da('pages:choose.unofficial'))
    const one = await at('/?lang=da&q=kold')
    expect([...one.matchAll(/starter" href="\/([a-z]+)\?/g)].map(([, id]) => id)).toEqual(['kolding'])
    expect(wordsOf(await at('/?lang=da&q=Atlantis'))).toContain(da('pages:choose.none'))
    expect(await at('/nothing-here?lang=da')).toContain('href="/?lang=da"')
  })

  it('opens the only municipality at the root, and only pages of this site after a slash too many', async () => {
    const { app, deps } = await site()
    deps.settings.municipalities = ['kolding']
    expect((await app.request('/')).headers.get('location')).toBe('/kolding')
    expect((await app.request('/kolding/')).headers.get('location')).toBe('/kolding')
    expect((await app.request('//evil.example/')).status).toBe(404)
  })

  it('answers that it is alive and ready', async () => {
    const { app } = await site()
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' })
    expect(await (await app.request('/readyz')).json()).toMatchObject({ status: 'ready', store: true })
  })

  it('keeps hashed files for ever, and lets other sites read them', async () => {
    const { app } = await site()
    const { headers } = await app.request('/widget.0.js')
    expect(headers.get('cache-control')).toContain('immutable')
    expect(headers.get('access-control-allow-origin')).toBe('*')
  })

  it('tells about data and accessibility in both languages', async () => {
    const on = await site()
    for (const page of ['privacy', 'accessibility'])
      for (const lang of ['da', 'en']) {
        const response = await on.app.request(`/kolding/${page}?lang=${lang}`)
        expect(response.status).toBe(200)
        expect(await response.text()).toContain(`<html lang="${lang}"`)
      }
  })

  it('tells how long what somebody writes about a wrong answer is kept', async () => {
    const { app } = await site()
    const text = await (await app.request('/kolding/privacy')).text()
    expect(text).toContain(da('pages:privacy.chat.reported', { days: 90 }))
  })
})

describe('who looks after the server', () => {
  it('is told what is wanting; everybody else only whether it is well', async () => {
    const { app } = await site({ http: { metricsToken: 'a-long-secret-token' } })
    expect(await (await app.request('/readyz')).json()).toEqual({ status: 'ready' })
    const headers = { authorization: 'Bearer a-long-secret-token' }
    expect(await (await app.request('/readyz', { headers })).json()).toMatchObject({
      status: 'ready',
      mail: { pending: 0, dead: 0, oldest: null },
    })
  })

  it('is told when mail has waited for more than an hour', async () => {
    const mailer = { kind: 'smtp' as const, send: () => Promise.reject(new Error('connection refused')) }
    const on = await site({ mailer })
    await send(on.deps)
    const later = new Date(on.deps.clock().getTime() + 61 * 60_000)
    const { app } = await site({ store: on.deps.store, clock: () => later })
    expect(await (await app.request('/readyz')).json()).toMatchObject({ status: 'degraded', mailLate: true })
    expect(await (await app.request('/metrics')).text()).toMatch(/^lydhoer_outbox_oldest_seconds 3660$/m)
  })

  it('is told when notices stand under a key that is no longer among the settings', async () => {
    const vaultUnder = (id: string) => aesVault(ringOf({ [id]: new Uint8Array(32).fill(2) }))
    const before = await site({ vault: vaultUnder('2025') })
    await send(before.deps)
    expect(await (await before.app.request('/readyz')).json()).toMatchObject({ keysMissing: [] })
    const { app } = await site({ store: before.deps.store, vault: vaultUnder('2026') })
    expect(await (await app.request('/readyz')).json()).toMatchObject({
      status: 'degraded',
      keysMissing: ['DATA_KEYS: 2025'],
    })
  })

  it('can be told of a hole, where the municipality has said to whom', async () => {
    expect((await (await site()).app.request('/.well-known/security.txt')).status).toBe(404)
    const { app } = await site({ http: { securityContact: 'mailto:sikkerhed@example.dk' } })
    expect(await (await app.request('/.well-known/security.txt')).text()).toBe(
      'Contact: mailto:sikkerhed@example.dk\nExpires: 2027-05-25T00:00:00.000Z\nPreferred-Languages: da, en\nCanonical: http://localhost:8787/.well-known/security.txt\n',
    )
  })
})

describe('what is counted', () => {
  it('is shown to whoever has the token, without a word of what was written', async () => {
    const on = await site({ http: { metricsToken: 'a-long-secret-token' } })
    await postForm(on, '/kolding', { ...hiddenFields(await open(on)), text: 'Hvad er en bisidder?' })
    const asked = (authorization: string) => on.app.request('/metrics', { headers: { authorization } })
    expect((await asked('Bearer wrong')).status).toBe(404)
    const text = await (await asked('Bearer a-long-secret-token')).text()
    expect(text).toMatch(/lydhoer_turn_total\{[^}]*topic="bisidder"\} 1/)
    expect(text).not.toContain('Hvad')
  })
})

describe('shorter answers', () => {
  it('leave out running text alone, for what was said and what comes, until whole ones are wished again', async () => {
    const on = await site()
    const chat = await (await on.app.request('/kolding?lang=da')).text()
    const asked = await (
      await postForm(on, '/kolding', {
        ...hiddenFields(chat),
        text: 'Må jeg optage mødet med min sagsbehandler?',
      })
    ).text()
    const short = await (await postForm(on, '/kolding', { ...hiddenFields(asked), length: 'short' })).text()
    expect(wordsOf(short)).toContain(
      da('answers/audio_office:main.short.rule.ask', { authority: 'Kolding Kommune' }),
    )
    expect(wordsOf(asked)).toContain(da('answers/common:fob', { body: 'kommunen' }))
    expect(wordsOf(short)).not.toContain(da('answers/common:fob', { body: 'kommunen' }))
    const whole = await (await postForm(on, '/kolding', { ...hiddenFields(short), length: 'whole' })).text()
    expect(wordsOf(whole)).toContain(da('answers/common:fob', { body: 'kommunen' }))
  })
})
