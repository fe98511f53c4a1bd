import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { buildAssets } from '../../src/build/bundling/assets.ts'
import { createApp } from '../../src/http/app.tsx'
import type { HttpSettings } from '../../src/http/http-deps.ts'
import { type TestDeps, testDeps } from '../deps.ts'
import { closeContexts, openBrowser } from './browser.ts'

export type CitizenSite = { url: string; deps: TestDeps; close(): Promise<void> }

/** Chromium opens connections ahead that nothing is ever asked on: nobody waits for those. */
const ended = (server: ServerType): Promise<void> =>
  new Promise(done => {
    server.close(() => done())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })

let assets: ReturnType<typeof buildAssets> | undefined

/** The citizen pages on a port of their own, with the scripts as they are built; the clock stands still. */
export const openSite = async (http: Partial<HttpSettings> = {}, port = 0): Promise<CitizenSite> => {
  assets ??= buildAssets()
  const parts = await testDeps()
  const deps = {
    ...parts,
    assets: await assets,
    http: { embedOrigins: [], rateLimits: null, clientAddress: () => '192.0.2.1', ...http },
  }
  return new Promise(resolve => {
    const server = serve(
      { fetch: request => createdApp.fetch(request), hostname: '127.0.0.1', port },
      info => {
        const url = `http://localhost:${(info as AddressInfo).port}`
        deps.settings.publicUrl = url
        resolve({ url, deps, close: () => ended(server) })
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
  afterEach(() => closeContexts(on.browser))
  afterAll(async () => {
    await on.site?.close()
  })
  return on
}
