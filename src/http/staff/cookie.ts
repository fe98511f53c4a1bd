import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type AccessDeps, type StaffSession, signSession } from '../../app/staff-session.ts'

const name = 'lydhoer-staff'

/** `__Host-` needs https; over plain http in development the same cookie goes without it and without Secure. */
const overHttps = ({ settings }: AccessDeps) => settings.publicUrl.startsWith('https:')

export const readCookie = (deps: AccessDeps, c: Context): string | undefined =>
  overHttps(deps) ? getCookie(c, name, 'host') : getCookie(c, name)

/** Lax, so that the way back from the sign-in of another site brings it along. */
export const writeCookie = async (deps: AccessDeps, c: Context, session: StaffSession): Promise<void> => {
  const signed = await signSession(deps, session)
  setCookie(c, name, signed, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: overHttps(deps),
    ...(overHttps(deps) && { prefix: 'host' }),
  })
}

export const dropCookie = (deps: AccessDeps, c: Context): void => {
  deleteCookie(c, name, {
    path: '/',
    secure: overHttps(deps),
    ...(overHttps(deps) && { prefix: 'host' }),
  })
}
