import type { NewId, OnceTokens } from '../../ports.ts'

const tenMinutes = 10 * 60_000

/** Kept only in this process: a line printed at one start never works after another. */
export const createOnceTokens = (newId: NewId): OnceTokens => {
  const goodUntil = new Map<string, number>()
  return {
    issue: now => {
      const token = newId()
      goodUntil.set(token, now.getTime() + tenMinutes)
      return token
    },
    redeem: (token, now) => {
      const until = goodUntil.get(token)
      goodUntil.delete(token)
      return until !== undefined && now.getTime() < until
    },
  }
}
