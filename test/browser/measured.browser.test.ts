import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { buildAssets } from '../../src/build/bundling/assets.ts'
import type { Language } from '../../src/core/language.ts'
import { choose, giveContact, pressed, say, visit } from './citizen.ts'
import { siteInBrowser } from './citizen-site.ts'

/*
 * What docs/duties.md says is counted on a phone. Times are measured by `npm run bench:page`, which may depend
 * on the machine.
 */
const on = siteInBrowser()
const phone = { width: 390, height: 844 }

const opened = async (language: Language = 'da', viewport = phone) =>
  (await visit(on.browser, `${on.site.url}/kolding?lang=${language}`, { language, viewport })).page

/** Counts from now on what moves without anybody having done anything, and how far somebody scrolls by hand. */
const counting = (page: Page) =>
  page.evaluate(() => {
    const counted = { shift: 0 }
    Object.assign(window, { counted })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[])
        if (!entry.hadRecentInput) counted.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })

const shiftOn = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { counted: { shift: number } }).counted.shift)

/** How far somebody has to scroll by hand until all of this can be pressed; scrolls there. */
const byHand = (page: Page, selector: string): Promise<number> =>
  page.evaluate(wanted => {
    const compose = document.querySelector('.compose')?.getBoundingClientRect()
    const end = Math.min(compose?.top ?? innerHeight, innerHeight)
    const box = document.querySelector(wanted)?.getBoundingClientRect()
    if (!box) throw new Error(`no ${wanted}`)
    const inCompose = compose !== undefined && box.top >= compose.top && box.bottom <= compose.bottom
    const far = inCompose ? 0 : Math.max(0, box.bottom - end, -box.top)
    scrollBy(0, box.top < 0 ? -far : far)
    return far
  }, selector)

const texts = {
  da: { ask: 'Må jeg optage lyd af mødet på rådhuset på torsdag kl. 10?', department: 'Jobcenteret' },
  en: {
    ask: 'May I record sound of the meeting at the town hall on Thursday at 10?',
    department: 'Jobcenter',
  },
}

type Way = { page: Page; language: Language; begins: (page: Page) => Promise<unknown> }

/** The way of one who is asked all that is mandatory and gives one reason; an act is a press that sends something. */
const walk = async ({ page, language, begins }: Way) => {
  let acts = 0
  let scrolled = 0
  const act = async (selector: string, how: () => Promise<unknown>) => {
    scrolled += await byHand(page, selector)
    await how()
    acts += 1
  }
  const press = (value: string) =>
    act(`main button[name=choice][value="${value}"]`, () => choose(page, value))
  const isOffered = async (selector: string) => (await page.locator(selector).count()) > 0
  await act('#text', () => say(page, texts[language].ask))
  await act('#text', () => begins(page))
  for (const answer of ['field.medium.audio', 'field.setting.office'])
    if (await isOffered(`main button[value="${answer}"]`)) await press(answer)
  const reason = '[value="field.need.remember"]'
  if (!(await isOffered(reason))) await act('#text', () => say(page, texts[language].department))
  await page.check(reason)
  await press('notice.check')
  await act('button[name=contact].main', () =>
    giveContact(page, { name: 'Åse Prøvesen', email: 'aase@example.dk' }),
  )
  await page.check('#field-confirmed')
  await act('button[name=send].main', async () => {
    await page.click('button[name=send].main')
    await page.waitForSelector('#reference')
  })
  await expect.poll(() => page.locator('main').innerText()).toContain('KOL-')
  return { acts, scrolled }
}

describe('on a phone', () => {
  it('what is fetched for the first page is at most 20 kB, packed', async () => {
    const { css, page } = await buildAssets()
    const html = await (await fetch(`${on.site.url}/kolding?lang=da`)).text()
    const bytes = [html, css.body, page.body].reduce((sum, text) => sum + gzipSync(text).length, 0)
    expect(bytes).toBeLessThanOrEqual(20_000)
  })

  it.each([
    ['da', 'in own words', 7, 'ja, skriv den: lyd, jeg møder op, hos Jobcenteret'],
    ['da', 'by buttons', 7, undefined],
    ['en', 'by buttons', 7, undefined],
  ] as const)(
    'from the question to the receipt (%s, %s) it is at most %i acts, and one screen of scrolling by hand',
    async (language, _how, most, words) => {
      const page = await opened(language)
      const begins = () => (words ? say(page, words) : pressed(page, '#act button'))
      const { acts, scrolled } = await walk({ page, language, begins })
      expect(acts).toBeLessThanOrEqual(most)
      expect(scrolled).toBeLessThanOrEqual(phone.height)
    },
  )

  it('nothing moves by itself after an answer has come', async () => {
    const page = await opened()
    await counting(page)
    for (const text of [texts.da.ask, 'Hvad er en bisidder?', 'blå bananer', 'ja, lav anmodningen'])
      await say(page, text)
    await page.waitForTimeout(0)
    expect(await shiftOn(page)).toBeLessThanOrEqual(0.02)
  })

  it('the answer and what to do next stand on one screen in 95 of 100 answers', async () => {
    const asked = [
      'Må jeg optage lyd til et møde?',
      'Må jeg filme et besøg hjemme hos mig?',
      'Hvad er en bisidder?',
      'Må jeg optage en telefonsamtale?',
      'Hvad hvis de siger nej?',
      'Må jeg lægge optagelsen på Facebook?',
      'Skal jeg sige hvorfor?',
      'Må de optage mig?',
      'Hvordan får jeg et referat?',
      'Må jeg optage et møde på Teams?',
      'Kan jeg bruge optagelsen som bevis?',
      'Må jeg have kamera hos min mor, når hjemmeplejen kommer?',
      'Hvor længe må jeg gemme optagelsen?',
      'Må jeg optage i smug?',
      'Hvad er aktindsigt?',
      'Må jeg få en tolk med?',
      'Gælder det også på skolen?',
      'Hvem kan jeg klage til?',
      'Hvordan skriver jeg en anmodning?',
      'Gemmer I det, jeg skriver?',
    ]
    const page = await opened()
    const outside: string[] = []
    for (const text of asked) {
      await page.goto(`${on.site.url}/kolding?lang=da`)
      await say(page, text)
      const below = await page.evaluate(() => {
        const end = document.querySelector('.compose')?.getBoundingClientRect().top ?? innerHeight
        const card = [...document.querySelectorAll('#log .card.answer')].at(-1)
        const parts = [card?.querySelector('.text'), card?.querySelector('#act')]
        return Math.max(...parts.map(part => (part ? part.getBoundingClientRect().bottom - end : 0)))
      })
      if (below > 1) outside.push(`${text} (${Math.round(below)} px)`)
    }
    expect(outside.length / asked.length, outside.join(' | ')).toBeLessThanOrEqual(0.05)
  })
})
