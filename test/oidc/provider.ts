import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export type Person = { name: string; title?: string; roles: string[] }
export type RunningProvider = { issuer: string; close(): Promise<void> }

/**
 * A real OpenID provider on loopback with one client, this program. Whoever signs in as `ida` is who
 * `people.ida` says; the provider's own development pages ask for nothing else.
 */
export const startProvider = async (
  people: Record<string, Person>,
  redirectUri: string,
): Promise<RunningProvider> => {
  let handler: ReturnType<Provider['callback']> | undefined
  const server = createServer((request, answer) => handler?.(request, answer))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'lydhoer',
        client_secret: 'a secret of the test',
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [new URL('/staff/sign-in?out=1', redirectUri).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'title', 'roles'] },
    cookies: { keys: ['a key of the test'] },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
    pkce: { required: () => true },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people[id] }),
    }),
  })
  handler = provider.callback()
  return {
    issuer,
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A browser at the provider: keeps its cookies, fills in its two forms, ends at our own address. */
export const signInAt = async (start: string, login: string, ours: string): Promise<URL> => {
  const cookies = new Map<string, string>()
  let address = start
  let form: Record<string, string> | undefined
  for (let step = 0; step < 12 && !address.startsWith(ours); step++) {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    form = undefined
    const location = answer.headers.get('location')
    if (location !== null) address = new URL(location, address).href
    else {
      const page = await answer.text()
      address = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', address).href
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
      form = prompt === 'login' ? { prompt, login, password: 'any' } : { prompt }
    }
  }
  return new URL(address)
}
