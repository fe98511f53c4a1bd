import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt, exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose'
import Provider from 'oidc-provider'

export type Person = {
  name: string
  title?: string
  roles: string[]
  /** How strongly they sign in, as the provider tells it. */
  acr?: string
  amr?: string[]
}
export type RunningProvider = {
  issuer: string
  /** Signs with other keys from now on, as a provider does that has rotated them. */
  rotate(): Promise<void>
  /** What the provider's token answer is bent into before it leaves; undefined again: as it is. */
  bend: {
    idToken?: ((token: string, key: JWK) => Promise<string>) | undefined
    /** The same answer with other claims in it, signed with the provider's own key. */
    claims?: ((claims: JWTPayload) => JWTPayload) | undefined
  }
  /** Nobody answers any more, and then somebody does again. */
  away(isAway: boolean): void
  close(): Promise<void>
}

export type ProviderSettings = {
  redirectUri: string
  /** Where logouts are told (OpenID Connect Back-Channel Logout). */
  backChannel?: string
  /** Without them a session can only be asked about for as long as its access token lives. */
  refreshTokens?: boolean
  /** Where it listens, if not on a free port of loopback. */
  at?: { host: string; port: number }
  /** How long what it gives is good for. */
  seconds?: number
}

export const newKey = async (kid: string): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' }
}

/**
 * A real OpenID provider on loopback with one client, this program. Whoever signs in as `ida` is who
 * `people.ida` says at that moment; somebody who is not there any more is shut out.
 */
export const startProvider = async (
  people: Record<string, Person>,
  settings: ProviderSettings,
): Promise<RunningProvider> => {
  let handler: ReturnType<Provider['callback']> | undefined
  let key = await newKey('first')
  let isAway = false
  const bend: RunningProvider['bend'] = {}
  const server = createServer((request, answer) => {
    if (isAway) return void request.socket.destroy()
    const { idToken, claims } = bend
    if (request.url === '/token' && (idToken ?? claims) !== undefined)
      bent(answer, token =>
        claims === undefined ? idToken?.(token, key) : signed(claims(decodeJwt(token)), key),
      )
    return handler?.(request, answer)
  })
  const { host, port } = settings.at ?? { host: '127.0.0.1', port: 0 }
  await new Promise<void>(resolve => server.listen(port, host, resolve))
  const issuer = `http://${settings.at ? 'localhost' : host}:${(server.address() as AddressInfo).port}`
  const made = () => {
    const provider = new Provider(issuer, configuration(people, settings, key))
    tellStrength(provider, people)
    return provider.callback()
  }
  handler = made()
  return {
    issuer,
    bend,
    rotate: async () => {
      key = await newKey('second')
      handler = made()
    },
    away: now => {
      isAway = now
    },
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export const signed = async (payload: JWTPayload, key: JWK, typ = 'JWT'): Promise<string> =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', typ, ...(key.kid !== undefined && { kid: key.kid }) })
    .sign(await importJWK(key, 'RS256'))

/** The provider's own form signs in anybody by name; what it knows of how they did comes from the person. */
const tellStrength = (provider: Provider, people: Record<string, Person>) => {
  const finish = provider.interactionFinished.bind(provider)
  provider.interactionFinished = (request, answer, result, options) => {
    const { acr, amr } = people[result.login?.accountId ?? ''] ?? {}
    const login = result.login && { ...result.login, ...(acr && { acr }), ...(amr && { amr }) }
    return finish(request, answer, { ...result, ...(login && { login }) }, options)
  }
}

/** Puts another token into the answer on its way out. */
const bent = (answer: ServerResponse, idToken: (token: string) => Promise<string> | undefined) => {
  const end = answer.end.bind(answer) as (body: string) => ServerResponse
  answer.end = ((body: string) => {
    const given = JSON.parse(String(body)) as { id_token?: string }
    const changed = given.id_token === undefined ? undefined : idToken(given.id_token)
    void Promise.resolve(changed).then(id_token => {
      const text = JSON.stringify({ ...given, ...(id_token !== undefined && { id_token }) })
      answer.setHeader('content-length', Buffer.byteLength(text))
      end(text)
    })
    return answer
  }) as typeof answer.end
}

const claimsOf = (sub: string, { acr: _acr, amr: _amr, ...told }: Partial<Person> = {}) => ({ sub, ...told })

const configuration = (
  people: Record<string, Person>,
  { redirectUri, backChannel, refreshTokens = true, seconds = 60 }: ProviderSettings,
  key: JWK,
) => ({
  clients: [
    {
      client_id: 'lydhoer',
      client_secret: 'a secret of the test',
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [new URL('/staff/sign-in?out=1', redirectUri).href],
      response_types: ['code'],
      grant_types: ['authorization_code', ...(refreshTokens ? ['refresh_token'] : [])],
      ...(backChannel !== undefined && {
        backchannel_logout_uri: backChannel,
        backchannel_logout_session_required: true,
      }),
    },
  ],
  jwks: { keys: [key] },
  claims: { openid: ['sub', 'sid', 'amr'], profile: ['name', 'title', 'roles'] },
  cookies: { keys: ['a key of the test'] },
  ttl: Object.fromEntries(
    ['Interaction', 'Session', 'Grant', 'AccessToken', 'IdToken', 'RefreshToken'].map(what => [
      what,
      seconds,
    ]),
  ),
  acrValues: ['low', 'substantial', 'high'],
  pkce: { required: () => true },
  features: { backchannelLogout: { enabled: backChannel !== undefined } },
  // The provider posts to no address on loopback by itself, and this test lives there.
  fetch: (url: string, { dispatcher: _dispatcher, ...options }: RequestInit & { dispatcher?: unknown }) =>
    fetch(url, options),
  issueRefreshToken: async () => refreshTokens,
  findAccount: (_context: unknown, id: string) =>
    people[id] === undefined ? undefined : { accountId: id, claims: () => claimsOf(id, people[id]) },
})
