import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { DomainError } from '../../core/errors.ts'
import type { LoggedOut } from '../../ports.ts'

/** The clocks of two servers differ a little. */
export const clockToleranceSeconds = 30

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
/** An older message is not believed; providers send it at once. */
const longest = '10 minutes'

type Metadata = {
  issuer: string
  jwks_uri?: string | undefined
  id_token_signing_alg_values_supported?: string[] | undefined
}

/**
 * Reads a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6): signed by the provider for this client,
 * current, with the one event and with `sub` or `sid`. It must not have a nonce, so that no ID token passes for one.
 */
export const logoutReader = (clientId: string) => {
  const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>()
  return async (token: string, { issuer, jwks_uri, ...metadata }: Metadata): Promise<LoggedOut> => {
    if (jwks_uri === undefined) throw new DomainError('unavailable')
    const keys = keySets.get(jwks_uri) ?? createRemoteJWKSet(new URL(jwks_uri))
    keySets.set(jwks_uri, keys)
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        audience: clientId,
        algorithms: signedBy(metadata.id_token_signing_alg_values_supported),
        clockTolerance: clockToleranceSeconds,
        maxTokenAge: longest,
        requiredClaims: ['iat', 'jti'],
      })
      const { typ } = protectedHeader
      if (typ !== undefined && !/^(application\/)?(logout\+jwt|jwt)$/i.test(typ))
        throw new DomainError('malformed')
      return loggedOutIn(payload)
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || error instanceof TypeError)
        throw new DomainError('unavailable', { cause: error })
      throw new DomainError('malformed', { cause: error })
    }
  }
}

/** Neither `none` nor an algorithm whose key the client itself holds. */
const signedBy = (supported: string[] = ['RS256']): string[] =>
  supported.filter(name => /^(RS|PS|ES)\d|^EdDSA$|^Ed25519$/.test(name))

const loggedOutIn = ({ sub, sid, iat = 0, ...payload }: JWTPayload): LoggedOut => {
  const { events, nonce } = payload
  const event: unknown =
    typeof events === 'object' && events !== null ? Reflect.get(events, logoutEvent) : undefined
  if (typeof event !== 'object' || event === null || nonce !== undefined) throw new DomainError('malformed')
  // The time is in whole seconds of another clock. A session that began after it is left alone, as nearly as that can
  // be told.
  const at = new Date((iat + clockToleranceSeconds) * 1000)
  if (typeof sid === 'string') return { whose: { providerSession: sid }, at }
  if (sub === undefined) throw new DomainError('malformed')
  return { whose: { staffId: sub }, at }
}
