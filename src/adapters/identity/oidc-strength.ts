import * as z from 'zod'

/**
 * How strongly somebody must have signed in: at one of these levels (`acr`) and in one of these ways (`amr`). An
 * empty list requires nothing.
 */
export type Strength = { levels: readonly string[]; methods: readonly string[] }

const told = z.object({
  acr: z.string().optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
})

/** A strength that the provider does not state counts as the weakest. */
export const isStrongEnough = ({ levels, methods }: Strength, idToken: unknown): boolean => {
  const { acr = '', amr = [] } = told.parse(idToken)
  return (
    (levels.length === 0 || levels.includes(acr)) &&
    (methods.length === 0 || methods.some(method => amr.includes(method)))
  )
}

/** When it is asked again later, a provider may leave it out. Then what it said at sign-in stands. */
export const hasWeakened = ({ levels, methods }: Strength, idToken: unknown): boolean => {
  const { acr, amr } = told.parse(idToken)
  return !isStrongEnough(
    { levels: acr === undefined ? [] : levels, methods: amr === undefined ? [] : methods },
    idToken,
  )
}
