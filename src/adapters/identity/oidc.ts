import * as client from 'openid-client'
import * as z from 'zod'
import { DomainError } from '../../core/errors.ts'
import type { Identified, Identity, PendingIdentity, StillThere } from '../../ports.ts'
import { clockToleranceSeconds, logoutReader } from './oidc-logout.ts'
import { keptProof, proofOf } from './oidc-proof.ts'
import { hasWeakened, isStrongEnough, type Strength } from './oidc-strength.ts'

export type OidcSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  redirectUri: string
  /** Absent: everybody the provider lets in. */
  strength?: Strength
}

/** How recent a sign-in must be where somebody has to authenticate again. */
const freshSeconds = 60

const claims = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1).optional(),
  name: z.string().min(1).max(200),
  roles: z.union([z.array(z.string()), z.string().transform(one => [one])]).default([]),
  title: z.string().max(200).optional(),
  department: z.string().max(200).optional(),
  phone_number: z.string().max(40).optional(),
})

/**
 * OpenID Connect: authorization code with PKCE, state and nonce. The library checks issuer, audience, signature,
 * times and nonce, and fetches the keys again when they have been rotated.
 */
export const oidcIdentity = (settings: OidcSettings): Identity => {
  let known: Promise<client.Configuration> | undefined
  const configuration = async () => {
    known ??= discovered(settings)
    try {
      return await known
    } catch (cause) {
      known = undefined
      throw new DomainError('unavailable', { cause })
    }
  }
  const readLogout = logoutReader(settings.clientId)
  const strength = settings.strength ?? { levels: [], methods: [] }
  return {
    begin: async (again = false) => begun(await configuration(), settings, again),
    finish: async (callback, pending) => {
      const found = await configuration()
      try {
        return await finished(found, callback, { pending, strength })
      } catch (cause) {
        if (cause instanceof DomainError) throw cause
        throw isUnreachable(cause)
          ? new DomainError('unavailable', { cause })
          : new DomainError('not_signed_in', { cause })
      }
    },
    still: async (subject, proof) => {
      try {
        return await askedAgain(await configuration(), { subject, proof, strength })
      } catch {
        return { kind: 'unreachable' }
      }
    },
    loggedOut: async token => readLogout(token, (await configuration()).serverMetadata()),
    endUrl: async returnTo => {
      const found = await configuration()
      if (found.serverMetadata().end_session_endpoint === undefined) return undefined
      return client.buildEndSessionUrl(found, { post_logout_redirect_uri: returnTo }).href
    },
  }
}

const finished = async (
  found: client.Configuration,
  callback: URL,
  { pending, strength }: { pending: PendingIdentity; strength: Strength },
): Promise<Identified> => {
  const tokens = await client.authorizationCodeGrant(found, callback, {
    pkceCodeVerifier: pending.verifier,
    expectedState: pending.state,
    expectedNonce: pending.nonce,
    idTokenExpected: true,
    ...(pending.again === true && { maxAge: freshSeconds }),
  })
  const inToken = tokens.claims()
  if (inToken === undefined) throw new DomainError('not_signed_in')
  if (!isStrongEnough(strength, inToken)) throw new DomainError('not_allowed', { facts: { why: 'too_weak' } })
  return {
    ...identified(await allClaims(found, tokens, inToken)),
    proof: proofOf(tokens),
    shownAgain: pending.again === true,
  }
}

const begun = async (
  found: client.Configuration,
  { redirectUri, strength }: OidcSettings,
  again: boolean,
): Promise<{ url: string; pending: PendingIdentity }> => {
  const pending = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    ...(again && { again }),
  }
  const levels = strength?.levels ?? []
  const url = client.buildAuthorizationUrl(found, {
    redirect_uri: redirectUri,
    scope: scopeAt(found),
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(levels.length > 0 && { acr_values: levels.join(' ') }),
    ...(again && { prompt: 'login', max_age: String(freshSeconds) }),
  })
  return { url: url.href, pending }
}

/** The scope `offline_access`, where it exists, gives what is needed to ask again later. */
const scopeAt = (found: client.Configuration): string =>
  found.serverMetadata().scopes_supported?.includes('offline_access')
    ? 'openid profile offline_access'
    : 'openid profile'

const discovered = async ({
  issuer,
  clientId,
  clientSecret,
}: OidcSettings): Promise<client.Configuration> => {
  // The token comes straight from the provider; its signature is checked all the same.
  const checks = [client.enableNonRepudiationChecks]
  const execute = isLoopback(issuer) ? [...checks, client.allowInsecureRequests] : checks
  const metadata = { client_secret: clientSecret, [client.clockTolerance]: clockToleranceSeconds }
  return client.discovery(new URL(issuer), clientId, metadata, undefined, { execute })
}

/** Without TLS only on this machine itself: for tests and for trying out. */
const isLoopback = (issuer: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(issuer).hostname)

/** A refresh token says both that somebody still may and what; without one, the access token says the first. */
const askedAgain = async (
  found: client.Configuration,
  { subject, proof, strength }: { subject: string; proof: string | undefined; strength: Strength },
): Promise<StillThere> => {
  const { refresh, access } = keptProof(proof)
  try {
    if (refresh !== undefined) {
      const tokens = await client.refreshTokenGrant(found, refresh)
      const inToken = tokens.claims() ?? { sub: subject }
      if (hasWeakened(strength, inToken)) return { kind: 'ended' }
      const given = await allClaims(found, tokens, inToken)
      const who = identified(given)
      return who.subject === subject
        ? { kind: 'still', who: { ...who, proof: proofOf({ refresh_token: refresh, ...tokens }) } }
        : { kind: 'ended' }
    }
    if (access === undefined) return { kind: 'unreachable' }
    return { kind: 'still', who: identified(await client.fetchUserInfo(found, access, subject)) }
  } catch (error) {
    return saysNo(error) ? { kind: 'ended' } : { kind: 'unreachable' }
  }
}

/** The provider has answered, and the answer is that this person may not (any more). */
const saysNo = (error: unknown): boolean =>
  (error instanceof client.ResponseBodyError && error.error === 'invalid_grant') ||
  (error instanceof client.WWWAuthenticateChallengeError && error.status === 401) ||
  (error instanceof DomainError && error.code === 'not_signed_in')

/** Some providers put names and roles in the token, others give them on request. */
const allClaims = async (
  found: client.Configuration,
  { access_token }: { access_token: string },
  inToken: { sub: string; [claim: string]: unknown },
): Promise<unknown> => {
  if (inToken.name !== undefined && inToken.roles !== undefined) return inToken
  if (found.serverMetadata().userinfo_endpoint === undefined) return inToken
  return { ...inToken, ...(await client.fetchUserInfo(found, access_token, inToken.sub)) }
}

const identified = (given: unknown): Identified => {
  const read = claims.safeParse(given)
  if (!read.success) throw new DomainError('not_signed_in', { cause: read.error })
  const { sub, sid, name, roles, title, department, phone_number } = read.data
  return {
    subject: sub,
    name,
    roles,
    ...(sid !== undefined && { providerSession: sid }),
    ...(title !== undefined && { title }),
    ...(department !== undefined && { unit: department }),
    ...(phone_number !== undefined && { phone: phone_number }),
  }
}

/** `fetch` says with a TypeError that nobody answered; everything else is an answer we do not accept. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Error && error.cause instanceof TypeError)
