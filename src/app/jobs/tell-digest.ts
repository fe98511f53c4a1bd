import { wallClock } from '../../core/calendar/copenhagen.ts'
import { dayOf } from '../../core/calendar/spoken.ts'
import { isWorkingDay } from '../../core/calendar/working-days.ts'
import type { Deps } from '../deps.ts'
import { personNews } from '../mail/outbox-messages.ts'
import { sendMessageOnce } from '../mail/send-message-once.ts'
import { colleaguesIn } from '../staff/colleagues.ts'

const morning = 7

/** One mail each working morning to whoever has chosen so and has something unread. */
export const tellDigest = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  const clock = wallClock(now)
  if (clock.hour < morning || !isWorkingDay(clock)) return
  for (const municipality of deps.settings.municipalities)
    for (const { id, telling } of await colleaguesIn(deps, municipality)) {
      if (telling?.how !== 'digest' || telling.email === undefined) continue
      if ((await deps.store.unreadTold({ municipality, person: id })) === 0) continue
      await sendMessageOnce(deps, personNews(deps, { municipality, person: id, key: `digest.${dayOf(now)}` }))
    }
}
