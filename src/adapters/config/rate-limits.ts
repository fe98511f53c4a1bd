import type { Limit } from '../http-server/limiter.ts'

/** Requests a minute from one address, by kind. */
export type RateLimits = { turns: number; notices: number; status: number }

type Limits = RateLimits & {
  /**
   * Notices a minute to one municipality, from everywhere: a flood to one municipality does not affect the others.
   */
  municipality: number
}

const usual: Limits = { turns: 60, notices: 10, status: 30, municipality: 600 }
const isKind = (name: string): name is keyof Limits => Object.hasOwn(usual, name)

const parsed = (text: string, wrong: string[]): Limits | null => {
  if (text.trim() === 'off') return null
  const limits = { ...usual }
  for (const part of text.split(',')) {
    const [, name = '', number] = /^\s*([a-z]+)\s*=\s*([1-9]\d{0,5})\s*$/.exec(part) ?? []
    if (isKind(name)) limits[name] = Number(number)
    else
      wrong.push(
        `RATE_LIMITS: "${part.trim()}" is not like turns=60, notices=10, status=30 or municipality=600 (each from 1 to 999999)`,
      )
  }
  return limits
}

const hour = 3600

/** The emergency account and the keys of case systems are rate-limited in development too. */
const always: Record<string, Limit> = {
  emergency: { most: 5, seconds: hour },
  api: { most: 300, seconds: 60 },
  apiTries: { most: 20, seconds: 60 },
}

/**
 * `turns=60,notices=10,status=30,municipality=600` a minute; `off`. What is not named keeps its default. In
 * development they are off unless set. `tryLimits` is for `memoryLimiter`.
 */
export const limitsFrom = (
  { MODE, RATE_LIMITS }: { MODE: string; RATE_LIMITS?: string | undefined },
  wrong: string[],
): { rateLimits: RateLimits | null; tryLimits: Record<string, Limit> } => {
  const unset = MODE === 'production' ? usual : null
  const limits = RATE_LIMITS === undefined ? unset : parsed(RATE_LIMITS, wrong)
  if (limits === null) return { rateLimits: null, tryLimits: always }
  const { municipality, ...rateLimits } = limits
  return {
    rateLimits,
    tryLimits: {
      ...always,
      code: { most: 5, seconds: hour },
      digits: { most: 5, seconds: hour },
      codeMails: { most: 5, seconds: 24 * hour },
      sendings: { most: municipality, seconds: 60 },
    },
  }
}
