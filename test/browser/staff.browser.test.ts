import { describe, expect, it } from 'vitest'
import { askAndSend, statusOf } from '../runtime/whole-way.ts'
import { da, en } from '../said.ts'
import { staffDesk } from './staff-desk.ts'

const desk = staffDesk('staff')

/** How many entries each list has, and how many lines they begin on: entries beside each other are none. */
const itemsOf = (lists: string): Promise<number[]> =>
  desk.page.locator(lists).evaluateAll(all => all.map(list => list.children.length))
const linesOf = (lists: string): Promise<number[]> =>
  desk.page
    .locator(lists)
    .evaluateAll(all =>
      all.map(list => new Set([...list.children].map(item => item.getBoundingClientRect().top)).size),
    )

describe('a caseworker at the staff pages', () => {
  it('signs in with the printed line and sees the inbox', async () => {
    await desk.page.goto(`${desk.server.origin}/staff/kolding`)
    expect(await desk.page.textContent('h1')).toBe('Log ind')
    await desk.see('sign-in')
    await desk.page.goto(`${desk.server.origin}${desk.server.signInPath()}`)
    expect(await desk.page.textContent('h1')).toBe('Indbakke')
    await desk.see('inbox-empty')
  })

  it('answers yes in three actions: chooses, reads the letter, sends', async () => {
    const receipt = await askAndSend(desk.server, 'accept')
    await desk.page.goto(`${desk.server.origin}/staff/kolding`)
    await desk.see('inbox')
    await desk.follow(`text=${receipt.reference}`)
    await desk.see('notice')
    await desk.page.check('[value="accepted"]')
    expect(await desk.page.isVisible('#field-assessment')).toBe(false)
    await desk.page.waitForSelector('#growing:not([hidden]) >> text=Ja. Du må optage lyd')
    await desk.see('growing')
    await desk.follow(`text=${da('staff:decision.preview')}`)
    expect(await desk.page.textContent('article.letter')).toContain('Ja. Du må optage lyd')
    await desk.see('letter')
    await desk.follow(`text=${da('staff:letter.send')}`)
    expect(await desk.page.textContent('.done')).toContain(da('staff:sent'))
    await desk.see('answered')
    expect((await statusOf(desk.server, receipt)).body.outcome).toBe('accepted')
  })

  it('says no only after reading the need, with an assessment and a ground, and loses no word on the way', async () => {
    const receipt = await askAndSend(desk.server, 'refuse', 'Det hjælper mig med at huske')
    await desk.page.goto(`${desk.server.origin}/staff/kolding/notices/${receipt.reference}`)
    await desk.page.check('[value="refused"]')
    await desk.page.fill('[name="assessment"]', 'Du har brug for at huske, hvad vi aftaler.')
    await desk.follow(`text=${da('staff:decision.preview')}`)
    expect(await desk.page.textContent('.alarm')).toContain(da('staff:decision.fault.need.unopened'))
    await desk.see('faults')
    await desk.follow(`text=${da('staff:notice.needButton')}`)
    expect(await desk.page.textContent('#need')).toContain('At huske')
    expect(await desk.page.inputValue('[name="assessment"]')).toContain('hvad vi aftaler')
    await desk.see('need')
    await desk.page.fill('[name="ground"]', 'Der er andre borgere til stede, som kan høres på optagelsen.')
    await desk.follow(`text=${da('staff:decision.preview')}`)
    await desk.see('letter-refused')
    await desk.follow(`text=${da('staff:letter.change')}`)
    expect(await desk.page.inputValue('[name="ground"]')).toContain('andre borgere')
    await desk.follow(`text=${da('staff:decision.preview')}`)
    await desk.follow(`text=${da('staff:letter.send')}`)
    expect((await statusOf(desk.server, receipt)).body.outcome).toBe('refused')
  })

  it('tells the later of two who answered first', async () => {
    const receipt = await askAndSend(desk.server, 'conflict')
    await desk.page.goto(`${desk.server.origin}/staff/kolding/notices/${receipt.reference}`)
    // The colleague's answer arrives as their form would send it, while this page stays as it is.
    const version = await desk.page.inputValue('[name="version"]')
    const theirs = await desk.context.request.post(`${desk.page.url()}/decision`, {
      form: { outcome: 'accepted', version },
      headers: { origin: desk.server.origin },
    })
    expect(theirs.ok()).toBe(true)
    await desk.page.check('[value="refused"]')
    await desk.page.fill('[name="assessment"]', 'Mødet handler også om andre borgere i huset.')
    await desk.follow(`text=${da('staff:decision.preview')}`)
    expect(await desk.page.textContent('main')).toContain('Ida Prøvesen svarede')
    expect(await desk.page.textContent('main')).toContain('andre borgere i huset')
    await desk.see('conflict')
  })

  it('writes down a spoken wish, answers again, and looks at the log and the figures', async () => {
    await desk.page.goto(`${desk.server.origin}/staff/kolding/register`)
    await desk.see('register')
    await desk.page.check('[name="medium"][value="audio"]')
    await desk.page.check('[name="setting"][value="phone"]')
    await desk.page.check('[name="meetingUnknown"]')
    await desk.page.fill('[name="department"]', 'Borgerservice')
    await desk.page.fill('[name="name"]', 'Bo Testrup')
    await desk.page.check('[name="reply"][value="phone"]')
    await desk.page.fill('[name="phone"]', '20 12 34 56')
    await desk.follow(`text=${da('staff:register.send')}`)
    expect(await desk.page.textContent('.code')).toMatch(/^\w{5}.\w{5}$/)
    await desk.see('registered')
    await desk.follow(`text=${da('staff:code.open')}`)
    await desk.page.check('[value="accepted"]')
    await desk.follow(`text=${da('staff:decision.preview')}`)
    await desk.follow(`text=${da('staff:letter.send')}`)
    await desk.page.click(`text=${da('staff:decision.again')}`)
    await desk.page.check('[value="more_information"]')
    await desk.page.fill('[name="message"]', 'Hvornår er det nye møde?')
    await desk.follow(`text=${da('staff:decision.preview')}`)
    await desk.follow(`text=${da('staff:letter.sendQuestion')}`)
    await desk.see('answered-again')
    await desk.follow(`text=${da('staff:sheet.title')}`)
    await desk.see('sheet')
    await desk.page.goto(`${desk.server.origin}/staff/kolding/audit?check=1`)
    await desk.see('audit')
    await desk.page.goto(`${desk.server.origin}/staff/kolding/statistics`)
    await desk.see('statistics')
  })

  it('is walked through with the arrows, with one stop for Tab', async () => {
    await desk.page.goto(`${desk.server.origin}/staff/kolding?view=all`)
    const links = desk.page.locator('table.queue tbody th a')
    await links.nth(0).focus()
    await desk.page.keyboard.press('ArrowDown')
    expect(await desk.page.evaluate('document.activeElement.textContent')).toBe(
      await links.nth(1).textContent(),
    )
    await desk.page.keyboard.press('Tab')
    expect(await desk.page.evaluate("document.activeElement.closest('table')")).toBeNull()
  })

  it('works in English, on a narrow screen, and signs out', async () => {
    await desk.page.goto(`${desk.server.origin}/staff/kolding?view=all`)
    await desk.follow(`text=${da('staff:menu.language')}`)
    expect(await desk.page.textContent('h1')).toBe('Inbox')
    await desk.page.setViewportSize({ width: 320, height: 700 })
    await desk.page.goto(`${desk.server.origin}/staff/kolding?view=all`)
    await desk.see('inbox-narrow-en')
    await desk.follow('tbody a >> nth=0')
    await desk.see('notice-narrow-en')
    const places = await desk.page
      .locator('.places a')
      .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))
    expect(places.length).toBeGreaterThan(10)
    for (const place of [desk.page.url(), ...places]) {
      await desk.page.goto(place)
      expect(await desk.page.evaluate('document.documentElement.scrollWidth <= innerWidth'), place).toBe(true)
      expect(await linesOf('main ul.listed'), place).toEqual(await itemsOf('main ul.listed'))
    }
    await desk.follow(`text=${en('staff:menu.signOut')}`)
    await desk.page.goto(`${desk.server.origin}/staff/kolding`)
    expect(desk.page.url()).toContain('/staff/sign-in')
  })
})
