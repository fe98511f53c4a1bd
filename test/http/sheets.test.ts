import { describe, expect, it } from 'vitest'
import { readPdf } from '../adapters/read-pdf.ts'
import { da, en } from '../said.ts'
import { site } from './pages.ts'

const opened = async (path: string) => {
  const { app } = await site()
  return app.request(path)
}

describe('sheets to print', () => {
  it.each([
    ['form.pdf', 'application/pdf', '%PDF-1.7'],
    ['phone.pdf', 'application/pdf', '%PDF-1.7'],
    ['form.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['phone.txt', 'text/plain; charset=utf-8', 'Kolding Kommune'],
  ])('are there without asking for anything: %s', async (file, type, start) => {
    const answer = await opened(`/kolding/sheets/${file}?lang=da`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3600')
    expect((await answer.text()).startsWith(start)).toBe(true)
  })

  it('speak both languages, and each authority for itself', async () => {
    expect(await (await opened('/kolding/sheets/form.txt?lang=en')).text()).toContain(
      en('letters:blank.title.request'),
    )
    expect(await (await opened('/silkeborg/sheets/form.txt?lang=da')).text()).toContain(
      da('letters:blank.title.notice'),
    )
  })

  it('ask on paper what is asked on the screen, on two pages with nobody’s number', async () => {
    const { app } = await site()
    for (const { id, language } of [
      { id: 'kolding', language: 'da' },
      { id: 'kolding', language: 'en' },
      { id: 'silkeborg', language: 'da' },
      { id: 'nyborg', language: 'da' },
    ]) {
      const answer = await app.request(`/${id}/sheets/form.pdf?lang=${language}`)
      const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()))
      expect(pdf.pages, id).toBe(2)
      const [say, kind] = language === 'da' ? [da, 'Kommune'] : [en, 'Municipality']
      const foot = say('letters:print.sheetPage').replace('{page}', '1').replace('{pages}', '2')
      expect(pdf.allText).toMatch(new RegExp(`${kind}\\s+${foot}`))
    }
    const text = await (await app.request('/kolding/sheets/form.txt?lang=da')).text()
    for (const asked of [
      ...['meetingAt', 'severalMeetings', 'place', 'department', 'employee', 'caseNumber', 'scope'],
      ...['othersPresent', 'cameraPosition'],
    ])
      expect(text).toContain(da(`notice:label.${asked}`))
    for (const asked of [
      da('letters:notice.contact.name'),
      da('letters:blank.ownWords'),
      da('letters:blank.heading.listeners'),
      da('notice:value.onBehalfOf.representative'),
    ])
      expect(text).toContain(asked)
  })

  it('ask for a reason where the rules do, and let it be where they do not', async () => {
    const { app } = await site()
    const text = async (id: string) => (await app.request(`/${id}/sheets/form.txt?lang=da`)).text()
    expect(await text('nyborg')).toContain(da('letters:blank.needNoteAsked'))
    expect(await text('nyborg')).not.toContain(da('letters:blank.needNote'))
    expect(await text('kolding')).toContain(da('letters:blank.needNote'))
  })

  it('offer nothing that is another authority’s', async () => {
    const { app } = await site()
    const text = await (await app.request('/familieretshuset/sheets/form.txt?lang=da')).text()
    expect(text).not.toContain(da('notice:option.medium.fixed_camera'))
  })

  it('that nobody has made are not found', async () => {
    for (const path of [
      '/kolding/sheets/form.exe',
      '/kolding/sheets/constructor.pdf',
      '/kolding/sheets/x',
      '/nowhere/sheets/form.pdf',
    ])
      expect((await opened(path)).status).toBe(404)
  })

  it('are linked from the form', async () => {
    expect(await (await opened('/kolding/form?lang=da')).text()).toContain('/kolding/sheets/form.pdf?lang=da')
  })
})
