import * as client from 'openid-client'
import * as z from 'zod'
import { DomainError } from '../core/errors.ts'
import type { Identified, Identity } from '../ports.ts'

export type OidcSettings = { issuer: string; clientId: string; clientSecret: string; redirectUri: string }

/** Clocks of two servers differ a little. */
const clockToleranceSeconds = 30

const claims = z.object({
  sub: z.string().min(1),
  name: z.string().min(1).max(200),
  roles: z.union([z.array(z.string()), z.string().transform(one => [one])]).default([]),
  title: z.string().max(200).optional(),
  department: z.string().max(200).optional(),
  phone_number: z.string().max(40).optional(),
})

/**
 * OpenID Connect: authorization code with PKCE, state and nonce. The library checks issuer, audience,
 * signature, times and nonce, and fetches the keys again when they have been rotated.
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
  return {
    begin: async () => {
      const found = await configuration()
      const pending = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const url = client.buildAuthorizationUrl(found, {
        redirect_uri: settings.redirectUri,
        scope: 'openid profile',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, pending }
    },
    finish: async (callback, pending) => {
      const found = await configuration()
      try {
        const tokens = await client.authorizationCodeGrant(found, callback, {
          pkceCodeVerifier: pending.verifier,
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          idTokenExpected: true,
        })
        return identified(await allClaims(found, tokens))
      } catch (cause) {
        throw isUnreachable(cause)
          ? new DomainError('unavailable', { cause })
          : new DomainError('not_signed_in', { cause })
      }
    },
    endUrl: async returnTo => {
      const found = await configuration()
      if (found.serverMetadata().end_session_endpoint === undefined) return undefined
      return client.buildEndSessionUrl(found, { post_logout_redirect_uri: returnTo }).href
    },
  }
}

const discovered = async ({
  issuer,
  clientId,
  clientSecret,
}: OidcSettings): Promise<client.Configuration> => {
  const options = isLoopback(issuer) ? { execute: [client.allowInsecureRequests] } : {}
  const metadata = { client_secret: clientSecret, [client.clockTolerance]: clockToleranceSeconds }
  return client.discovery(new URL(issuer), clientId, metadata, undefined, options)
}

/** Without TLS only on this machine itself: for tests and for trying out. */
const isLoopback = (issuer: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(issuer).hostname)

/** Some providers put names and roles in the token, others give them on request. */
const allClaims = async (
  found: client.Configuration,
  tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
): Promise<unknown> => {
  const inToken = tokens.claims()
  if (inToken === undefined) throw new DomainError('not_signed_in')
  if (inToken.name !== undefined && inToken.roles !== undefined) return inToken
  if (found.serverMetadata().userinfo_endpoint === undefined) return inToken
  return { ...inToken, ...(await client.fetchUserInfo(found, tokens.access_token, inToken.sub)) }
}

const identified = (given: unknown): Identified => {
  const read = claims.safeParse(given)
  if (!read.success) throw new DomainError('not_signed_in', { cause: read.error })
  const { sub, name, roles, title, department, phone_number } = read.data
  return {
    subject: sub,
    name,
    roles,
    ...(title !== undefined && { title }),
    ...(department !== undefined && { unit: department }),
    ...(phone_number !== undefined && { phone: phone_number }),
  }
}

/** `fetch` says with a TypeError that nobody answered; everything else is an answer we do not accept. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Error && error.cause instanceof TypeError)
