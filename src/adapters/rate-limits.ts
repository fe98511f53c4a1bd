/** Requests a minute from one address, by kind. */
export type RateLimits = { turns: number; notices: number; status: number }

export const usualLimits: RateLimits = { turns: 60, notices: 10, status: 30 }

/** `turns=60,notices=10,status=30` a minute; `off`. What is not named keeps its usual value. */
export const parsedLimits = (text: string, wrong: string[]): RateLimits | null => {
  if (text.trim() === 'off') return null
  const limits = { ...usualLimits }
  for (const part of text.split(',')) {
    const [, name, number] = /^\s*(turns|notices|status)\s*=\s*([1-9]\d{0,5})\s*$/.exec(part) ?? []
    if (name === 'turns' || name === 'notices' || name === 'status') limits[name] = Number(number)
    else wrong.push(`RATE_LIMITS: "${part.trim()}" is not like turns=60, notices=10 or status=30`)
  }
  return limits
}
