import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { breakGlassSetting } from '../../src/adapters/break-glass.ts'
import { type NodeServer, startNodeServer } from '../runtime/node-process.ts'
import { askAndSend } from '../runtime/whole-way.ts'
import { expectAccessible, openBrowser, picture } from './browser.ts'

const secret = 'a-secret-of-the-test'
const casework = {
  departments: [
    { id: 'jobcenter', name: 'Jobcenter', called: ['Jobcenteret'] },
    { id: 'boern', name: 'Børn og unge' },
  ],
  fourEyes: ['refused'],
  review: { perMonth: 3 },
}

let server: NodeServer
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  const settings = join(mkdtempSync(join(tmpdir(), 'lydhoer-settings-')), 'settings.json')
  writeFileSync(settings, JSON.stringify({ kolding: { casework } }))
  server = await startNodeServer({
    env: { MUNICIPALITY_SETTINGS: settings, BREAK_GLASS: breakGlassSetting(secret) },
  })
  browser = await openBrowser()
  context = await browser.newContext({ viewport: { width: 1240, height: 780 } })
  context.setDefaultTimeout(15_000)
  page = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  server?.remove()
})

const see = async (name: string) => {
  await picture(page, `staff-${name}`)
  await expectAccessible(page)
}

describe('caseworkers together', () => {
  it('come in by the emergency account, with their name and why', async () => {
    await page.goto(`${server.origin}/staff/sign-in/emergency`)
    await see('emergency')
    await page.click('text=Brug nødadgangen')
    await see('emergency-faults')
    await page.fill('[name="name"]', 'Eva Testrup')
    await page.fill('[name="title"]', 'Sagsbehandler')
    await page.fill('[name="why"]', 'Kommunens login er nede, og mødet er om en time')
    await page.fill('[name="secret"]', secret)
    await page.click('text=Brug nødadgangen')
    expect(await page.textContent('h1')).toBe('Indbakke')
    await see('emergency-inbox')
    await page.click('text=Log ud')
  })

  it('hand a notice on, mark it, and write down how the answer came through', async () => {
    const receipt = await askAndSend(server, 'together')
    await page.goto(`${server.origin}${server.signInPath()}`)
    await page.goto(`${server.origin}/staff/kolding/notices/${receipt.reference}`)
    await page.click('text=Giv videre')
    await see('placing')
    await page.selectOption('#to-place', 'boern')
    await page.click('text=Læg i afdelingen')
    expect(await page.textContent('.staff-facts')).toContain('Ligger i Børn og unge.')
    await page.click('text=Giv videre')
    await page.click('text=Marker som sendt to gange')
    expect(await page.textContent('main')).toContain('Markeret som sendt to gange af Ida Prøvesen')
    await page.check('[value="accepted"]')
    await page.click('text=Se brevet og send')
    await page.click('text=Send svaret')
    await page.click('text=Skriv ned, at svaret er nået frem')
    await see('reaching')
    await page.fill('#on', await page.getAttribute('#on', 'max').then(today => today ?? ''))
    await page.fill('#reach-why', 'Borgeren ringede')
    await page.click('button[value="told"]')
    expect(await page.textContent('main')).toContain('Begrundelse: Borgeren ringede')
    await page.goto(`${server.origin}/staff/kolding?view=all`)
    await see('inbox-marked')
  })

  it('see each other and say when they are away', async () => {
    await page.click('text=Kolleger')
    expect(await page.textContent('h1')).toBe('Kolleger')
    await page.fill('#field-from', '2026-12-10')
    await page.fill('#field-to', '2026-12-01')
    await page.click('main >> text=Gem')
    await see('absence-faults')
    await page.fill('#field-to', '2026-12-20')
    await page.click('main >> text=Gem')
    expect(await page.textContent('table')).toContain('væk')
    await see('colleagues')
  })

  it('find no samples to look at before there are any', async () => {
    await page.goto(`${server.origin}/staff/kolding/audit`)
    await page.click('text=Stikprøver')
    expect(await page.textContent('main')).toMatch(/Ingen linjer at gennemgå|ikke trukket stikprøver endnu/)
    await see('review')
  })

  it('work on a narrow screen', async () => {
    await page.setViewportSize({ width: 320, height: 700 })
    for (const path of ['colleagues', 'review']) {
      await page.goto(`${server.origin}/staff/kolding/${path}`)
      await see(`${path}-narrow`)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
  })
})
