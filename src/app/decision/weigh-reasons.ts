import type { AnswerText, GroundText } from '../../core/notice/decision/answer-texts.ts'
import { meetingField } from '../../core/notice/decision/meeting-rules.ts'
import { limitsAnything, refusedMeetings } from '../../core/notice/decision/meetings.ts'
import type { Proposed } from '../../core/notice/decision/proposed.ts'
import { saysNothing } from '../../core/reasons/read-reason.ts'
import reasonHead from '../../core/reasons/reason-head.json' with { type: 'json' }
import { loadReasons } from '../../core/reasons/reason-model.ts'
import type { Deps } from '../deps.ts'

const model = loadReasons(reasonHead)

/** The texts that are read where an answer limits; for another way, its proposal is read too. */
const reasons: readonly AnswerText[] = ['assessment', 'ground', 'instead']

/**
 * Which texts of a limiting answer give no reason, as the program reads them. The writer may keep them, and that is
 * stored with the answer. Finding none is never shown as approval.
 */
export const emptyTexts = async (deps: Deps, proposed: Proposed): Promise<GroundText[]> => {
  if (!limitsAnything(proposed)) return []
  const names = proposed.outcome === 'another_way' ? [...reasons, 'message' as const] : reasons
  const read = await Promise.all(
    [
      ...names.map(name => ({ name, text: proposed[name] })),
      ...refusedMeetings(proposed).map(({ slot, ground }) => ({
        name: meetingField(slot, 'ground'),
        text: ground,
      })),
    ].map(async ({ name, text }) => ({ name, empty: await isEmpty(deps, text) })),
  )
  return read.filter(({ empty }) => empty).map(({ name }) => name)
}

const isEmpty = async ({ encode }: Deps, text: string | undefined): Promise<boolean> =>
  text !== undefined && saysNothing({ text, encoded: await encode?.(text, '') }, model)

/** Adds which of them the writer has kept; only texts that were found are counted. */
export const overruledIn = (
  proposed: Proposed,
  { empty, overrule }: { empty: readonly GroundText[]; overrule: boolean },
): Proposed => (overrule && empty.length > 0 ? { ...proposed, overruled: empty } : proposed)
