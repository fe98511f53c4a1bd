import { ringOf } from '../../../src/adapters/crypto/key-ring.ts'
import { createOnceTokens } from '../../../src/adapters/crypto/once-tokens.ts'
import { createSessionTokens } from '../../../src/adapters/crypto/session-tokens.ts'
import type { Role, StaffAccess } from '../../../src/app/deps.ts'
import {
  type AccessDeps,
  type StaffSession,
  sessionRow,
  signSession,
} from '../../../src/app/staff/staff-session.ts'
import { createApp } from '../../../src/http/app.tsx'
import { staffRoutes } from '../../../src/http/staff/staff-app.tsx'
import type { TestDeps } from '../../deps.ts'
import { type Site, site } from '../pages.ts'

export type StaffSite = Site & { deps: Site['deps'] & AccessDeps }

/** The whole transport with the staff pages, over real parts; nothing listens. */
export const staffSite = async ({
  identity,
  emergency,
  ...over
}: Partial<TestDeps> & Partial<StaffAccess> = {}): Promise<StaffSite> => {
  const { deps: parts } = await site(over)
  const deps = {
    ...parts,
    access: {
      tokens: createSessionTokens(ringOf({ test: new Uint8Array(32).fill(4) })),
      once: createOnceTokens(parts.newId),
      ...(identity && { identity }),
      ...(emergency && { emergency }),
    },
  }
  return { app: createApp(deps, { staff: staffRoutes(deps) }), deps }
}

type Person = { municipalities?: string[]; id?: string; limits?: StaffSession['staff']['limits'] }

/** The cookie of somebody with these roles in these municipalities, who has just signed in. */
export const cookieOf = async (
  { deps }: StaffSite,
  roles: Role[],
  { municipalities = ['kolding'], id = 'ida', limits }: Person = {},
): Promise<string> => {
  const at = deps.clock().getTime()
  const session: StaffSession = {
    id: deps.newId(),
    staff: {
      id,
      name: 'Ida Holm',
      title: 'Sagsbehandler',
      grants: Object.fromEntries(municipalities.map(one => [one, roles])),
      ...(limits && { limits }),
    },
    language: 'da',
    signedInAt: at,
    provenAt: at,
    by: 'oidc',
  }
  const { id: sessionId, language: _language, ...kept } = session
  const step = { id: sessionId, sequence: 0, what: 'begun' as const, providerSession: null }
  await deps.store.write([{ into: 'sessions', row: sessionRow(deps, step, kept) }])
  return `lydhoer-staff=${await signSession(deps, session)}`
}

/** A browser of somebody with that cookie, which never follows a redirect by itself. */
export const browserOf = ({ app }: StaffSite, cookie: string) => ({
  get: async (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { cookie, ...headers } }),
  post: async (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', headers: { cookie, ...headers }, body: new URLSearchParams(fields) }),
})
