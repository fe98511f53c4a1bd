import { isoDay, wallClock } from '../../core/calendar/copenhagen.ts'
import { type Sending, sendingFor } from '../../core/notice/lifecycle/sending.ts'
import type { Deps } from '../deps.ts'
import { servedPack } from './open-conversation.ts'

/** Whether a notice can be sent here today: for real, as a trial, or not at all (duties 7). */
export const submissionMode = (
  deps: Pick<Deps, 'content' | 'settings' | 'clock'>,
  municipality: string,
): Sending =>
  sendingFor(servedPack(deps, municipality), {
    mode: deps.settings.mode,
    today: isoDay(wallClock(deps.clock())),
  })

/** The served municipality that a reference belongs to, by its prefix. */
export const municipalityOf = (
  { content, settings }: Pick<Deps, 'content' | 'settings'>,
  reference: string,
): string | undefined =>
  settings.municipalities.find(id => content.packs[id]?.referencePrefix === reference.slice(0, 3))
