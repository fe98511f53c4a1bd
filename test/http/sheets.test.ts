import { describe, expect, it } from 'vitest'
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
      'Request to record, to write on',
    )
    expect(await (await opened('/silkeborg/sheets/form.txt?lang=da')).text()).toContain('Besked om optagelse')
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
