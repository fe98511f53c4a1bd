import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Language } from '../../src/core/language.ts'
import { expectAccessible, patience } from './browser.ts'

export type Visit = {
  page: Page
  /** What the page complained about: errors of scripts and refusals by the content policy. */
  complaints: string[]
}

/** One citizen with one browser: a language, a width, with or without scripts. */
export const visit = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions & { language?: Language } = {},
): Promise<Visit> => {
  const { language = 'da', ...rest } = options
  const context = await browser.newContext({
    viewport: { width: 768, height: 900 },
    locale: language === 'da' ? 'da-DK' : 'en-GB',
    ...rest,
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  await page.goto(address)
  return { page, complaints }
}

const sendButton = 'button[name=send].main'

/** Sends a message and waits for its answer, whichever way the page brings it. */
export const say = async (page: Page, text: string): Promise<void> => {
  const before = await stateOf(page)
  await page.fill('#text', text)
  await page.click(sendButton)
  await changed(page, before)
}

export const choose = (page: Page, choice: string): Promise<void> =>
  pressed(page, `main button[name=choice][value="${choice}"]`)

/** Presses what answers with a turn, and waits for it. */
export const pressed = async (page: Page, button: string): Promise<void> => {
  const before = await stateOf(page)
  await page.click(button)
  await changed(page, before)
}

type Contact = { name: string; email: string }

/** Answers the last question, who they are, and comes to the page where everything is checked. */
export const giveContact = async (page: Page, { name, email }: Contact): Promise<void> => {
  await page.fill('#field-name', name)
  await page.fill('#field-email', email)
  await page.click('button[name=contact].main')
  await page.waitForSelector('#field-confirmed')
}

export const sendNotice = async (page: Page, contact: Contact): Promise<void> => {
  if ((await page.locator('#field-name').count()) > 0) await giveContact(page, contact)
  await page.check('#field-confirmed')
  await page.click(sendButton)
  await page.waitForSelector('#reference')
}

const state = '#conversation input[name=state]'
export const stateOf = (page: Page): Promise<string> => page.locator(state).first().inputValue()

/** Asked from outside the page: without scripts it cannot say so itself. */
const changed = (page: Page, before: string) =>
  expect.poll(() => stateOf(page), { interval: 20 }).not.toBe(before)

/**
 * What axe finds on a page as it stands. Axe is a script itself, so a page without scripts is looked at in a
 * twin that has the very same markup and still none of our own scripts.
 */
export const expectNoFaults = async (page: Page, browser: Browser, hasScripts: boolean): Promise<void> => {
  if (hasScripts) return expectAccessible(page)
  const html = await page.content()
  const context = await browser.newContext({ viewport: page.viewportSize() })
  const twin = await context.newPage()
  const address = page.url().split('#')[0] ?? ''
  await twin.route(address, route => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
  await twin.route('**/assets/page.*', route => route.abort())
  await twin.goto(address)
  await expectAccessible(twin)
  await context.close()
}

/** Content that needs sideways scrolling, as the width that is too much; 0 when there is none. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
