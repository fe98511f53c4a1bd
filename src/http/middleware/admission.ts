import type { Context } from 'hono'
import type { HttpDeps } from '../http-deps.ts'
import { refuseWhenClosed } from './closed-chat.ts'
import { rateLimit } from './rate-limit.ts'

/** Throws when nobody is let in now (`closed`), or not this address again so soon (`too_many`). */
export type Admit = (c: Context) => void

/** Pages and the JSON contract are counted together, so one of these serves both. */
export const admission = (deps: HttpDeps): Admit => {
  const limit = rateLimit(deps)
  return c => {
    refuseWhenClosed(deps, c)
    limit(c)
  }
}
