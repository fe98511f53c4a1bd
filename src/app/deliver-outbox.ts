import type { Deps } from './deps.ts'

/** Sends what is due. Call it after a request that wrote, and on a timer. */
export const deliverOutbox = async (_deps: Deps): Promise<{ sent: number; failed: number; dead: number }> => {
  throw new Error('not yet')
}
