import { browserOf, type StaffSite } from '../http/staff/staff-site.ts'

export const ours = 'http://localhost:8787'
export const redirectUri = `${ours}/staff/sign-in/return`

type Cookies = Map<string, string>

/** A browser at the provider: keeps its cookies, fills in its forms, ends at our own address. */
export const signInAt = async (
  start: string,
  login: string,
  { ours, cookies = new Map() }: { ours: string; cookies?: Cookies },
): Promise<URL> => {
  let address = start
  let form: Record<string, string> | undefined
  for (let step = 0; step < 14 && !address.startsWith(ours); step++) {
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
      form = formOn(page, login)
    }
  }
  return new URL(address)
}

const formOn = (page: string, login: string): Record<string, string> => {
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1]
  if (xsrf !== undefined) return { xsrf, logout: 'yes' }
  const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return prompt === 'login' ? { prompt, login, password: 'any' } : { prompt }
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
