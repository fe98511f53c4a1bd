import { type ServerType, serve } from '@hono/node-server'
import { oidcIdentity } from '../../src/adapters/oidc.ts'
import { browserOf, type StaffSite, staffSite } from '../http/staff/staff-site.ts'
import {
  type Person,
  type ProviderSettings,
  type RunningProvider,
  signInAt,
  startProvider,
} from './provider.ts'

export const ours = 'http://localhost:8787'
export const redirectUri = `${ours}/staff/sign-in/return`

export type OidcSite = StaffSite & {
  provider: RunningProvider
  /** The program's clock runs so far ahead of the provider's. */
  clock: { minutes: number }
  stop(): Promise<void>
}

/** The staff pages and a real provider; what the provider posts to the program arrives over a real socket. */
export const oidcSite = async (
  people: Record<string, Person>,
  settings: Omit<ProviderSettings, 'redirectUri' | 'backChannel'> = {},
): Promise<OidcSite> => {
  let fetching: ((request: Request) => Response | Promise<Response>) | undefined
  let server: ServerType | undefined
  const port = await new Promise<number>(resolve => {
    const fetch = (request: Request) => fetching?.(request) ?? new Response(null, { status: 503 })
    server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(port))
  })
  const backChannel = `http://127.0.0.1:${port}/staff/sign-in/ended`
  const provider = await startProvider(people, { ...settings, redirectUri, backChannel })
  const clock = { minutes: 0 }
  const identity = oidcIdentity({
    issuer: provider.issuer,
    clientId: 'lydhoer',
    clientSecret: 'a secret of the test',
    redirectUri,
  })
  // The provider tells the real time, so this once the program does too.
  const at = await staffSite({ identity, clock: () => new Date(Date.now() + clock.minutes * 60_000) })
  fetching = at.app.fetch
  return {
    ...at,
    provider,
    clock,
    stop: async () => {
      await provider.close()
      server?.close()
    },
  }
}

export const cookieIn = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0] ?? '')
    .find(pair => pair.startsWith(`${name}=`) && !pair.endsWith('=')) ?? ''

/** Leaves for the provider and comes to its way back, as `login`; the last step is left to the test. */
export const away = async (at: StaffSite, login: string, { next = '', cookies = new Map() } = {}) => {
  const started = await browserOf(at, '').get(
    `/staff/sign-in/start${next && `?next=${encodeURIComponent(next)}`}`,
  )
  const back = await signInAt(started.headers.get('location') ?? '', login, { ours, cookies })
  return { pending: cookieIn(started, 'lydhoer-sign-in'), path: `${back.pathname}${back.search}` }
}

/** Signed in all the way; the cookie of the session. */
export const signedIn = async (at: StaffSite, login: string, cookies = new Map<string, string>()) => {
  const { pending, path } = await away(at, login, { cookies })
  return cookieIn(await browserOf(at, pending).get(path), 'lydhoer-staff')
}
