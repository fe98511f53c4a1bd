import type { serve } from '@hono/node-server'

type Fetch = Parameters<typeof serve>[0]['fetch']

/**
 * Requests that arrive in one turn of the event loop are worked on together, in the order they came: first all are
 * read, then all are worked on, then all are answered. The same code and tables are then used many times in a row
 * while they are in the processor's caches, and a busy client is woken once instead of once for each answer
 * (docs/performance.md has the gain). A single request waits for one turn of the loop.
 */
export const batchedPerTick = (fetch: Fetch): Fetch => {
  let arrived: (() => void)[] = []
  const setOut = () => {
    const all = arrived
    arrived = []
    for (const go of all) go()
  }
  const together = () =>
    new Promise<void>(go => {
      if (arrived.push(go) === 1) setImmediate(setOut)
    })
  return async (request, env) => {
    await together()
    return fetch(request, env)
  }
}
