import { existsSync, mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { type Browser, type Page, chromium as playwright } from 'playwright-core'
import { expect } from 'vitest'

const installed = '/usr/bin/chromium'
const pictures = 'test-output'

const quiet = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** Chromium as `CHROMIUM` names it, the system's, or the one that npm brings: `npm test` needs npm alone. */
export const openBrowser = async (): Promise<Browser> => {
  const own = process.env.CHROMIUM ?? (existsSync(installed) ? installed : undefined)
  return own === undefined
    ? playwright.launch({
        executablePath: await chromium.executablePath(),
        args: quiet,
        headless: true,
      })
    : playwright.launch({ executablePath: own, args: quiet, headless: true })
}

/** A picture of the whole page under `test-output/`, to be looked at. */
export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

/** Nothing that axe knows how to find (WCAG 2.2 A and AA, and its best practices). */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(found).toEqual([])
}
