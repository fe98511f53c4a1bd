import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { patterns } from '../routes.ts'

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

/** Headers of pages, files and the JSON contract alike. */
export const standingHeaders = (publicUrl: string): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  // `same-origin` and not `no-referrer`, which would make browsers send `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  ...(publicUrl.startsWith('https:') && {
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
  }),
})

/** Sets the headers every answer carries; what a handler has set itself stays. */
export const securityHeaders = (deps: HttpDeps): MiddlewareHandler<AppEnv> => {
  const always = standingHeaders(deps.settings.publicUrl)
  return async function addSecurityHeaders(c, next) {
    c.set('nonce', base64(deps.randomBytes(16)))
    await next()
    const { headers } = c.res
    const embedded = c.req.path.startsWith('/embed/')
    const mine = {
      ...always,
      'content-security-policy': policy(c, {
        ancestors: embedded ? ["'self'", ...deps.http.embedOrigins] : [],
        // Only the demonstration shows our own pages in a frame.
        frames: c.req.path === patterns.demo,
      }),
      'cross-origin-resource-policy': embedded ? 'cross-origin' : 'same-origin',
      ...(!embedded && { 'x-frame-options': 'DENY' }),
    }
    for (const [name, value] of Object.entries(mine)) if (!headers.has(name)) headers.set(name, value)
  }
}

type Framing = { ancestors: string[]; frames: boolean }

const policy = (c: Context<AppEnv>, { ancestors, frames }: Framing): string => {
  const nonce = `'nonce-${c.get('nonce')}'`
  return [
    "default-src 'none'",
    `script-src ${nonce}`,
    `style-src ${nonce}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors.length > 0 ? ancestors.join(' ') : "'none'"}`,
    ...(frames ? ["frame-src 'self'"] : []),
    "require-trusted-types-for 'script'",
  ].join('; ')
}
