import { dayOf } from '../../core/calendar/spoken.ts'
import type { Deps } from '../deps.ts'
import { overdueIn } from '../inbox/overdue.ts'
import { unitNews } from '../mail/outbox-messages.ts'
import { toldOnce } from '../mail/told-once.ts'

/** Tells each unit every day for as long as something is overdue. */
export const tellOverdue = async (deps: Deps): Promise<void> => {
  for (const municipality of deps.settings.municipalities) {
    if ((await overdueIn(deps, municipality)) === undefined) continue
    const key = `overdue.${dayOf(deps.clock())}`
    await toldOnce(deps, unitNews(deps, { municipality, template: 'overdue', key }))
  }
}
