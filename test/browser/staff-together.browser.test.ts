import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breakGlassSetting } from '../../src/adapters/config/break-glass.ts'
import { askAndSend } from '../runtime/whole-way.ts'
import { da, en } from '../said.ts'
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
    await desk.follow(`text=${da('staff:emergency.button')}`)
    await desk.see('emergency-faults')
    await desk.page.fill('[name="name"]', 'Eva Testrup')
    await desk.page.fill('[name="title"]', 'Sagsbehandler')
    await desk.page.fill('[name="why"]', 'Kommunens login er nede, og mødet er om en time')
    await desk.page.fill('[name="secret"]', secret)
    await desk.follow(`text=${da('staff:emergency.button')}`)
    expect(await desk.page.textContent('h1')).toBe(da('staff:inbox.title'))
    await desk.see('emergency-inbox')
    await desk.follow(`text=${da('staff:menu.signOut')}`)
  })

  it('hand a notice on, mark it, and write down how the answer came through', async () => {
    const receipt = await askAndSend(desk.server, 'together')
    await desk.page.goto(`${desk.server.origin}${desk.server.signInPath()}`)
    await desk.page.goto(`${desk.server.origin}/staff/kolding/notices/${receipt.reference}`)
    await desk.page.click(`text=${da('staff:place.title')}`)
    await desk.see('placing')
    await desk.page.selectOption('#to-place', 'boern')
    await desk.follow(`text=${da('staff:place.place')}`)
    expect(await desk.page.textContent('.staff-facts')).toContain(
      da('staff:notice.placedIn', { department: 'Børn og unge' }),
    )
    await desk.page.click(`text=${da('staff:place.title')}`)
    await desk.follow(`text=${da('staff:mark.as.duplicate')}`)
    const marked = da('staff:mark.is.duplicate', { name: 'Ida Prøvesen', when: '' }).replace(/ \.$/, '')
    expect(await desk.page.textContent('main')).toContain(marked)
    await desk.page.check('[value="accepted"]')
    await desk.follow(`text=${da('staff:decision.preview')}`)
    await desk.follow(`text=${da('staff:letter.send')}`)
    await desk.page.click(`text=${da('staff:reach.note')}`)
    await desk.see('reaching')
    await desk.page.fill('#on', await desk.page.getAttribute('#on', 'max').then(today => today ?? ''))
    await desk.page.fill('#reach-why', 'Borgeren ringede')
    await desk.follow('button[value="told"]')
    expect(await desk.page.textContent('main')).toContain('Begrundelse: Borgeren ringede')
    await desk.page.goto(`${desk.server.origin}/staff/kolding?view=all`)
    await desk.see('inbox-marked')
  })

  it('see each other and say when they are away', async () => {
    await desk.follow(`text=${da('staff:menu.colleagues')}`)
    expect(await desk.page.textContent('h1')).toBe(da('staff:colleagues.title'))
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
    await desk.follow(`text=${da('staff:menu.sessions')}`)
    expect(await desk.page.textContent('h1')).toBe(da('staff:sessions.title'))
    await desk.see('sessions')
    await desk.follow('button[name=language]')
    expect(await desk.page.textContent('h1')).toBe(en('staff:sessions.title'))
    await desk.see('sessions-english')
    await desk.follow('button[name=language]')
  })

  it('find no samples to look at before there are any', async () => {
    await desk.page.goto(`${desk.server.origin}/staff/kolding/audit`)
    await desk.follow(`text=${da('staff:review.title')}`)
    expect(await desk.page.textContent('main')).toMatch(
      new RegExp(`${da('staff:review.nothing')}|${da('staff:review.none')}`),
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
