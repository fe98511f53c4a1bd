import { beforeEach, describe, expect, it } from 'vitest'
import { proveEmail } from '../../../../src/app/notice/prove-email.ts'
import { renewDigits } from '../../../../src/app/notice/renew-digits.ts'
import { submitNotice } from '../../../../src/app/notice/submit-notice.ts'
import { refusal } from '../../../app/refusal.ts'
import { fields, sealed, send } from '../../../app/sending.ts'
import { da, firstSentence, withAny } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>
let bo: ReturnType<typeof browserOf>
let page: string

beforeEach(async () => {
  at = await staffSite()
  const { receipt } = await send(at.deps)
  page = `/staff/kolding/notices/${receipt.reference}`
  ida = browserOf(at, await cookieOf(at, ['handle']))
  bo = browserOf(at, await cookieOf(at, ['handle'], { id: 'bo' }))
})

const refused = { ...refusal, version: '1' }
const audit = async () =>
  (await at.deps.store.audit('kolding', { after: 0, limit: 99 })).map(row => row.action)

describe('the letter before it is sent', () => {
  it('opens with whom it is to and where, as the one that is printed does', async () => {
    const contact = { name: 'Åse Prøvesen', reply: 'letter', address: 'Solsikkevej 12, 2. tv.\n6000 Kolding' }
    const state = sealed(at.deps, { conversationId: 'on-paper' })
    const { receipt } = await submitNotice(at.deps, { state, contact, confirmed: true, key: 'on-paper' })
    const form = { outcome: 'accepted', version: '1' }
    for (const live of ['letter', 'live']) {
      const shown = await ida.post(`/staff/kolding/notices/${receipt.reference}/letter`, {
        ...form,
        [live]: '1',
      })
      expect(wordsOf(await shown.text())).toContain('Åse Prøvesen Solsikkevej 12, 2. tv. 6000 Kolding')
    }
  })
})

describe('answering a notice', () => {
  it('shows the facts, the rule and what is not checked, but not the need', async () => {
    const words = wordsOf(await (await ida.get(page)).text())
    for (const said of [
      'Åse Prøvesen',
      da('staff:notice.identity'),
      'FOB 05.578',
      withAny(da, 'staff:notice.ruleShown', 'shown'),
      da('staff:notice.needButton'),
    ])
      expect(words).toMatch(said)
    expect(words).not.toContain('Jeg glemmer')
  })

  it('opens the need on a button, and writes that down', async () => {
    const opened = await (await ida.post(`${page}/need`, { assessment: 'Det, jeg var i gang med' })).text()
    expect(wordsOf(opened)).toContain('Jeg glemmer tit')
    expect(opened).toContain('Det, jeg var i gang med')
    expect(await audit()).toContain('open_need')
  })

  it('says what a no still lacks, and keeps what was written', async () => {
    const answer = await ida.post(`${page}/decision`, { ...refused, ground: 'Det følger af reglerne' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(wordsOf(html)).toContain(da('staff:decision.fault.need.unopened'))
    expect(wordsOf(html)).toContain(da('staff:decision.fault.ground.policy_alone'))
    expect(html).toContain(refused.assessment)
    expect(html).toContain('Det følger af reglerne</textarea>')
  })

  it('asks for a ground without the CPR number, in the preview and in the answer, and keeps what was written', async () => {
    await ida.post(`${page}/need`, {})
    for (const way of ['letter', 'decision']) {
      const ground = 'En anden borger, CPR 010190-1234, er til stede'
      const answer = await ida.post(`${page}/${way}`, { ...refused, ground })
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(wordsOf(html)).toContain(firstSentence(da('staff:decision.fault.any.cpr')))
      expect(html).toContain(`${ground}</textarea>`)
    }
  })

  it('says that nothing was sent when the session has ended meanwhile, and gives the words back', async () => {
    const answer = await browserOf(at, 'lydhoer-staff=gone').post(`${page}/decision`, refused)
    expect(answer.status).toBe(401)
    const words = wordsOf(await answer.text())
    expect(words).toContain(da('staff:signIn.notDone'))
    for (const written of [refused.assessment, refused.ground]) expect(words).toContain(written)
  })

  it('gives a note back that is too long to be kept', async () => {
    const note = 'Ring til borgeren. '.repeat(400)
    const answer = await ida.post(`${page}/casework`, { act: 'note', note })
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain(note.trim())
  })

  it('begins its title with "Fejl:" while something is missing, and says so before each fault', async () => {
    const html = await (await ida.post(`${page}/decision`, { outcome: '', version: '1' })).text()
    expect(html).toMatch(/<title>Fejl: KOL-/)
    expect(html).toMatch(/id="fault-outcome"><span class="visually-hidden">Fejl: <\/span>Vælg et svar/)
    expect(await (await ida.get(page)).text()).toMatch(/<title>KOL-/)
  })

  it('writes nothing when the letter is only looked at', async () => {
    await ida.get(page)
    const letter = await ida.post(`${page}/letter`, { outcome: 'accepted', version: '1' })
    expect(wordsOf(await letter.text())).toContain(
      da('letters:letter.outcome.accepted', {
        act: da('letters:act.audio'),
        occasion: da('letters:occasion.office'),
      }),
    )
    expect(await audit()).not.toContain('decide_notice')
  })

  it('promises a mail only to an address that the citizen has proven', async () => {
    const { receipt } = await send(at.deps, { conversationId: 'two' }, 'two')
    await at.deps.settled()
    const look = async () =>
      wordsOf(
        await (
          await ida.post(`/staff/kolding/notices/${receipt.reference}/letter`, {
            outcome: 'accepted',
            version: '1',
          })
        ).text(),
      )
    expect(await look()).toContain(da('staff:letter.channel.unproven_email'))
    await renewDigits(at.deps, receipt)
    await at.deps.settled()
    const mails = at.deps.mails.filter(({ to }) => to === 'aase@example.dk')
    const digits = /\d{6}/.exec(mails.at(-1)?.text ?? '')?.[0] ?? ''
    await proveEmail(at.deps, { ...receipt, digits })
    expect(await look()).toContain(da('staff:letter.channel.email'))
  })

  it('sends the letter that was shown, word for word', async () => {
    await ida.post(`${page}/need`)
    const shown = wordsOf(await (await ida.post(`${page}/letter`, refused)).text())
    expect((await ida.post(`${page}/decision`, refused)).status).toBe(303)
    const anew = browserOf(at, await cookieOf(at, ['handle']))
    expect(wordsOf(await (await anew.get(page)).text())).not.toContain('Jeg glemmer tit')
    const sent = wordsOf(await (await ida.post(`${page}/need`)).text())
    for (const said of [refused.assessment, refused.ground, 'Dine egne ord: Jeg glemmer tit', 'Ida Holm']) {
      expect(shown).toContain(said)
      expect(sent).toContain(said)
    }
  })

  it('lets one of two win, and tells the other who and what', async () => {
    const answers = await Promise.all([
      ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' }),
      bo.post(`${page}/decision`, { outcome: 'forwarded', message: 'Skolen svarer', version: '1' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const late = await answers.find(({ status }) => status === 409)?.text()
    expect(wordsOf(late ?? '')).toMatch(
      /Ida Holm svarede .* 2026 kl\. 9\.00: Accepteret|09\.00: Accepteret|Anden afdeling svarer/,
    )
  })

  it('gives a new answer only on purpose, with a letter that says it replaces the old', async () => {
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
    expect(
      (await ida.post(`${page}/decision`, { outcome: 'forwarded', message: 'x', version: '2' })).status,
    ).toBe(409)
    const again = {
      outcome: 'more_information',
      message: 'Hvornår er det nye møde?',
      version: '2',
      replaces: 'yes',
    }
    expect((await ida.post(`${page}/decision`, again)).status).toBe(303)
    expect(wordsOf(await (await ida.get(page)).text())).toContain('erstatter')
  })

  it('moves the answer with the meeting: a new letter about the new time, and the queue follows', async () => {
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
    const moved = {
      outcome: 'accepted',
      version: '2',
      replaces: 'yes',
      movedDay: '2026-12-03',
      movedTime: '13:30',
    }
    for (const wrong of [{ movedDay: '2026-02-31' }, { movedDay: '2026-11-20' }, { movedTime: '25:00' }])
      expect((await ida.post(`${page}/decision`, { ...moved, ...wrong })).status).toBe(422)
    const saysOf = async (wrong: object) =>
      wordsOf(await (await ida.post(`${page}/decision`, { ...moved, ...wrong })).text())
    expect(await saysOf({ movedDay: '2099-12-03' })).toContain(da('staff:decision.fault.movedDay.date_far'))
    expect(await saysOf({ movedDay: '2027-03-28', movedTime: '02:30' })).toContain(
      da('staff:decision.fault.movedTime.time_skipped'),
    )
    const both = await saysOf({ movedDay: '2026-02-31', movedTime: '25:00' })
    expect(both).toContain(da('staff:decision.fault.movedDay.date_impossible'))
    expect(both).toContain(da('staff:decision.fault.movedTime.time_impossible'))
    expect((await ida.post(`${page}/decision`, moved)).status).toBe(303)
    const words = wordsOf(await (await ida.get(page)).text())
    expect(words).toContain(
      da('letters:letter.movedTo', {
        Occasion: da('letters:Occasion.office'),
        when: 'torsdag den 3. december 2026 kl. 13.30',
      }),
    )
    expect(words).toContain(da('letters:letter.replaces', { when: '24. november 2026' }))
    const inbox = wordsOf(await (await ida.get('/staff/kolding?view=all')).text())
    expect(inbox).toContain('torsdag den 3. december 2026 kl. 13.30')
    const sheet = wordsOf(await (await ida.get(`${page}/sheet`)).text())
    expect(sheet).toContain('3. december 2026')
  })

  it('names no rule of the authority where nobody has read one', async () => {
    const { receipt } = await send(at.deps, { draft: 4, fields: { ...fields, setting: 'virtual' } }, 'teams')
    const theirs = `/staff/kolding/notices/${receipt.reference}`
    await ida.post(`${theirs}/need`)
    const onTerms = { ...refused, outcome: 'accepted_with_conditions', conditions: 'Kun dette møde.' }
    const letter = wordsOf(await (await ida.post(`${theirs}/letter`, onTerms)).text())
    expect(letter).toContain(
      `${da('letters:letter.basis.unread', { authority: 'Kolding Kommune', matter: da('letters:letter.matter.virtual') })} ${da('letters:letter.assessed')}`,
    )
    expect(letter).not.toContain('egne regler')
  })

  it('sends nothing about a case to somebody who acts for another before that has been checked', async () => {
    const { receipt } = await send(
      at.deps,
      { draft: 3, fields: { ...fields, onBehalfOf: 'guardian', authority: 'later' } },
      'guardian',
    )
    const theirs = `/staff/kolding/notices/${receipt.reference}`
    const accepted = { outcome: 'accepted', version: '1' }
    const answer = await ida.post(`${theirs}/decision`, accepted)
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain(da('staff:decision.fault.authority.unchecked'))
    const asking = { outcome: 'more_information', message: 'Send værgebeskikkelsen', version: '1' }
    expect((await ida.post(`${theirs}/letter`, asking)).status).toBe(200)
    await ida.post(`${theirs}/casework`, { act: 'authority' })
    expect((await ida.post(`${theirs}/decision`, accepted)).status).toBe(303)
  })

  it('shows whatever a citizen wrote as text and nothing else', async () => {
    const naughty = '"><script>alert(1)</script>{{name}}$t(staff:title)\u202e='
    const { receipt } = await send(
      at.deps,
      { draft: 2, fields: { ...fields, department: naughty, needText: naughty } },
      'naughty',
    )
    for (const path of ['/staff/kolding', `/staff/kolding/notices/${receipt.reference}`]) {
      const html = await (await ida.get(path)).text()
      expect(html).not.toContain('<script>alert')
      expect(html).toContain('{{name}}$t(staff:title)')
    }
  })

  it('finds a notice by name, number or department, and hides what is answered until asked for', async () => {
    expect(wordsOf(await (await ida.get('/staff/kolding?q=prøvesen')).text())).toContain('KOL-')
    expect(wordsOf(await (await ida.get('/staff/kolding?q=ingen')).text())).toContain(
      da('staff:inbox.notFound'),
    )
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
    expect(wordsOf(await (await ida.get('/staff/kolding')).text())).toContain(
      da('staff:inbox.emptyView', { view: da('staff:status.open') }),
    )
    expect(wordsOf(await (await ida.get('/staff/kolding?view=all')).text())).toContain('Accepteret')
  })
})
