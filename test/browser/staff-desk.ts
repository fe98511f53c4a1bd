import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type NodeServer, startNodeServer } from '../runtime/node-process.ts'
import { closeContexts, expectAccessible, openBrowser, patience, picture } from './browser.ts'

export type StaffDesk = {
  server: NodeServer
  context: BrowserContext
  page: Page
  /** Presses what leads to another page, and waits until that is there: what is read next is the new one. */
  follow(selector: string): Promise<void>
  see(name: string): Promise<void>
}

/** A server of its own and a browser at it, there while the tests of one file run. */
export const staffDesk = (pictures: string, env: () => Record<string, string> = () => ({})): StaffDesk => {
  let browser: Browser
  const desk = {
    follow: async selector => {
      await Promise.all([desk.page.waitForEvent('load'), desk.page.click(selector)])
    },
    see: async name => {
      await picture(desk.page, `${pictures}-${name}`)
      await expectAccessible(desk.page)
    },
  } as StaffDesk
  beforeAll(async () => {
    desk.server = await startNodeServer({ env: env() })
    browser = await openBrowser()
    desk.context = await browser.newContext({ viewport: { width: 1240, height: 780 }, locale: 'da-DK' })
    desk.context.setDefaultTimeout(patience)
    desk.page = await desk.context.newPage()
  })
  afterAll(async () => {
    await closeContexts(browser)
    await desk.server?.stop()
    desk.server?.remove()
  })
  return desk
}
