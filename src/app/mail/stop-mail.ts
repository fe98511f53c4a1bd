import { DomainError } from '../../core/errors.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Deps } from '../deps.ts'
import { contactOf } from '../records/notice-attachments.ts'
import { changeRecord } from '../records/notice-record.ts'
import { addressIn, type Stopped, stopIn } from './stop-token.ts'

const actor = { kind: 'system', name: 'mail' } as const

/** Whose page it is; throws for an address that is not one of ours. */
export const stopAsked = (deps: Deps, token: string): Stopped => {
  const about = stopIn(deps, token)
  if (about === undefined) throw new DomainError('not_found')
  return about
}

/**
 * Whoever got the mail is not the one it was for: nothing more goes to that address, and it stands in the log. What
 * is purged by now, or has another address, has nothing left to stop: they are told the same.
 */
export const stopMail = async (deps: Deps, token: string): Promise<void> => {
  const { address, ...key } = stopAsked(deps, token)
  const row = await deps.store.notice(key)
  if (row === undefined) return
  await changeRecord(deps, { row, actor }, async ({ notice }) => {
    const { email } = await contactOf(deps, key)
    const isTheirs = email !== undefined && addressIn(deps, email) === address
    const events = isTheirs ? decide(notice, { type: 'stop_mail' }, deps.clock()) : []
    const entry = { municipality: key.municipality, actor, subject: row.reference }
    return { events, ...(events.length > 0 && { audit: { ...entry, action: 'stop_mail' } }) }
  })
}
