import type { Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import type { WaitingMessage } from '../records/waiting-message.ts'
import { deliverSoon } from './deliver-soon.ts'

/** False when it was sent before under this key: attempt number 0 is the mark, and there can be only one. */
export const writeMessageOnce = async (
  deps: Deps,
  message: WaitingMessage,
  besides: readonly Write[] = [],
): Promise<boolean> => {
  const { municipality, key } = message.row
  const at = deps.clock().toISOString()
  const mark: Write = { into: 'attempts', row: { municipality, key, attempt: 0, at } }
  return (await deps.store.write([mark, message, ...besides])) === 'written'
}

export const sendMessageOnce = async (deps: Deps, message: WaitingMessage): Promise<void> => {
  if (await writeMessageOnce(deps, message)) deliverSoon(deps)
}
