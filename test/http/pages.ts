import type { Hono } from 'hono'
import { createApp } from '../../src/http/app.tsx'
import type { AppEnv } from '../../src/http/app-env.ts'
import type { HttpDeps, HttpSettings } from '../../src/http/http-deps.ts'
import type { Assets, StaticFile } from '../../src/http/operations/assets.ts'
import { type TestDeps, testDeps } from '../deps.ts'

const file = (path: string, contentType: string): StaticFile => ({
  path,
  contentType,
  body: `/* ${path} */`,
  integrity: 'sha384-x',
})
const script = 'text/javascript; charset=utf-8'

const assets: Assets = {
  css: file('/assets/site.0.css', 'text/css; charset=utf-8'),
  staffCss: file('/assets/staff.0.css', 'text/css; charset=utf-8'),
  page: file('/assets/page.0.js', script),
  widget: file('/widget.0.js', script),
  more: [],
}

export type Site = { app: Hono<AppEnv>; deps: HttpDeps & TestDeps }

/** The whole transport over real parts; nothing listens. */
export const site = async ({
  http,
  ...over
}: Partial<TestDeps> & { http?: Partial<HttpSettings> } = {}): Promise<Site> => {
  const deps = {
    ...(await testDeps(over)),
    assets,
    http: { embedOrigins: [], rateLimits: null, clientAddress: () => '192.0.2.1', ...http },
  }
  return { app: createApp(deps), deps }
}

export const postJson = (
  { app }: Site,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  Promise.resolve(
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )

export const postForm = ({ app }: Site, path: string, fields: Record<string, string>): Promise<Response> =>
  Promise.resolve(app.request(path, { method: 'POST', body: new URLSearchParams(fields) }))

/** Who sends it, as the page before the check asks: given once, it goes along with every form. */
export const sender = { name: 'Åse', reply: 'phone', phone: '12 34 56 78' }

const entities: Record<string, string> = {
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}
export const plain = (html: string) =>
  html.replace(/&(quot|#39|lt|gt|amp);/g, entity => entities[entity] ?? entity)

/** The hidden fields of a page, as a browser without script would post them again. */
export const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  )

/** What the page says, without markup. */
export const wordsOf = (html: string): string =>
  plain(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
