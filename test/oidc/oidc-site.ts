import { type ServerType, serve } from '@hono/node-server'
import { oidcIdentity } from '../../src/adapters/identity/oidc.ts'
import type { Strength } from '../../src/adapters/identity/oidc-strength.ts'
import { type StaffSite, staffSite } from '../http/staff/staff-site.ts'
import { redirectUri } from './away.ts'
import { type Person, type ProviderSettings, type RunningProvider, startProvider } from './provider.ts'

export type OidcSite = StaffSite & {
  provider: RunningProvider
  /** The program's clock runs so far ahead of the provider's. */
  clock: { minutes: number }
  stop(): Promise<void>
}

/** The staff pages and a real provider; what the provider posts to the program arrives over a real socket. */
export const oidcSite = async (
  people: Record<string, Person>,
  {
    strength,
    ...settings
  }: Omit<ProviderSettings, 'redirectUri' | 'backChannel'> & { strength?: Strength } = {},
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
    ...(strength && { strength }),
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
