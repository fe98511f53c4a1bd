import { dayOf } from '../../core/calendar/spoken.ts'
import type { Deps } from '../deps.ts'
import { overdueIn } from '../inbox/overdue.ts'
import { unitNews } from '../mail/outbox-messages.ts'
import { sendMessageOnce } from '../mail/send-message-once.ts'

/** Tells each unit every day for as long as something is overdue. */
export const tellOverdue = async (deps: Deps): Promise<void> => {
  for (const municipality of deps.settings.municipalities) {
    if ((await overdueIn(deps, municipality)) === undefined) continue
    const key = `overdue.${dayOf(deps.clock())}`
    await sendMessageOnce(deps, unitNews(deps, { municipality, template: 'overdue', key }))
  }
}
