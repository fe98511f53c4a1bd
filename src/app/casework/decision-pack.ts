import type { DecisionPack } from '../../core/notice/decision/decision-rules.ts'
import { mayNameColleague, termsHere } from '../../core/notice/decision/terms.ts'
import { reasonIsRequired } from '../../core/notice/fields/missing.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import { rule } from '../../core/policy/rule.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Deps } from '../deps.ts'

/** What an answer to this notice may say, by the rules here and by what the municipality has had approved. */
export const decisionPack = (deps: Deps, municipality: string, { fields }: Notice): DecisionPack => {
  const pack = servedPack(deps, municipality)
  const ruling = rule(fields, pack)
  const approved = deps.settings.casework?.[municipality]?.staffRecording !== undefined
  return {
    reasonRequired: reasonIsRequired(fields, pack),
    terms: termsHere({ ruling, medium: fields.medium, approved }),
    colleague: mayNameColleague(ruling),
  }
}
