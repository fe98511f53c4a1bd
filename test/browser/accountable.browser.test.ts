import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NodeServer, startNodeServer } from '../runtime/node-process.ts'
import { askAndSend } from '../runtime/whole-way.ts'
import { expectAccessible, openBrowser, picture } from './browser.ts'

let server: NodeServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startNodeServer()
  browser = await openBrowser()
  const staff = await browser.newContext({ viewport: { width: 1240, height: 780 } })
  staff.setDefaultTimeout(15_000)
  page = await staff.newPage()
  await page.goto(`${server.origin}${server.signInPath()}`)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  server?.remove()
})

const see = async (name: string) => {
  await picture(page, `accountable-${name}`)
  await expectAccessible(page)
}

const go = (path: string) => page.goto(`${server.origin}${path}`)
const fits = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth')

describe('what was done can be shown', () => {
  it('practises on a made-up notice, marked on every page, and takes it away again', async () => {
    await go('/staff/kolding/rehearsal')
    await see('rehearsal')
    await page.check('[value="remember"]')
    await page.click('text=Lav en øvelse')
    expect(await page.textContent('.banner.rehearsal')).toContain('ØVELSE')
    await see('rehearsal-made')
    await page.click('text=Åbn det, der er skrevet')
    await expect.poll(() => page.title()).toMatch(/^ØVELSE: KOL-OVELSE-/)
    await see('rehearsal-notice')
    await page.check('[value="accepted"]')
    await page.click('text=Se brevet og send')
    expect(await page.textContent('article.letter h2')).toContain('ØVELSE')
    await see('rehearsal-letter')
    await page.click('text=Send svaret')
    await page.click('text=Fjern øvelsen')
    await expect.poll(() => page.textContent('main')).toContain('Der er ingen øvelser lige nu')
    expect(await page.textContent('h1')).toBe('Øv dig')
  })

  it('shows figures as pictures and tables, for the house and for everybody', async () => {
    for (const key of ['one', 'two', 'three']) {
      const { reference } = await askAndSend(server, key)
      if (key === 'three') continue
      await go(`/staff/kolding/notices/${reference}`)
      await page.check(key === 'one' ? '[value="accepted"]' : '[value="forwarded"]')
      if (key === 'two') await page.fill('[name="message"]', 'Skolen svarer')
      await page.click('text=Se brevet og send')
      await page.click('text=Send svaret')
    }
    await go('/staff/kolding/statistics')
    for (const summary of await page.locator('summary').all()) await summary.click()
    await see('figures')
    expect(await page.locator('svg.bars').count()).toBe(await page.locator('.figures table').count())
    await page.click('text=Vis til offentliggørelse')
    expect(await page.textContent('main')).toContain('under 5')
    await see('figures-public')
  })

  it('prints a sheet for the meeting with one answer on both sides, and has a script for what nobody announced', async () => {
    await go('/staff/kolding?view=answered')
    await page.click('table.queue tbody th a >> nth=0')
    await page.click('text=Ark til mødet')
    await see('sheet')
    await page.emulateMedia({ media: 'print' })
    await picture(page, 'accountable-sheet-print')
    await page.emulateMedia({ media: 'screen' })
    await page.click('main >> text=optager uden varsel')
    await see('script')
  })

  it('reads the log, checks it, and takes out what a citizen may have of it', async () => {
    await go('/staff/kolding/audit?check=1')
    await see('log')
    const reference = await page.locator('td:has-text("KOL-")').first().textContent()
    await go(`/staff/kolding/audit?subject=${reference}`)
    await page.click('text=Lav et udtræk')
    expect(await page.textContent('main')).toContain('En sagsbehandler hos Kolding Kommune')
    await see('extract')
  })

  it('tells anybody what is shown and what is not, on a narrow screen too', async () => {
    await go('/proof')
    await see('proof')
    await page.setViewportSize({ width: 320, height: 700 })
    for (const path of [
      '/proof?lang=en',
      '/staff/kolding/statistics',
      '/staff/kolding/script',
      '/staff/kolding/rehearsal',
    ]) {
      await go(path)
      expect(`${path}: ${await fits()}`).toBe(`${path}: true`)
    }
    await see('rehearsal-narrow')
  })
})
