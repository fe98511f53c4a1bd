/** One step in the life of a staff session; the newest row of an id counts. */
export type SessionRow = {
  id: string
  sequence: number
  at: string
  /** `asked`: the provider is being asked whether they still have access. */
  what: 'begun' | 'asked' | 'proven' | 'ended'
  staffId: string
  providerSession: string | null
  keyId: string
  /** Encrypted: who it is, their roles, and the token to ask the provider with. */
  data: Uint8Array
}

/** A member of staff as last seen here: name, title and absence, encrypted. */
export type ColleagueRow = {
  municipality: string
  id: string
  seenAt: string
  keyId: string
  data: Uint8Array
}

/** `sending` or an answer's id, and whether it is stopped: the newest counts. */
export type StopRow = { municipality: string; subject: string; at: string; stopped: number }
