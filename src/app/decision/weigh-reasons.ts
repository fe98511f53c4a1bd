import type { AnswerText } from '../../core/notice/decision/answer-texts.ts'
import { limits } from '../../core/notice/decision/outcome.ts'
import type { Proposed } from '../../core/notice/decision/proposed.ts'
import { saysNothing } from '../../core/reasons/read-reason.ts'
import reasonHead from '../../core/reasons/reason-head.json' with { type: 'json' }
import { loadReasons } from '../../core/reasons/reason-model.ts'
import type { Deps } from '../deps.ts'

const model = loadReasons(reasonHead)

/** Where a limit is set, each of these is read; another way also in what it proposes. */
const reasons: readonly AnswerText[] = ['assessment', 'ground', 'instead']

/**
 * Which texts of an answer that limits give no reason, as the program reads them. Whoever wrote them may let them stand,
 * and that is kept with the answer; that none is found is never shown as approval.
 */
export const emptyTexts = async (deps: Deps, proposed: Proposed): Promise<AnswerText[]> => {
  if (!limits(proposed.outcome)) return []
  const names = proposed.outcome === 'another_way' ? [...reasons, 'message' as const] : reasons
  const read = await Promise.all(
    names.map(async name => ({ name, empty: await isEmpty(deps, proposed[name]) })),
  )
  return read.filter(({ empty }) => empty).map(({ name }) => name)
}

const isEmpty = async ({ encode }: Deps, text: string | undefined): Promise<boolean> =>
  text !== undefined && saysNothing({ text, encoded: await encode?.(text, '') }, model)

/** With what its writer has let stand: only what was found at all. */
export const overruledIn = (
  proposed: Proposed,
  { empty, overrule }: { empty: readonly AnswerText[]; overrule: boolean },
): Proposed => (overrule && empty.length > 0 ? { ...proposed, overruled: empty } : proposed)
