import { dayOf } from '../../core/calendar/spoken.ts'
import type { Deps } from '../deps.ts'
import { unitNews } from '../mail/outbox-messages.ts'
import { sendMessageOnce } from '../mail/send-message-once.ts'
import { keptTooLong } from '../records/kept-too-long.ts'

/** Tells the administrator every day for as long as there are any. */
export const tellKeptLong = async (deps: Deps): Promise<void> => {
  for (const municipality of deps.settings.municipalities) {
    if ((await keptTooLong(deps, municipality)) === undefined) continue
    const key = `kept_long.${dayOf(deps.clock())}`
    await sendMessageOnce(deps, unitNews(deps, { municipality, template: 'kept_long', key }))
  }
}
