import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type BrowserServer, chromium as playwright } from 'playwright-core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all files is connected to. */
    chromium: string
  }
}

const installed = '/usr/bin/chromium'

const quiet = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** Chromium as `CHROMIUM` names it, the system's, or the one that npm brings: `npm test` needs npm alone. */
export const launchedChromium = async (): Promise<BrowserServer> => {
  const own = process.env.CHROMIUM ?? (existsSync(installed) ? installed : undefined)
  return playwright.launchServer({
    executablePath: own ?? (await chromium.executablePath()),
    args: quiet,
    headless: true,
    host: '127.0.0.1',
  })
}

/** One Chromium for all files, each of which has contexts of its own in it. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await launchedChromium()
  project.provide('chromium', server.wsEndpoint())
  return () => server.close()
}

// biome-ignore lint/style/noDefaultExport: vitest looks for it
export { setup as default }
