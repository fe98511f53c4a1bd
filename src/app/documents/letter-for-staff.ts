import { documentIn, toJson } from '../../core/documents/formats/json.ts'
import { addressesNeed, withoutNeedSection } from '../../core/documents/letters/without-need.ts'
import type { DocumentModel } from '../../core/documents/model.ts'
import { DomainError } from '../../core/errors.ts'
import { type DecisionOutcome, isDecisionOutcome } from '../../core/notice/decision/outcome.ts'
import type { Deps } from '../deps.ts'

type Data = Record<string, unknown> & { hasNeed?: boolean; decision?: { outcome?: string } }

const dataIn = (json: string): Data => (JSON.parse(json) as { data?: Data }).data ?? {}

const outcomeIn = ({ decision }: Data): DecisionOutcome | undefined =>
  decision?.outcome !== undefined && isDecisionOutcome(decision.outcome) ? decision.outcome : undefined

/** Whether the letter in this stored JSON says what the citizen needs. */
export const tellsNeed = (json: string): boolean => {
  const data = dataIn(json)
  return addressesNeed(data.hasNeed === true, outcomeIn(data))
}

/** A letter as staff see it who have not opened the need. The citizen's own letter is unchanged. */
export const letterWithoutNeed = (
  { content }: Pick<Deps, 'content'>,
  letter: DocumentModel,
): DocumentModel => {
  const headings = (['da', 'en'] as const).map(language =>
    content.translate(language)('letters:letter.heading.need'),
  )
  const mark = content.translate('da')('letters:mark.withoutNeed')
  const without = withoutNeedSection(letter, { headings, mark })
  if (without === undefined) throw new DomainError('unavailable')
  return without
}

/** The same for stored JSON: its machine-readable part never held the need. */
export const jsonWithoutNeed = (deps: Pick<Deps, 'content'>, json: string): string =>
  toJson(letterWithoutNeed(deps, documentIn(json)), dataIn(json))
