import { dayOf } from '../core/calendar/spoken.ts'
import { deliverSoon } from './deliver-soon.ts'
import type { Deps } from './deps.ts'
import { keptLong } from './kept-long.ts'
import { unitNews } from './outbox-messages.ts'

/** Tells the administrator every day for as long as there are any. */
export const tellKeptLong = async (deps: Deps): Promise<void> => {
  for (const municipality of deps.settings.municipalities) {
    const now = deps.clock()
    const news = unitNews(deps, { municipality, template: 'kept_long', key: `kept_long.${dayOf(now)}` })
    const mark = { municipality, key: news.row.key, attempt: 0, at: now.toISOString() }
    if ((await keptLong(deps, municipality)) === undefined) continue
    if ((await deps.store.write([{ into: 'attempts', row: mark }, news])) === 'written') deliverSoon(deps)
  }
}
