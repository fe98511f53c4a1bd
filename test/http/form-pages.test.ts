import { describe, expect, it } from 'vitest'
import { kolding } from '../../flows/policies/kolding.ts'
import { type ChannelName, channelNames } from '../../flows/policies/pack.ts'
import type { Translate } from '../../src/core/language.ts'
import { testDeps } from '../deps.ts'
import { da, en, firstSentence, withAny } from '../said.ts'
import { hiddenFields, postForm, type Site, sender, site, wordsOf } from './pages.ts'

const complete = {
  medium: 'audio',
  setting: 'office',
  meetingDay: '2026-11-26',
  meetingTime: '10:00',
  department: 'Jobcenter',
  need: 'remember',
  send: 'form',
  ...sender,
}

/** The form of Kolding, had its rules required a reason in these channels. */
const koldingThatAsksFor = async (names: readonly ChannelName[]): Promise<Site> => {
  const { content } = await testDeps()
  const channels = { ...kolding.channels }
  for (const name of names) channels[name] = { ...channels[name], reason: 'required' }
  return site({ content: { ...content, packs: { ...content.packs, kolding: { ...kolding, channels } } } })
}

const recordings = (say: Translate) =>
  ['audio', 'video', 'screen', 'ai_transcript', 'fixed_camera']
    .map(medium => say(`pages:form.recording.${medium}`))
    .join(', ')

describe('the notice as one form', () => {
  it('leads to the same contact and check pages as the conversation', async () => {
    const on = await site()
    const { name: _name, ...unnamed } = complete
    const response = await postForm(on, '/kolding/form?lang=da', unnamed)
    const asked = await response.text()
    expect(response.status).toBe(200)
    expect(wordsOf(asked)).toContain(da('pages:contact.title'))
    const given = { ...hiddenFields(asked), ...sender, contact: 'given' }
    const html = await (await postForm(on, '/kolding', given)).text()
    expect(wordsOf(html)).toContain(da('pages:check.title'))
    expect(wordsOf(html)).toContain('torsdag den 26. november 2026 kl. 10.00')
    expect(wordsOf(html)).toContain(`${da('pages:contact.way.phone')}: 12 34 56 78`)
    const sent = await postForm(on, '/kolding', { ...hiddenFields(html), confirmed: 'true', send: 'notice' })
    expect(wordsOf(await sent.text())).toContain(da('pages:receipt.title.request'))
  })

  it('is in the name of the citizen, where somebody only helps with the writing', async () => {
    const on = await site()
    const { name: _name, ...unnamed } = complete
    const helped = { ...unnamed, onBehalfOf: 'writing_help', represented: 'Inger Madsen' }
    const asked = await (await postForm(on, '/kolding/form?lang=da', helped)).text()
    expect(wordsOf(asked)).toContain(da('pages:contact.nameHelped'))
    expect(wordsOf(asked)).not.toContain(da('pages:contact.name'))
    expect(asked).toContain('value="Inger Madsen"')
    const given = { ...hiddenFields(asked), ...sender, name: 'Inger Madsen', contact: 'given' }
    const html = await (await postForm(on, '/kolding', given)).text()
    expect(wordsOf(html)).toContain(`${da('pages:contact.nameHelped')} Inger Madsen`)
  })

  it('says with a group of buttons what belongs to it and what is wrong with it', async () => {
    const on = await site()
    const html = await (await postForm(on, '/kolding/form?lang=da', { ...complete, medium: '' })).text()
    const described = (id: string) =>
      new RegExp(`<fieldset[^>]*id="${id}"[^>]*aria-describedby="([^"]*)"`).exec(html)?.[1]
    expect(described('field-medium')).toBe('fault-medium')
    expect(described('field-need')).toBe('hint-need')
    for (const id of ['fault-medium', 'hint-need']) expect(html).toContain(`id="${id}"`)
  })

  it('names every fault at once, each with a link to its field, and keeps everything written', async () => {
    const on = await site()
    const response = await postForm(on, '/kolding/form?lang=da', {
      ...complete,
      medium: '',
      meetingDay: '2026-02-31',
    })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('href="#field-medium"')
    expect(html).toContain('href="#field-meetingDay"')
    expect(wordsOf(html)).toContain(da('errors:field.any.date_impossible'))
    expect(html).toContain('value="Jobcenter"')
    expect(html).toMatch(/value="remember" checked/)
  })

  it('keeps the day that was written where the box is ticked too', async () => {
    const day = { ...complete, meetingDay: '2026-12-01', meetingTime: '', meetingUnknown: 'yes' }
    const words = wordsOf(await (await postForm(await site(), '/kolding/form?lang=da', day)).text())
    expect(words).toContain('tirsdag den 1. december 2026')
    expect(words).not.toContain(da('notice:option.meetingUnknown.yes'))
  })

  it.each([
    [{ meetingDay: '', meetingTime: '14:35' }, da('errors:field.any.day_missing')],
    [{ meetingDay: '', meetingTime: '14:35', meetingUnknown: 'yes' }, da('errors:field.any.day_missing')],
    [{ meetingTime: '00:00' }, da('errors:field.any.time_midnight')],
    [{ cameraPosition: 'Over døren' }, da('errors:field.any.no_place_fixedCamera')],
  ])('hands back what it cannot take, with the reason: %o', async (typed, says) => {
    const on = await site()
    const response = await postForm(on, '/kolding/form?lang=da', { ...complete, ...typed })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(wordsOf(html)).toContain(says)
    const value = 'cameraPosition' in typed ? typed.cameraPosition : typed.meetingTime
    expect(html).toContain(`value="${value}"`)
  })

  it('takes "I would rather not say" alone, whatever else is ticked', async () => {
    const form = new URLSearchParams({ ...complete, need: 'remember' })
    form.append('need', 'prefer_not_to_say')
    const { app } = await site()
    const check = await app.request('/kolding/form?lang=da', { method: 'POST', body: form })
    const words = wordsOf(await check.text())
    expect(words).toContain(da('notice:option.need.prefer_not_to_say'))
    expect(words).not.toContain(da('notice:option.need.remember'))
  })

  it('takes along what was said in the conversation', async () => {
    const on = await site()
    const chat = await (await on.app.request('/kolding?lang=da')).text()
    const asked = await postForm(on, '/kolding', {
      ...hiddenFields(chat),
      text: 'Må jeg optage mødet på jobcenteret på torsdag kl. 10?',
    })
    const answered = await asked.text()
    const formAfter = async (html: string) =>
      (await postForm(on, '/kolding/form?lang=da', { ...hiddenFields(html), ask: 'form' })).text()
    const supposed = await formAfter(answered)
    expect(supposed).toContain('value="2026-11-26"')
    expect(supposed).toContain('value="10:00"')
    // What is recorded is taken out of no question.
    expect(supposed).not.toMatch(/value="audio" checked/)
    const told = await postForm(on, '/kolding', { ...hiddenFields(answered), text: 'jeg vil optage lyd' })
    const html = await formAfter(await told.text())
    expect(html).toContain('value="2026-11-26"')
    expect(html).toContain('value="10:00"')
    expect(html).toMatch(/value="audio" checked/)
  })

  it('shows what is not known in the words of the page, and takes it back as what it was', async () => {
    const on = await site()
    const unknown = { ...complete, department: 'ved ikke', to: 'chat' }
    const chat = await (await postForm(on, '/kolding/form?lang=en', unknown)).text()
    const form = await postForm(on, '/kolding/form?lang=en', { ...hiddenFields(chat), ask: 'form' })
    const html = await form.text()
    expect(html).toContain(`value="${en('notice:option.department.unknown')}" id="field-department"`)
    const again = { ...complete, ...hiddenFields(html), department: en('notice:option.department.unknown') }
    const check = await postForm(on, '/kolding/form?lang=en', again)
    expect(wordsOf(await check.text())).toContain(
      `Department ${en('notice:option.department.unknown')} Afdeling: ${da('notice:option.department.unknown')}`,
    )
  })

  it('says beforehand where the rules ask for a reason, and only there', async () => {
    const on = await site()
    const words = async (path: string) => wordsOf(await (await on.app.request(path)).text())
    expect(await words('/nyborg/form?lang=da')).toContain(
      da('pages:form.needMandatory', { recordings: da('pages:form.recording.audio') }),
    )
    expect(await words('/nyborg/form?lang=en')).toContain(
      en('pages:form.needMandatory', { recordings: en('pages:form.recording.audio') }),
    )
    expect(await words('/kolding/form?lang=da')).not.toMatch(
      withAny(da, 'pages:form.needMandatory', 'recordings'),
    )
    const { need: _need, ...without } = complete
    const refused = await postForm(on, '/nyborg/form?lang=da', without)
    expect(await refused.text()).toContain('href="#field-need"')
  })

  it('names each recording that needs a reason by what it is, and the meetings where they decide', async () => {
    const hint = async (on: Site, lang: string) =>
      wordsOf(await (await on.app.request(`/kolding/form?lang=${lang}`)).text())
    const all = await koldingThatAsksFor(channelNames)
    expect(await hint(all, 'da')).toContain(da('pages:form.needMandatory', { recordings: recordings(da) }))
    expect(await hint(all, 'en')).toContain(en('pages:form.needMandatory', { recordings: recordings(en) }))
    const phone = await koldingThatAsksFor(['audio_phone'])
    expect(await hint(phone, 'da')).toContain(
      da('pages:form.needMandatory', { recordings: `${da('pages:form.recording.audio')} (telefonsamtale)` }),
    )
    expect(await hint(phone, 'en')).toContain(
      en('pages:form.needMandatory', { recordings: `${en('pages:form.recording.audio')} (phone call)` }),
    )
    const { need: _need, ...without } = complete
    const isRefused = async (setting: string) =>
      (await postForm(phone, '/kolding/form?lang=da', { ...without, setting })).status === 422
    expect([await isRefused('phone'), await isRefused('office')]).toEqual([true, false])
  })

  it('asks which interpreter: for a language, for signs or for writing; the authority gets one', async () => {
    const on = await site()
    const words = async (lang: string) =>
      wordsOf(await (await on.app.request(`/kolding/form?lang=${lang}`)).text())
    expect(await words('da')).toContain(`${da('notice:field.language')} ${da('pages:form.hint.language')}`)
    expect(await words('en')).toContain(en('pages:form.hint.language'))
  })

  it('promises nothing about who will see it where nothing can be sent', async () => {
    const settings = { publicUrl: 'https://x.example', municipalities: ['kolding'] }
    const on = await site({ settings: { mode: 'production', ...settings } })
    const words = wordsOf(await (await postForm(on, '/kolding/form?lang=da', complete)).text())
    expect(words).toContain(da('pages:check.guidanceOnly', { body: 'kommunen' }))
    expect(words).not.toContain(firstSentence(da('pages:check.staffSee')))
  })

  it('goes back to the conversation with what is filled in, complete or not', async () => {
    const on = await site()
    const part = { medium: 'audio', department: 'Jobcenter', to: 'chat' }
    const chat = await (await postForm(on, '/kolding/form?lang=da', part)).text()
    expect(chat).toContain('name="text"')
    const notice = await postForm(on, '/kolding', { ...hiddenFields(chat), choice: 'notice.start' })
    const words = wordsOf(await notice.text())
    expect(words).toContain('Jobcenter')
    expect(words).toContain(da('notice:ask.setting'))
  })

  it('leaves out of the conversation what was emptied in the form', async () => {
    const on = await site()
    const first = await postForm(on, '/kolding/form?lang=da', { ...complete, place: 'Rådhuset', to: 'chat' })
    const known = hiddenFields(await first.text())
    const back = await postForm(on, '/kolding/form?lang=da', { ...complete, ...known, place: '', to: 'chat' })
    const check = await postForm(on, '/kolding', {
      ...hiddenFields(await back.text()),
      text: 'lav anmodningen',
    })
    const words = wordsOf(await check.text())
    expect(words).toContain('Jobcenter')
    expect(words).not.toContain('Rådhuset')
  })

  it('goes on in the language the form is in', async () => {
    const on = await site()
    const chat = await (await on.app.request('/kolding?lang=da')).text()
    const form = await postForm(on, '/kolding/form?lang=da', { ...hiddenFields(chat), pageLanguage: 'en' })
    const { state = '' } = hiddenFields(await form.text())
    const html = await (await postForm(on, '/kolding/form?lang=en', { ...complete, state })).text()
    expect(wordsOf(html)).toContain(en('pages:check.title'))
  })

  it('keeps every field when the language is switched', async () => {
    const on = await site()
    const form = await (await on.app.request('/kolding/form?lang=da')).text()
    const [, button = ''] = /name="(\w+)" value="en" lang="en"/.exec(form) ?? []
    const { send: _send, ...filled } = { ...complete, language: 'Arabisk' }
    const switched = await postForm(on, '/kolding/form?lang=da', { ...filled, [button]: 'en' })
    const html = await switched.text()
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('value="Jobcenter"')
    expect(html).toContain('value="Arabisk" id="field-language"')
  })

  it('goes on whichever language the citizen says they speak, and stays in the one the page is in', async () => {
    for (const language of ['da', 'en', 'Dansk']) {
      const answer = await postForm(await site(), '/kolding/form?lang=da', { ...complete, language })
      const html = await answer.text()
      expect(html).toContain('<html lang="da"')
      expect(wordsOf(html)).toContain(da('pages:check.title'))
    }
  })

  it('takes "do not know" for the answer it is, however it is written, so that somebody places the notice', async () => {
    for (const department of [
      'Ved ikke',
      'ved ikke.',
      'Det ved jeg ikke',
      'jeg er ikke sikker',
      'Ingen anelse',
      'do not know',
      "I don't know",
    ]) {
      const on = await site()
      const filled = await postForm(on, '/kolding/form?lang=en', { ...complete, department })
      const html = await filled.text()
      expect(wordsOf(html), department).toContain(
        `Department ${en('notice:option.department.unknown')} Afdeling: ${da('notice:option.department.unknown')}`,
      )
    }
  })
})
