import { dayOf } from '../core/calendar/spoken.ts'
import type { UnitNews } from '../core/documents/mail.ts'
import type { OutboxRow } from '../ports.ts'
import { longestBackoffMs } from './deliver-outbox.ts'
import { deliverSoon } from './deliver-soon.ts'
import type { Deps } from './deps.ts'
import { unitNews } from './outbox-messages.ts'

const template: UnitNews = 'undelivered'
const most = 200
const dayMs = 24 * 60 * 60_000

/**
 * Tells each unit, once a day at most, that messages were given up since the day before. The word goes the
 * way the messages went: where the mail server is down it waits in line, and staff pages and `/metrics` say it.
 */
export const tellUndelivered = async (deps: Deps): Promise<void> => {
  for (const municipality of deps.settings.municipalities)
    if (await isNews(deps, municipality)) await tell(deps, municipality)
}

const isNews = async (deps: Deps, municipality: string): Promise<boolean> => {
  const rows = await deps.store.outboxIn(municipality, { state: 'dead', limit: most })
  const since = deps.clock().getTime() - dayMs
  return rows.some(row => row.template !== template && givenUpAt(row) >= since)
}

/** What is given up has its next try noted all the same: the longest wait after the last one. */
const givenUpAt = ({ nextAt }: OutboxRow): number => Date.parse(nextAt) - longestBackoffMs

/** The attempt with number 0 is the mark, and there is one a day. */
const tell = async (deps: Deps, municipality: string): Promise<void> => {
  const now = deps.clock()
  const news = unitNews(deps, { municipality, template, key: `${template}.${dayOf(now)}` })
  const mark = { municipality, key: news.row.key, attempt: 0, at: now.toISOString() }
  if ((await deps.store.write([{ into: 'attempts', row: mark }, news])) === 'written') deliverSoon(deps)
}
