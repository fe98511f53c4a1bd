import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type Page, chromium as playwright } from 'playwright-core'
import { expect, inject } from 'vitest'

const pictures = 'test-output'

/** Only what hangs takes this long. */
export const patience = 120_000

/** A browser of one's own, as far as anybody in it can tell: closing it closes what was opened in it. */
export const openBrowser = (): Promise<Browser> => playwright.connect(inject('chromium'))

/** A picture of the whole page under `test-output/`, to be looked at; drawn where `PICTURES` is set. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

/** Nothing that axe knows how to find (WCAG 2.2 A and AA, and its best practices). */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(found).toEqual([])
}
