import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NodeServer, startNodeServer } from '../runtime/node-process.ts'
import { askAndSend, statusOf } from '../runtime/whole-way.ts'
import { expectAccessible, openBrowser, picture } from './browser.ts'

let server: NodeServer
let browser: Browser
let staff: BrowserContext
let page: Page

beforeAll(async () => {
  server = await startNodeServer()
  browser = await openBrowser()
  staff = await browser.newContext({ viewport: { width: 1240, height: 780 } })
  staff.setDefaultTimeout(15_000)
  page = await staff.newPage()
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

describe('a caseworker at the staff pages', () => {
  it('signs in with the printed line and sees the inbox', async () => {
    await page.goto(`${server.origin}/staff/kolding`)
    expect(await page.textContent('h1')).toBe('Log ind')
    await see('sign-in')
    await page.goto(`${server.origin}${server.signInPath()}`)
    expect(await page.textContent('h1')).toBe('Indbakke')
    await see('inbox-empty')
  })

  it('answers yes in three actions: chooses, reads the letter, sends', async () => {
    const receipt = await askAndSend(server, 'accept')
    await page.goto(`${server.origin}/staff/kolding`)
    await see('inbox')
    await page.click(`text=${receipt.reference}`)
    await see('notice')
    await page.check('[value="accepted"]')
    expect(await page.isVisible('#field-assessment')).toBe(false)
    await page.waitForSelector('#growing:not([hidden]) >> text=Ja. Du må optage lyd')
    await see('growing')
    await page.click('text=Se brevet og send')
    expect(await page.textContent('article.letter')).toContain('Ja. Du må optage lyd')
    await see('letter')
    await page.click('text=Send svaret')
    expect(await page.textContent('.done')).toContain('Svaret er sendt')
    await see('answered')
    expect((await statusOf(server, receipt)).body.outcome).toBe('accepted')
  })

  it('says no only after reading the need, with an assessment and a ground, and loses no word on the way', async () => {
    const receipt = await askAndSend(server, 'refuse', 'Det hjælper mig med at huske')
    await page.goto(`${server.origin}/staff/kolding/notices/${receipt.reference}`)
    await page.check('[value="refused"]')
    await page.fill('[name="assessment"]', 'Du har brug for at huske, hvad vi aftaler.')
    await page.click('text=Se brevet og send')
    expect(await page.textContent('.alarm')).toContain('Åbn borgerens behov først')
    await see('faults')
    await page.click('text=Vis behov (logges)')
    expect(await page.textContent('#need')).toContain('At huske')
    expect(await page.inputValue('[name="assessment"]')).toContain('hvad vi aftaler')
    await see('need')
    await page.fill('[name="ground"]', 'Der er andre borgere til stede, som kan høres på optagelsen.')
    await page.click('text=Se brevet og send')
    await see('letter-refused')
    await page.click('text=Ret svaret')
    expect(await page.inputValue('[name="ground"]')).toContain('andre borgere')
    await page.click('text=Se brevet og send')
    await page.click('text=Send svaret')
    expect((await statusOf(server, receipt)).body.outcome).toBe('refused')
  })

  it('tells the later of two who answered first', async () => {
    const receipt = await askAndSend(server, 'conflict')
    await page.goto(`${server.origin}/staff/kolding/notices/${receipt.reference}`)
    // The colleague's answer arrives as their form would send it, while this page stays as it is.
    const version = await page.inputValue('[name="version"]')
    const theirs = await staff.request.post(`${page.url()}/decision`, {
      form: { outcome: 'accepted', version },
      headers: { origin: server.origin },
    })
    expect(theirs.ok()).toBe(true)
    await page.check('[value="refused"]')
    await page.fill('[name="assessment"]', 'Mødet handler også om andre borgere i huset.')
    await page.click('text=Se brevet og send')
    expect(await page.textContent('main')).toContain('Ida Prøvesen svarede')
    expect(await page.textContent('main')).toContain('andre borgere i huset')
    await see('conflict')
  })

  it('writes down a spoken wish, answers again, and looks at the log and the figures', async () => {
    await page.goto(`${server.origin}/staff/kolding/register`)
    await see('register')
    await page.check('[name="medium"][value="audio"]')
    await page.check('[name="setting"][value="phone"]')
    await page.check('[name="meetingUnknown"]')
    await page.fill('[name="department"]', 'Borgerservice')
    await page.fill('[name="name"]', 'Bo Testrup')
    await page.check('[name="reply"][value="phone"]')
    await page.fill('[name="phone"]', '20 12 34 56')
    await page.click('text=Gem og vis nummer og kode')
    expect(await page.textContent('.code')).toMatch(/^\w{5}.\w{5}$/)
    await see('registered')
    await page.click('text=Åbn det, der er skrevet')
    await page.check('[value="accepted"]')
    await page.click('text=Se brevet og send')
    await page.click('text=Send svaret')
    await page.click('text=Svar igen')
    await page.check('[value="more_information"]')
    await page.fill('[name="message"]', 'Hvornår er det nye møde?')
    await page.click('text=Se brevet og send')
    await page.click('text=Send svaret')
    await see('answered-again')
    await page.click('text=Ark til mødet')
    await see('sheet')
    await page.goto(`${server.origin}/staff/kolding/audit?check=1`)
    await see('audit')
    await page.goto(`${server.origin}/staff/kolding/statistics`)
    await see('statistics')
  })

  it('is walked through with the arrows, with one stop for Tab', async () => {
    await page.goto(`${server.origin}/staff/kolding?view=all`)
    const links = page.locator('table.queue tbody th a')
    await links.nth(0).focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate('document.activeElement.textContent')).toBe(await links.nth(1).textContent())
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.activeElement.closest('table')")).toBeNull()
  })

  it('works in English, on a narrow screen, and signs out', async () => {
    await page.goto(`${server.origin}/staff/kolding?view=all`)
    await page.click('text=In English')
    expect(await page.textContent('h1')).toBe('Inbox')
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(`${server.origin}/staff/kolding?view=all`)
    await see('inbox-narrow-en')
    await page.click('tbody a >> nth=0')
    await see('notice-narrow-en')
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.click('text=Sign out')
    await page.goto(`${server.origin}/staff/kolding`)
    expect(page.url()).toContain('/staff/sign-in')
  })
})
