import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { buildAssets } from '../../src/build/assets.ts'
import { createApp } from '../../src/http/app.tsx'
import type { HttpSettings } from '../../src/http/http-deps.ts'
import { type TestDeps, testDeps } from '../deps.ts'
import { openBrowser } from './browser.ts'

export type CitizenSite = { url: string; deps: TestDeps; close(): Promise<void> }

/** The citizen pages on a port of their own, with the scripts as they are built; the clock stands still. */
export const openSite = async (http: Partial<HttpSettings> = {}, port = 0): Promise<CitizenSite> => {
  const parts = await testDeps()
  const deps = {
    ...parts,
    assets: await buildAssets(),
    http: { embedOrigins: [], rateLimits: null, clientAddress: () => '192.0.2.1', ...http },
  }
  return new Promise(resolve => {
    const server = serve(
      { fetch: request => createdApp.fetch(request), hostname: '127.0.0.1', port },
      info => {
        const url = `http://localhost:${(info as AddressInfo).port}`
        deps.settings.publicUrl = url
        resolve({ url, deps, close: () => new Promise(done => server.close(() => done())) })
      },
    )
    const createdApp = createApp(deps)
  })
}

/** The citizen pages and a browser, there while the tests of one file run. */
export const siteInBrowser = (): { browser: Browser; site: CitizenSite } => {
  const on = {} as { browser: Browser; site: CitizenSite }
  beforeAll(async () => {
    ;[on.browser, on.site] = await Promise.all([openBrowser(), openSite()])
  })
  afterAll(async () => {
    await on.browser?.close()
    await on.site?.close()
  })
  return on
}
