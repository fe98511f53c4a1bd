import { beforeAll, describe, expect, it } from 'vitest'
import { askAndSend } from '../runtime/whole-way.ts'
import { da } from '../said.ts'
import { picture } from './browser.ts'
import { staffDesk } from './staff-desk.ts'

const desk = staffDesk('accountable')
beforeAll(async () => {
  await desk.page.goto(`${desk.server.origin}${desk.server.signInPath()}`)
})

const go = (path: string) => desk.page.goto(`${desk.server.origin}${path}`)
const fits = () => desk.page.evaluate('document.documentElement.scrollWidth <= innerWidth')

describe('what was done can be shown', () => {
  it('practises on a made-up notice, marked on every page, and takes it away again', async () => {
    await go('/staff/kolding/rehearsal')
    await desk.see('rehearsal')
    await desk.page.check('[value="remember"]')
    await desk.follow(`text=${da('rehearsal:page.make')}`)
    expect(await desk.page.textContent('.banner.rehearsal')).toContain('ØVELSE')
    await desk.see('rehearsal-made')
    await desk.follow(`text=${da('staff:code.open')}`)
    expect(await desk.page.title()).toMatch(/^ØVELSE: KOL-OVELSE-/)
    await desk.see('rehearsal-notice')
    await desk.page.check('[value="accepted"]')
    await desk.follow(`text=${da('staff:decision.preview')}`)
    expect(await desk.page.textContent('article.letter h2')).toContain('ØVELSE')
    await desk.see('rehearsal-letter')
    await desk.follow(`text=${da('staff:letter.send')}`)
    await desk.follow(`text=${da('rehearsal:page.remove')}`)
    expect(await desk.page.textContent('main')).toContain(da('rehearsal:page.none'))
    expect(await desk.page.textContent('h1')).toBe(da('rehearsal:page.title'))
  })

  it('shows figures as pictures and tables, for the house and for everybody', async () => {
    for (const key of ['one', 'two', 'three']) {
      const { reference } = await askAndSend(desk.server, key)
      if (key === 'three') continue
      await go(`/staff/kolding/notices/${reference}`)
      await desk.page.check(key === 'one' ? '[value="accepted"]' : '[value="forwarded"]')
      if (key === 'two') await desk.page.fill('[name="message"]', 'Skolen svarer')
      await desk.follow(`text=${da('staff:decision.preview')}`)
      await desk.follow(`text=${da('staff:letter.send')}`)
    }
    await go('/staff/kolding/statistics')
    for (const summary of await desk.page.locator('summary').all()) await summary.click()
    await desk.see('figures')
    expect(await desk.page.locator('svg.bars').count()).toBe(
      await desk.page.locator('.figures table').count(),
    )
    await desk.follow(`text=${da('staff:statistics.toPublic')}`)
    expect(await desk.page.textContent('main')).toContain(da('staff:statistics.few'))
    await desk.see('figures-public')
  })

  it('prints a sheet for the meeting with one answer on both sides, and has a script for what nobody announced', async () => {
    await go('/staff/kolding?view=answered')
    await desk.follow('table.queue tbody th a >> nth=0')
    await desk.follow(`text=${da('staff:sheet.title')}`)
    await desk.see('sheet')
    await desk.page.emulateMedia({ media: 'print' })
    await picture(desk.page, 'accountable-sheet-print')
    await desk.page.emulateMedia({ media: 'screen' })
    await desk.follow(`main >> text=${da('staff:script.title')}`)
    await desk.see('script')
  })

  it('reads the log, checks it, and takes out what a citizen may have of it', async () => {
    await go('/staff/kolding/audit?check=1')
    await desk.see('log')
    const reference = await desk.page.locator('td:has-text("KOL-")').first().textContent()
    await desk.page.fill('#subject', reference ?? '')
    await desk.page.press('#subject', 'Enter')
    await desk.follow(`text=${da('staff:extract.make')}`)
    expect(await desk.page.textContent('main')).toContain(
      da('staff:extract.who.handle', { authority: 'Kolding Kommune' }),
    )
    await desk.see('extract')
  })

  it('tells anybody what is shown and what is not, on a narrow screen too', async () => {
    await go('/proof')
    await desk.see('proof')
    await desk.page.setViewportSize({ width: 320, height: 700 })
    for (const path of [
      '/proof?lang=en',
      '/staff/kolding/statistics',
      '/staff/kolding/script',
      '/staff/kolding/rehearsal',
    ]) {
      await go(path)
      expect(`${path}: ${await fits()}`).toBe(`${path}: true`)
    }
    await desk.see('rehearsal-narrow')
  })

  it('lets whoever has no mouse reach what lies outside a narrow screen', async () => {
    await desk.page.setViewportSize({ width: 320, height: 700 })
    for (const path of [
      'audit?check=1',
      'reports',
      'sessions',
      'colleagues',
      'stop',
      'news',
      'systems',
      'overview',
    ]) {
      await go(`/staff/kolding/${path}`)
      await desk.see(`${path.split('?')[0]}-to-reach`)
      expect(await desk.page.locator('section.table:not([tabindex="0"])').count()).toBe(0)
    }
    await go('/staff/kolding/audit?check=1')
    await desk.page.locator('section.table').focus()
    await desk.page.keyboard.press('ArrowRight')
    const scrolled = () => desk.page.locator('section.table').evaluate(table => table.scrollLeft)
    await expect.poll(scrolled).toBeGreaterThan(0)
  })
})
