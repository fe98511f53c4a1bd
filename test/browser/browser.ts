import { mkdirSync } from 'node:fs'
import axeCore from 'axe-core'
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

/** Axe as it calls itself inside the page. */
declare const axe: {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** What axe finds (WCAG 2.2 A and AA, and its best practices) in each frame of the page, or what the named rules find. */
export const faultsOf = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  const options = { resultTypes: ['violations'], iframes: false, ...(rules && { runOnly: rules }) }
  const faults: string[] = []
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axeCore.source)
    const { violations } = await frame.evaluate(given => axe.run(document, given), options)
    faults.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`))
  }
  return faults
}

export const expectAccessible = async (page: Page): Promise<void> => expect(await faultsOf(page)).toEqual([])
