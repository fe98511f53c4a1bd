import { setTimeout as passed } from 'node:timers/promises'

const heldForMs = 1000
/** When more than this many are delayed, the next are answered at once: a delay must not use up all connections. */
const mostHeldBack = 200

/**
 * Delays each refusal. A client that sends again as soon as it is answered then costs one request a second for each
 * connection, whatever that request costs.
 */
export const delayedRefusal = (
  wait: () => Promise<unknown> = () => passed(heldForMs),
): (() => Promise<void>) => {
  let held = 0
  return async () => {
    if (held >= mostHeldBack) return
    held += 1
    try {
      await wait()
    } finally {
      held -= 1
    }
  }
}
