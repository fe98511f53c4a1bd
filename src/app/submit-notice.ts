import type { Contact } from '../core/notice/fields.ts'
import type { Deps } from './deps.ts'
import type { Submitted } from './status.ts'

export type SubmitInput = {
  state: string
  /** Checked here against the contact schema: what the client sent, as it came. */
  contact: unknown
  confirmed: unknown
  /** The `Idempotency-Key`, or the hidden key of the form. */
  key: string
  municipality?: string
}

/** Sends the notice in the sealed conversation: the same receipt however often it is asked for. */
export const submitNotice = async (_deps: Deps, _input: SubmitInput): Promise<Submitted> => {
  throw new Error('not yet')
}

export type { Contact }
