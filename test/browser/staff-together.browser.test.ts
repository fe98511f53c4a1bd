import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breakGlassSetting } from '../../src/adapters/config/break-glass.ts'
import { askAndSend } from '../runtime/whole-way.ts'
import { staffDesk } from './staff-desk.ts'

const secret = 'a-secret-of-the-test'
const casework = {
  departments: [
    { id: 'jobcenter', name: 'Jobcenter', called: ['Jobcenteret'] },
    { id: 'boern', name: 'Børn og unge' },
  ],
  fourEyes: ['refused'],
  review: { perMonth: 3 },
}

const desk = staffDesk('staff', () => {
  const settings = join(mkdtempSync(join(tmpdir(), 'lydhoer-settings-')), 'settings.json')
  writeFileSync(settings, JSON.stringify({ kolding: { casework } }))
  return { MUNICIPALITY_SETTINGS: settings, BREAK_GLASS: breakGlassSetting(secret) }
})

describe('caseworkers together', () => {
  it('come in by the emergency account, with their name and why', async () => {
    await desk.page.goto(`${desk.server.origin}/staff/sign-in/emergency`)
    await desk.see('emergency')
    await desk.follow('text=Brug nødadgangen')
    await desk.see('emergency-faults')
    await desk.page.fill('[name="name"]', 'Eva Testrup')
    await desk.page.fill('[name="title"]', 'Sagsbehandler')
    await desk.page.fill('[name="why"]', 'Kommunens login er nede, og mødet er om en time')
    await desk.page.fill('[name="secret"]', secret)
    await desk.follow('text=Brug nødadgangen')
    expect(await desk.page.textContent('h1')).toBe('Indbakke')
    await desk.see('emergency-inbox')
    await desk.follow('text=Log ud')
  })

  it('hand a notice on, mark it, and write down how the answer came through', async () => {
    const receipt = await askAndSend(desk.server, 'together')
    await desk.page.goto(`${desk.server.origin}${desk.server.signInPath()}`)
    await desk.page.goto(`${desk.server.origin}/staff/kolding/notices/${receipt.reference}`)
    await desk.page.click('text=Giv videre')
    await desk.see('placing')
    await desk.page.selectOption('#to-place', 'boern')
    await desk.follow('text=Læg i afdelingen')
    expect(await desk.page.textContent('.staff-facts')).toContain('Ligger i Børn og unge.')
    await desk.page.click('text=Giv videre')
    await desk.follow('text=Marker som sendt to gange')
    expect(await desk.page.textContent('main')).toContain('Markeret som sendt to gange af Ida Prøvesen')
    await desk.page.check('[value="accepted"]')
    await desk.follow('text=Se brevet og send')
    await desk.follow('text=Send svaret')
    await desk.page.click('text=Skriv ned, at svaret er nået frem')
    await desk.see('reaching')
    await desk.page.fill('#on', await desk.page.getAttribute('#on', 'max').then(today => today ?? ''))
    await desk.page.fill('#reach-why', 'Borgeren ringede')
    await desk.follow('button[value="told"]')
    expect(await desk.page.textContent('main')).toContain('Begrundelse: Borgeren ringede')
    await desk.page.goto(`${desk.server.origin}/staff/kolding?view=all`)
    await desk.see('inbox-marked')
  })

  it('see each other and say when they are away', async () => {
    await desk.follow('text=Kolleger')
    expect(await desk.page.textContent('h1')).toBe('Kolleger')
    await desk.page.fill('#field-from', '2026-12-10')
    await desk.page.fill('#field-to', '2026-12-01')
    await desk.follow('main >> text=Gem')
    await desk.see('absence-faults')
    await desk.page.fill('#field-to', '2026-12-20')
    await desk.follow('main >> text=Gem')
    expect(await desk.page.textContent('table')).toContain('væk')
    await desk.see('colleagues')
  })

  it('see where they are signed in themselves, in both languages', async () => {
    await desk.follow('text=Dine login')
    expect(await desk.page.textContent('h1')).toBe('Dine login')
    await desk.see('sessions')
    await desk.follow('button[name=language]')
    expect(await desk.page.textContent('h1')).toBe('Your sign-ins')
    await desk.see('sessions-english')
    await desk.follow('button[name=language]')
  })

  it('find no samples to look at before there are any', async () => {
    await desk.page.goto(`${desk.server.origin}/staff/kolding/audit`)
    await desk.follow('text=Stikprøver')
    expect(await desk.page.textContent('main')).toMatch(
      /Ingen linjer at gennemgå|ikke trukket stikprøver endnu/,
    )
    await desk.see('review')
  })

  it('work on a narrow screen', async () => {
    await desk.page.setViewportSize({ width: 320, height: 700 })
    for (const path of ['colleagues', 'review', 'sessions']) {
      await desk.page.goto(`${desk.server.origin}/staff/kolding/${path}`)
      await desk.see(`${path}-narrow`)
      expect(await desk.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
  })
})
