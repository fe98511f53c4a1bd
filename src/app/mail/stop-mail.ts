import { DomainError } from '../../core/errors.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Deps } from '../deps.ts'
import { contactOf } from '../records/notice-attachments.ts'
import { changeRecord } from '../records/notice-record.ts'
import { addressIn, type Stopped, stopIn } from './stop-token.ts'

const actor = { kind: 'system', name: 'mail' } as const

/** The municipality of the token. Throws for a token that is not ours. */
export const stopAsked = (deps: Deps, token: string): Stopped => {
  const about = stopIn(deps, token)
  if (about === undefined) throw new DomainError('not_found')
  return about
}

/**
 * The mail reached somebody it was not meant for: nothing more goes to that address, and the log records it. Where
 * the notice is purged or has another address by now, nothing is left to stop, and the page says the same.
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
