import type { Context } from 'hono'
import type { HttpDeps } from '../http-deps.ts'

/**
 * Gives a request that is logged an id, which is also sent with the answer so that it can be read out on the phone.
 */
export const requestId = (deps: HttpDeps, c: Context): string => {
  const id = deps.newId().slice(0, 12)
  c.header('x-request-id', id)
  return id
}
