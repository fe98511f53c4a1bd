import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { signOutHere } from '../../../app/sign-in/end-sessions.ts'
import { type AccessDeps, type StaffSession, signSession } from '../../../app/staff/staff-session.ts'

const name = 'lydhoer-staff'
const pendingName = 'lydhoer-sign-in'
const tenMinutes = 600

/** `__Host-` requires https. Over plain http in development the same cookie has neither the prefix nor Secure. */
const overHttps = ({ settings }: AccessDeps) => settings.publicUrl.startsWith('https:')

export const readCookie = (deps: AccessDeps, c: Context): string | undefined =>
  overHttps(deps) ? getCookie(c, name, 'host') : getCookie(c, name)

/** Lax, so that the return from the other site's sign-in brings it along. */
const attributes = (deps: AccessDeps) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: overHttps(deps),
    ...(overHttps(deps) ? { prefix: 'host' as const } : {}),
  }) as const

export const writeCookie = async (deps: AccessDeps, c: Context, session: StaffSession): Promise<void> => {
  setCookie(c, name, await signSession(deps, session), attributes(deps))
}

/** A new session in a browser replaces the one before. */
export const beginHere = async (deps: AccessDeps, c: Context, session: StaffSession): Promise<void> => {
  await signOutHere(deps, readCookie(deps, c))
  await writeCookie(deps, c, session)
}

export const dropCookie = (deps: AccessDeps, c: Context): void => {
  deleteCookie(c, name, attributes(deps))
}

/** The state a sign-in at the other site must bring back; it expires after ten minutes or one use. */
export const writePending = (deps: AccessDeps, c: Context, pending: string): void =>
  setCookie(c, pendingName, pending, { ...attributes(deps), maxAge: tenMinutes })

export const takePending = (deps: AccessDeps, c: Context): string => {
  const pending = overHttps(deps) ? getCookie(c, pendingName, 'host') : getCookie(c, pendingName)
  deleteCookie(c, pendingName, attributes(deps))
  return pending ?? ''
}
