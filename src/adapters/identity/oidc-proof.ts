import * as z from 'zod'

const proof = z.object({ refresh: z.string().optional(), access: z.string().optional() })

/** What is kept in order to ask again: the refresh token if there is one, else the access token. */
export const proofOf = (tokens: { access_token: string; refresh_token?: string | undefined }): string => {
  const { refresh_token: refresh, access_token: access } = tokens
  return JSON.stringify(refresh === undefined ? { access } : { refresh })
}

export const keptProof = (kept: string | undefined): z.infer<typeof proof> =>
  kept === undefined ? {} : proof.parse(JSON.parse(kept))
