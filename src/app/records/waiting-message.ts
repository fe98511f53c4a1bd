import type { OutboxRow, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'

export type WaitingMessage = Extract<Write, { into: 'outbox' }>

/** `name`: the key that makes it one message for each recipient. */
type What = Pick<OutboxRow, 'municipality' | 'noticeId' | 'template' | 'recipient' | 'version'> & {
  name: string
}

/** A message that waits in the outbox. */
export const waitingMessage = (
  deps: Pick<Deps, 'clock'>,
  { municipality, noticeId, name, template, recipient, version }: What,
): WaitingMessage => {
  const at = deps.clock().toISOString()
  const key = `${name}.${recipient}`
  const state = { state: 'pending', attempts: 0, nextAt: at, createdAt: at, sentAt: null, lastError: null }
  return { into: 'outbox', row: { municipality, key, noticeId, template, recipient, version, ...state } }
}
