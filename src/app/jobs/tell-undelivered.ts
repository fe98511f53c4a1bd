import { dayOf } from '../../core/calendar/spoken.ts'
import type { UnitNews } from '../../core/documents/letters/mail.ts'
import type { OutboxRow } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { longestBackoffMs } from '../mail/deliver-outbox.ts'
import { unitNews } from '../mail/outbox-messages.ts'
import { sendMessageOnce } from '../mail/send-message-once.ts'

const template: UnitNews = 'undelivered'
const most = 200
const dayMs = 24 * 60 * 60_000

/**
 * Tells each unit, once a day at most, that messages were given up since the day before. This goes by mail too: where
 * the mail server is down it waits in the outbox, and staff pages and `/metrics` show it.
 */
export const tellUndelivered = async (deps: Deps): Promise<void> => {
  for (const municipality of deps.settings.municipalities)
    if (await isNews(deps, municipality)) {
      const key = `${template}.${dayOf(deps.clock())}`
      await sendMessageOnce(deps, unitNews(deps, { municipality, template, key }))
    }
}

const isNews = async (deps: Deps, municipality: string): Promise<boolean> => {
  const rows = await deps.store.outboxIn(municipality, { state: 'dead', limit: most })
  const since = deps.clock().getTime() - dayMs
  return rows.some(row => row.template !== template && givenUpAt(row) >= since)
}

/** A message that was given up still has a next try noted: the longest wait after the last one. */
const givenUpAt = ({ nextAt }: OutboxRow): number => Date.parse(nextAt) - longestBackoffMs
