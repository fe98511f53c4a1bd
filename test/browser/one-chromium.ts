import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The Chromium that is launched, unpacked once before all files. */
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
const executable = async (): Promise<string> =>
  process.env.CHROMIUM ?? (existsSync(installed) ? installed : await chromium.executablePath())

export const launchedChromium = async (executablePath?: string): Promise<Browser> =>
  playwright.launch({ executablePath: executablePath ?? (await executable()), args: quiet, headless: true })

const setup = async (project: TestProject): Promise<void> => project.provide('chromium', await executable())

// biome-ignore lint/style/noDefaultExport: vitest looks for it
export { setup as default }
