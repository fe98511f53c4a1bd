import { describe, expect, it } from 'vitest'
import { memoryLimiter } from '../../src/adapters/http-server/limiter.ts'
import { openNotice } from '../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import { ida, send } from '../app/sending.ts'
import { da, en, firstSentence, withAny } from '../said.ts'
import { hiddenFields, postForm, site, wordsOf } from './pages.ts'
import { sentOne } from './sent-one.ts'

describe('the status page', () => {
  it.each([
    ['file', true, true],
    ['smtp', true, false],
    ['none', false, false],
  ] as const)('promises a code where mail leaves by "%s" only if it comes', async (kind, asks, isFile) => {
    const on = await site({ mailer: { kind, send: async () => {} } })
    const { receipt } = await send(on.deps)
    const page = await postForm(on, '/status?lang=da', { reference: receipt.reference, code: receipt.code })
    const html = await page.text()
    expect(html.includes('name="digits"')).toBe(asks)
    expect(html.includes(da('pages:receipt.trial.file', { body: 'kommunen' }))).toBe(isFile)
  })

  it('shows what has happened, and says in words what has not', async () => {
    const { ask } = await sentOne()
    const { response, html } = await ask()
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(wordsOf(html)).toContain(da('pages:point.received.reached'))
    expect(wordsOf(html)).toContain(da('pages:point.opened.not'))
    expect(wordsOf(html)).toContain(
      da('pages:status.unopenedSoon', { noticeName: da('notice:word.request') }),
    )
    expect(html).toMatch(
      new RegExp(
        `${da('pages:status.meeting', { Occasion: da('letters:Occasion.office'), when: '' })}[^<]*kl\\.\u00a0\\d\\d\\.\\d\\d`,
      ),
    )
    expect(html).toMatch(/<time [^>]*>[^<]*kl\.\u00a0\d\d\.\d\d/)
    expect(html).toContain('href="tel:+4579797979"')
  })

  it('says when the meeting is soon and somebody has opened it but nobody answered, and no more when they have', async () => {
    const { on, receipt, ask } = await sentOne()
    const about = { municipality: 'kolding', reference: receipt.reference }
    await openNotice(on.deps, ida, about)
    const waiting = wordsOf((await ask()).html)
    expect(waiting).toContain(da('pages:status.unansweredSoon'))
    expect(waiting).not.toContain(da('pages:status.unopenedSoon', { noticeName: da('notice:word.request') }))
    await decideNotice(on.deps, ida, { ...about, version: 1, outcome: 'accepted' })
    const answered = wordsOf((await ask()).html)
    expect(answered).not.toContain(firstSentence(da('pages:status.unansweredSoon')))
    expect(answered).not.toContain(da('pages:status.unopenedSoon', { noticeName: da('notice:word.request') }))
  })

  it('says once it is answered how to ask and how to send another, since it cannot be changed any more', async () => {
    const { on, receipt, ask } = await sentOne()
    const after = ['title', 'call', 'another', 'write'].map(name => da(`pages:status.after.${name}`))
    const waiting = wordsOf((await ask()).html)
    expect(waiting).toContain(da('pages:status.changeTitle'))
    for (const words of after) expect(waiting).not.toContain(words)
    const about = { municipality: 'kolding', reference: receipt.reference }
    await decideNotice(on.deps, ida, { ...about, version: 1, outcome: 'accepted' })
    const answered = wordsOf((await ask()).html)
    expect(answered).not.toContain(da('pages:status.changeTitle'))
    for (const words of after) expect(answered).toContain(words)
  })

  it('shows the letter under its headings, each language marked as what it is', async () => {
    const on = await site()
    const { receipt } = await send(on.deps, { language: 'en' })
    const about = { municipality: 'kolding', reference: receipt.reference }
    await decideNotice(on.deps, ida, { ...about, version: 1, outcome: 'accepted' })
    const page = await postForm(on, '/status', { reference: receipt.reference, code: receipt.code })
    const letter = /<article class="letter"[\s\S]*?<\/article>/.exec(await page.text())?.[0] ?? ''
    expect(letter).toMatch(
      new RegExp(`^<article class="letter" lang="da"><h3>${da('letters:letter.title.request')}`),
    )
    expect(letter).toContain(`<h4>${da('letters:letter.heading.answer')}</h4>`)
    expect(letter).toContain('<dt>Telefon</dt><dd>79 79 79 79</dd>')
    expect(letter).toContain('<a href="#letter-2-en">In English</a>')
    expect(letter).toContain('<section lang="en" id="letter-2-en"><h4>In English</h4>')
    expect(letter).toMatch(/<section lang="en"><h5>/)
  })

  it('keeps the Danish lines of an employee apart and marked in the English letter', async () => {
    const on = await site()
    const { receipt } = await send(on.deps, { language: 'en' })
    const about = { municipality: 'kolding', reference: receipt.reference }
    const message = 'Optag kun dine egne ord.\nSluk, når vi taler om andre.'
    await decideNotice(on.deps, ida, { ...about, version: 1, outcome: 'accepted', message })
    const page = await postForm(on, '/status', { reference: receipt.reference, code: receipt.code })
    const [, english = ''] = (await page.text()).split(/<section lang="en"[^>]*>/).slice(1)
    const line = (text: string) => `<span lang="da" dir="auto">${text}</span>`
    expect(english).toContain(`${line('Optag kun dine egne ord.')}</p>`)
    expect(english).toContain(
      `${line('Sluk, når vi taler om andre.')} (${en('letters:letter.inDanish')})</p>`,
    )
  })

  it('leads from the question of an employee to the field to answer it in', async () => {
    const { on, receipt, ask } = await sentOne()
    const about = { municipality: 'kolding', reference: receipt.reference }
    const message = 'Hvilket rum er mødet i?'
    await decideNotice(on.deps, ida, { ...about, version: 1, outcome: 'more_information', message })
    const { html } = await ask()
    expect(html).toContain(`<a href="#field-text">${da('pages:status.reply')}</a>`)
    expect(html).toContain('id="field-text"')
  })

  it('says whose turn it is once the question of an employee is replied to, and again once they ask anew', async () => {
    const { on, receipt, ask } = await sentOne()
    const about = { municipality: 'kolding', reference: receipt.reference }
    const asking = { outcome: 'more_information', message: 'Hvilket rum er mødet i?' } as const
    await decideNotice(on.deps, ida, { ...about, version: 1, ...asking })
    const { version = '' } = hiddenFields((await ask()).html)
    await ask({ action: 'reply', version, text: 'Lokale 4' })
    const replied = wordsOf((await ask()).html)
    expect(replied).toContain(da('pages:status.waitsForThem'))
    expect(replied).not.toContain(da('pages:outcome.more_information'))
    await decideNotice(on.deps, ida, { ...about, version: 3, ...asking })
    expect(wordsOf((await ask()).html)).toContain(da('pages:outcome.more_information'))
  })

  it('calls the question of an employee a question, and the answer after it an answer', async () => {
    const { on, receipt, ask } = await sentOne()
    const about = { municipality: 'kolding', reference: receipt.reference }
    const message = 'Hvilket rum er mødet i?'
    await decideNotice(on.deps, ida, { ...about, version: 1, outcome: 'more_information', message })
    const asked = (await ask()).html
    expect(asked).toContain(`<h2>${da('pages:status.question')}</h2>`)
    expect(asked).toContain(`${da('letters:letter.questionTitle.request')}</h3>`)
    expect(asked).toContain(`<h4>${da('letters:letter.heading.question')}</h4>`)
    expect(wordsOf(asked)).toContain(da('pages:outcome.more_information'))
    expect(asked).not.toContain(`<h2>${da('pages:status.answer')}</h2>`)
    for (const other of [da('letters:letter.title.request'), da('letters:letter.heading.about')])
      expect(wordsOf(asked)).not.toContain(other)
    await decideNotice(on.deps, ida, { ...about, version: 2, outcome: 'accepted' })
    expect((await ask()).html).toContain(`<h2>${da('pages:status.answer')}</h2>`)
  })

  it('sends a new code to whoever asks for one on the page', async () => {
    const { on, ask } = await sentOne()
    const codes = () => on.deps.mails.filter(({ to }) => to === 'aase@example.dk').length
    const before = codes()
    const { html } = await ask({ action: 'new_digits' })
    expect(wordsOf(html)).toContain(da('pages:status.newDigitsSent'))
    expect(html).toContain('name="digits"')
    await on.deps.settled()
    expect(codes()).toBe(before + 1)
  })

  it('opens without a script by the whole link, put where the number goes', async () => {
    const { on, receipt } = await sentOne()
    const found = await (await on.app.request('/status?lang=da')).text()
    expect(found).toMatch(
      new RegExp(`<noscript><p[^>]*>${firstSentence(da('pages:status.linkByHand')).replace('?', '\\?')}`),
    )
    const shown = await postForm(on, '/status', { reference: receipt.link, code: '' })
    expect(shown.status).toBe(200)
    expect(wordsOf(await shown.text())).toContain(da('pages:status.standing'))
  })

  it('opens by the link of the receipt, whose token the script posts', async () => {
    const { on, receipt } = await sentOne()
    const token = new URL(receipt.link).hash.slice(1)
    const response = await postForm(on, '/status', { token })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(receipt.reference)
  })

  it('says the same for a wrong number and a wrong code, and keeps what was typed', async () => {
    const { on, proof } = await sentOne()
    for (const wrong of [
      { ...proof, code: 'AAAAA AAAAA' },
      { ...proof, reference: 'KOL-2345-6789' },
    ]) {
      const response = await postForm(on, '/status?lang=da', wrong)
      const html = await response.text()
      expect(response.status).toBe(404)
      expect(html).toContain(`value="${wrong.code}"`)
      expect(wordsOf(html)).toContain(da('pages:status.noMatch'))
      expect(wordsOf(html)).not.toContain(firstSentence(da('pages:error.notFound')))
    }
    const empty = await postForm(on, '/status?lang=da', { reference: '', code: '' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('<title>Fejl: Se din status')
  })

  it('takes the code from the mail, and says it when it is another one', async () => {
    const { on, ask } = await sentOne()
    const mail = on.deps.mails.find(({ to }) => to === 'aase@example.dk')
    const digits = /\d{6}/.exec(mail?.text ?? '')?.[0] ?? ''
    const wrong = await ask({ action: 'prove', digits: '000000' })
    expect(wrong.response.status).toBe(422)
    expect(wordsOf(wrong.html)).toContain(da('errors:field.digits.invalid'))
    expect(wrong.html).toContain('<title>Fejl: Status for')
    const empty = await ask({ action: 'prove', digits: ' ' })
    expect(wordsOf(empty.html)).toContain(da('errors:field.digits.required'))
    expect(wordsOf(empty.html)).not.toContain(da('errors:field.digits.invalid'))
    const right = await ask({ action: 'prove', digits })
    expect(wordsOf(right.html)).toContain(da('pages:status.proven'))
    expect(right.html).not.toContain('name="digits"')
  })

  it('withdraws after asking once more, and says what stays', async () => {
    const { ask } = await sentOne()
    const { html } = await ask({ action: 'withdraw' })
    expect(wordsOf(html)).toContain(da('pages:status.withdrawKept', { authority: 'Kolding Kommune' }))
    expect(html).toMatch(/id="fault" role="alert"[^>]* data-failed="[^"]+"/)
    const { version = '' } = hiddenFields(html)
    const withdrawn = await ask({ action: 'withdraw_confirmed', version })
    const said = da('pages:status.since.withdrawn', { when: 'tirsdag den 24. november 2026 kl. 09.00' })
    expect(wordsOf(withdrawn.html)).toContain(said)
    const again = await ask({ action: 'withdraw_confirmed', version })
    expect(again.response.status).toBe(409)
    expect(wordsOf(again.html)).toContain(said)
  })

  it('says once that it was withdrawn, and promises nothing more', async () => {
    const { ask } = await sentOne()
    const { version = '' } = hiddenFields((await ask()).html)
    const withdrawn = await ask({ action: 'withdraw_confirmed', version })
    for (const html of [withdrawn.html, (await ask()).html]) {
      const words = wordsOf(html)
      expect(words.match(new RegExp(withAny(da, 'pages:status.since.withdrawn', 'when'), 'g'))).toHaveLength(
        1,
      )
      for (const again of ['outcome.withdrawn', 'status.changeTitle', 'status.withdrawYes'])
        expect(words).not.toContain(da(`pages:${again}`))
      expect(words).toContain(da('pages:point.received.reached'))
      for (const open of [
        da('pages:point.opened.not'),
        da('pages:point.answered.not'),
        da('pages:status.emailTitle'),
      ])
        expect(words).not.toContain(open)
    }
    const english = wordsOf((await ask({ language: 'en' })).html)
    expect(english).toContain(
      en('pages:status.since.withdrawn', { when: 'Tuesday 24 November 2026 at 09:00' }),
    )
  })

  it('offers after an answer only what can still be done', async () => {
    const { on, receipt, ask } = await sentOne()
    const about = { municipality: 'kolding', reference: receipt.reference }
    expect(wordsOf((await ask()).html)).toContain(da('pages:status.changeTitle'))
    await decideNotice(on.deps, ida, { ...about, version: 1, outcome: 'accepted' })
    const { html } = await ask()
    expect(wordsOf(html)).not.toContain(da('pages:status.change'))
    expect(html).toMatch(
      new RegExp(`<h2>${da('pages:status.withdraw')}</h2><p>${da('pages:status.withdrawIntro')}`),
    )
  })

  it('says above an answer that it no longer applies once the request is withdrawn', async () => {
    const { on, receipt, ask } = await sentOne()
    const about = { municipality: 'kolding', reference: receipt.reference }
    await decideNotice(on.deps, ida, { ...about, version: 1, outcome: 'accepted' })
    expect(wordsOf((await ask()).html)).not.toContain(da('pages:status.noLonger'))
    const { version = '' } = hiddenFields((await ask()).html)
    const { html } = await ask({ action: 'withdraw_confirmed', version })
    expect(wordsOf(html)).toMatch(new RegExp(`Svaret.*${da('pages:status.noLonger')}.*Ja`))
  })

  it('opens no paper in the place of the page, whose code would have to be written again', async () => {
    const { ask } = await sentOne()
    const papers = [...(await ask()).html.matchAll(/<a href="[^"]*\/documents\/[^>]*>/g)].map(
      ([link]) => link,
    )
    expect(papers.length).toBeGreaterThan(1)
    for (const link of papers) expect(link).toMatch(/ target="_blank"| download/)
  })

  it('changes the meeting, shows the change, and refuses a date that has passed', async () => {
    const { ask } = await sentOne()
    const { html } = await ask({ action: 'change' })
    const { version = '' } = hiddenFields(html)
    expect(html).toContain('value="2026-11-26"')
    const form = { version, medium: 'audio', setting: 'office', department: 'Jobcenter', place: 'Rådhuset' }
    const past = await ask({
      ...form,
      action: 'change_confirmed',
      meetingDay: '2026-11-01',
      meetingTime: '10:00',
    })
    expect(past.response.status).toBe(422)
    expect(wordsOf(past.html)).toContain(da('errors:field.any.date_past'))
    const moved = await ask({
      ...form,
      action: 'change_confirmed',
      meetingDay: '2026-12-03',
      meetingTime: '14:30',
    })
    expect(moved.response.status).toBe(200)
    expect(wordsOf(moved.html)).toContain(da('pages:status.changed'))
    expect(wordsOf(moved.html)).toContain('torsdag den 3. december 2026 kl. 14.30')
    const standing = wordsOf(moved.html).split(da('pages:status.standing'))[1] ?? ''
    expect(standing).toContain('Rådhuset')
    expect(standing).toContain(
      da('pages:status.since.changed', {
        noticeName: da('notice:word.request'),
        when: 'tirsdag den 24. november 2026 kl. 09.00',
      }),
    )
  })

  it('takes a meeting that was moved to today, at a time nobody knows, and says that it is soon', async () => {
    const { ask } = await sentOne()
    const { version = '' } = hiddenFields((await ask({ action: 'change' })).html)
    const form = { version, medium: 'audio', setting: 'office', department: 'Jobcenter' }
    const moved = await ask({
      ...form,
      action: 'change_confirmed',
      meetingDay: '2026-11-24',
      meetingTime: '',
    })
    expect(moved.response.status).toBe(200)
    expect(wordsOf(moved.html)).toContain(
      `${da('pages:status.meeting', { Occasion: da('letters:Occasion.office'), when: 'tirsdag den 24. november 2026' })} `,
    )
    expect(wordsOf(moved.html)).toContain(
      da('pages:status.unopenedSoon', { noticeName: da('notice:word.request') }),
    )
  })

  const correction = {
    action: 'change_confirmed',
    setting: 'office',
    department: 'Jobcenter',
    meetingDay: '2026-11-26',
    meetingTime: '10:00',
  }

  describe('a time that is no longer known', () => {
    const unknown = { ...correction, medium: 'audio', version: '1', meetingUnknown: 'yes' }

    it.each([
      ['emptied', { meetingDay: '', meetingTime: '' }],
      ['left as it was', {}],
      ['emptied and the time left as it was', { meetingDay: '' }],
      ['left as it was and the time emptied', { meetingTime: '' }],
    ])('is taken away by the box, with the date %s', async (_name, meeting) => {
      const { ask } = await sentOne()
      const { response, html } = await ask({ ...unknown, ...meeting })
      expect(response.status).toBe(200)
      expect(wordsOf(html)).toContain(da('notice:option.meetingUnknown.yes'))
    })

    it('is known again as soon as another is written, also where the box is still ticked', async () => {
      const { ask } = await sentOne()
      await ask(unknown)
      const { html } = await ask({ ...unknown, version: '2', meetingDay: '2026-12-03', meetingTime: '14:30' })
      expect(wordsOf(html)).toContain('torsdag den 3. december 2026 kl. 14.30')
      expect(wordsOf(html)).not.toContain(da('notice:option.meetingUnknown.yes'))
    })

    it.each([{ meetingUnknown: '' }, {}])(
      'is not half known: a time without a date is handed back',
      async box => {
        const { ask } = await sentOne()
        const { response, html } = await ask({ ...unknown, ...box, meetingDay: '', meetingTime: '14:35' })
        expect(response.status).toBe(422)
        expect(wordsOf(html)).toContain(da('errors:field.any.day_missing'))
        expect(html).toContain('value="14:35"')
      },
    )

    it('is asked for at its field where neither a date nor the box is given', async () => {
      const { ask } = await sentOne()
      const { response, html } = await ask({
        ...unknown,
        meetingUnknown: '',
        meetingDay: '',
        meetingTime: '',
      })
      expect(response.status).toBe(422)
      expect(html).toContain(
        `id="fault-meetingAt"><span class="visually-hidden">${da('pages:fault')} </span>${da('errors:field.any.missing_meetingAt')}`,
      )
      expect(html).toMatch(/aria-describedby="fault-meetingAt" aria-invalid="true" id="field-meetingDay"/)
    })
  })

  it('keeps what was corrected in one window when another has changed it meanwhile, and shows both', async () => {
    const { ask } = await sentOne()
    const { version = '' } = hiddenFields((await ask({ action: 'change' })).html)
    const form = { ...correction, version, medium: 'audio' }
    expect((await ask({ ...form, place: 'Rådhuset, lokale 2' })).response.status).toBe(200)
    const { response, html } = await ask({ ...form, place: 'Biblioteket' })
    expect(response.status).toBe(409)
    expect(html).toContain(
      `<title>${da('pages:fault')} ${da('pages:status.changePage', { noticeName: da('notice:word.request') })}`,
    )
    expect(html).toContain('value="Biblioteket"')
    expect(wordsOf(html)).toContain(da('pages:status.changedMeanwhile'))
    expect(wordsOf(html).split(da('pages:status.standing'))[1]).toContain('Rådhuset, lokale 2')
    const again = await ask({ ...form, place: 'Biblioteket', version: hiddenFields(html).version ?? '' })
    expect(wordsOf(again.html)).toContain(da('pages:status.changed'))
  })

  it('says that there was nothing to save where nothing was changed', async () => {
    const { ask } = await sentOne()
    const { html } = await ask({ ...correction, version: '1', medium: 'audio', place: 'Rådhuset' })
    expect(wordsOf(html)).toContain(da('pages:status.unchanged'))
    expect(wordsOf(html)).not.toContain(da('pages:status.changed'))
  })

  it('asks where the camera is when the change makes it a fixed one, and forgets it when it no longer is', async () => {
    const { ask } = await sentOne()
    const form = { ...correction, version: '1', medium: 'fixed_camera' }
    const asked = await ask(form)
    expect(asked.response.status).toBe(422)
    expect(asked.html).toContain('id="field-cameraPosition"')
    const told = await ask({ ...form, cameraPosition: 'I stuen', switchOff: 'yes' })
    expect(wordsOf(told.html)).toContain(da('pages:status.changed'))
    expect(wordsOf(told.html)).toContain('I stuen')
    const back = await ask({ ...form, version: '2', medium: 'audio' })
    expect(wordsOf(back.html)).not.toContain('I stuen')
  })

  it('hands back what was to be sent when there have been too many wrong codes meanwhile', async () => {
    const on = await site({ limiter: memoryLimiter({ code: { most: 5, seconds: 3600 } }) })
    const { receipt } = await send(on.deps)
    const proof = { reference: receipt.reference, code: receipt.code }
    for (let tries = 0; tries < 5; tries += 1)
      await postForm(on, '/status?lang=da', { ...proof, code: 'AAAAA AAAAA' })
    const response = await postForm(on, '/status?lang=da', { ...correction, ...proof, place: 'Biblioteket' })
    expect(response.status).toBe(429)
    expect(await response.text()).toContain('name="place" value="Biblioteket"')
  })

  it('serves each document at its own address, and lets it run nothing', async () => {
    const { on, receipt } = await sentOne()
    for (const { url, kind } of receipt.documents) {
      const response = await on.app.request(new URL(url).pathname)
      expect([kind, response.status]).toEqual([kind, 200])
      expect(response.headers.get('cache-control')).toContain('no-store')
      const policy = response.headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      if (kind === 'html') expect(policy).toMatch(/style-src 'sha256-/)
    }
    const gone = await on.app.request('/kolding/documents/nothing?lang=da')
    expect(gone.status).toBe(404)
    const words = wordsOf(await gone.text())
    expect(words).toContain(da('pages:error.notFound'))
    expect(words).not.toContain(da('errors:detail.not_found'))
  })
})
