import { dayOf } from '../core/calendar/spoken.ts'
import type { UnitNews } from '../core/documents/mail.ts'
import { deliverSoon } from './deliver-soon.ts'
import type { Deps } from './deps.ts'
import { unitNews } from './outbox-messages.ts'
import { overdueIn } from './overdue.ts'

const template: UnitNews = 'overdue'

/** Tells each unit every day for as long as something is overdue: the attempt with number 0 is the day's mark. */
export const tellOverdue = async (deps: Deps): Promise<void> => {
  for (const municipality of deps.settings.municipalities) {
    if ((await overdueIn(deps, municipality)) === undefined) continue
    const now = deps.clock()
    const news = unitNews(deps, { municipality, template, key: `${template}.${dayOf(now)}` })
    const mark = { municipality, key: news.row.key, attempt: 0, at: now.toISOString() }
    if ((await deps.store.write([{ into: 'attempts', row: mark }, news])) === 'written') deliverSoon(deps)
  }
}
