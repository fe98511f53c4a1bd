import type { AccessDeps, StaffSession } from '../../app/staff/staff-session.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'

/** What the staff pages need; the entries fill in `access`. */
export type StaffDeps = HttpDeps & AccessDeps

/** `session` is set only behind `signedIn`. */
export type StaffEnv = { Variables: AppEnv['Variables'] & { session: StaffSession; unread?: number } }
