import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, picture } from './browser.ts'
import { choose, say, sidewaysScroll, visit } from './citizen.ts'
import { siteInBrowser } from './citizen-site.ts'

const on = siteInBrowser()

const pages: [name: string, path: string][] = [
  ['form', '/kolding/form'],
  ['status', '/status'],
  ['privacy', '/kolding/privacy'],
  ['accessibility', '/kolding/accessibility'],
  ['rules', '/silkeborg/rules'],
  ['compare', '/compare?with=kolding&with=silkeborg'],
  ['not-found', '/nothing-here'],
  ['embedded', '/embed/kolding'],
  ['family-law-house', '/familieretshuset'],
]
const inLanguage = (path: string, language: string) =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`

describe('axe finds nothing', () => {
  for (const language of ['da', 'en'] as const)
    it.each(pages)(`on the page "%s" in ${language}, light and dark`, async (name, path) => {
      const { page } = await visit(on.browser, on.site.url + inLanguage(path, language), { language })
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      expect(await page.locator('h1').count()).toBe(1)
      await expectAccessible(page)
      if (language === 'da') {
        await picture(page, `page-${name}`)
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectAccessible(page)
      }
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await sidewaysScroll(page)).toBe(0)
      await page.context().close()
    })

  it('on the demonstration, whose frame is a page of its own', async () => {
    const { page } = await visit(on.browser, `${on.site.url}/demo?lang=da`)
    await page.waitForSelector('lydhoer-chat')
    await expectAccessible(page)
  })

  it('in a conversation with sources open, in another theme, in the dark and with forced colours', async () => {
    const { page } = await visit(on.browser, `${on.site.url}/kolding?lang=da&theme=kolding`)
    await say(page, 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?')
    await page.click('.sources summary')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
      await picture(page, `theme-kolding-${colorScheme}`)
    }
    await page.emulateMedia({ forcedColors: 'active' })
    await picture(page, 'forced-colours')
    await page.emulateMedia({ forcedColors: 'none', media: 'print' })
    await picture(page, 'print')
  })

  it('in danger: the numbers can be pressed, and the way out is there', async () => {
    const { page } = await visit(on.browser, `${on.site.url}/kolding?lang=da`)
    await say(page, 'Jeg vil ikke leve mere')
    expect(await page.locator('.card.crisis').count()).toBe(1)
    expect(await page.locator('.card.crisis [data-leave]').count()).toBe(1)
    await expectAccessible(page)
    await picture(page, 'crisis')
  })
})

/** Tab until the focused element is the one wanted, as somebody without a mouse does. */
const tabTo = async (page: Page, selector: string) => {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`${selector} is not reached by Tab`)
}

describe('without a mouse', () => {
  it('the whole way is walked with the keyboard alone, and focus can always be seen', async () => {
    const { page } = await visit(on.browser, `${on.site.url}/kolding?lang=da`)
    const outlined = () =>
      page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await tabTo(page, '#text')
    expect(await outlined()).toBe('solid')
    await page.keyboard.type('Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.card.answer')
    await page.keyboard.press('Shift+Tab')
    await tabTo(page, '#text')
    await page.keyboard.type('ja, lav anmodningen')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.step')
    await page.keyboard.type('lyd')
    await page.keyboard.press('Enter')
    await page.waitForSelector('main [value="field.setting.office"]')
    await page.keyboard.type('jeg møder op')
    await page.keyboard.press('Enter')
    await page.waitForSelector('main [value="field.setting.office"]', { state: 'detached' })
    await page.keyboard.type('Jobcenteret')
    await page.keyboard.press('Enter')
    await page.waitForSelector('main button[value="notice.check"]')
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Shift+Tab')
      if (await page.evaluate(() => document.activeElement?.matches('[value="notice.check"]'))) break
    }
    expect(await outlined()).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#field-name')
    await tabTo(page, '#field-name')
    await page.keyboard.type('Åse Prøvesen')
    await tabTo(page, '[name=reply]')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, '#field-phone')
    await page.keyboard.type('12 34 56 78')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#field-confirmed')
    await tabTo(page, '#field-confirmed')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#reference')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })
})

describe('for eyes and hands', () => {
  it('every button and field is large enough to hit', async () => {
    const { page } = await visit(on.browser, `${on.site.url}/kolding?lang=da`, {
      viewport: { width: 320, height: 640 },
    })
    await say(page, 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?')
    await choose(page, 'notice.start')
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, textarea, summary, .after a, .bar a, .foot li a')]
        .filter(
          element => element.checkVisibility() && !element.closest('[aria-hidden]') && element.tabIndex >= 0,
        )
        .map(element => ({ height: element.getBoundingClientRect().height, words: element.textContent }))
        .filter(({ height }) => height < 40),
    )
    expect(small).toEqual([])
  })

  it('text may be spaced out as WCAG 1.4.12 says, and still nothing is cut off', async () => {
    const { page } = await visit(on.browser, `${on.site.url}/kolding?lang=da`, {
      viewport: { width: 320, height: 640 },
      bypassCSP: true,
    })
    await say(page, 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?')
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    })
    expect(await sidewaysScroll(page)).toBe(0)
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main p, main button, main a, main label')]
        .filter(element => element.checkVisibility() && !element.closest('.visually-hidden'))
        .filter(
          element =>
            element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline',
        )
        .map(element => element.textContent),
    )
    expect(cut).toEqual([])
    await picture(page, 'text-spacing')
  })
})
