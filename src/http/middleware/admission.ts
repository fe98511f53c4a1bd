import type { Context } from 'hono'
import type { HttpDeps } from '../http-deps.ts'
import { refuseWhenClosed } from './closed-chat.ts'
import { rateLimit } from './rate-limit.ts'

/** Throws when nobody is admitted now (`closed`), or this address not so soon again (`too_many`). */
export type Admit = (c: Context) => void

/** Pages and the JSON contract are counted together, so both use the same one. */
export const admission = (deps: HttpDeps): Admit => {
  const limit = rateLimit(deps)
  return c => {
    refuseWhenClosed(deps, c)
    limit(c)
  }
}
