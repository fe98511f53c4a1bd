import { setTimeout as passed } from 'node:timers/promises'

const heldForMs = 1000
/** More than this are answered at once: being held back is not to be an attack on connections. */
const mostHeldBack = 200

/**
 * Lets whoever floods wait a moment for being turned away: who sends again as soon as they are answered then costs a
 * request a second and connection, whatever that request costs.
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
