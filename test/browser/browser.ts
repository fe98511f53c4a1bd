import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { launchedChromium } from './one-chromium.ts'

const pictures = 'test-output'

/** Only what hangs takes this long. */
export const patience = 120_000

let launched: Promise<Browser> | undefined

/** One Chromium for all files of a process; it ends with the process. */
export const openBrowser = (): Promise<Browser> => {
  launched ??= launchedChromium(inject('chromium'))
  return launched
}

/** Leaves nothing open for the next file. */
export const closeContexts = async (browser: Browser): Promise<void> => {
  for (const context of browser.contexts()) await context.close()
}

/** A picture of the whole page under `test-output/`, to be looked at; drawn where `PICTURES` is set. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

/** Axe in its short form, which each page reads anew. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axeSource)
    const { violations } = await frame.evaluate(given => axe.run(document, given), options)
    faults.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`))
  }
  return faults
}

export const expectAccessible = async (page: Page): Promise<void> => expect(await faultsOf(page)).toEqual([])
