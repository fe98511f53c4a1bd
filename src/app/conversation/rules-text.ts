import { plainText } from '../../core/documents/formats/plain-text.ts'
import { memoisedPerOwner } from '../../core/memoised-per-owner.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { Deps } from '../deps.ts'
import { type RuleHere, ruleHere } from './rule-here.ts'

const written = memoisedPerOwner<RuleHere, string>()

/** The rule as text, made once for each rule. */
export const rulesText = (deps: Deps, municipality: string, { fields, language }: Notice): string => {
  const here = ruleHere(deps, { municipality, fields, language })
  return written(here, '', () => plainText(here.blocks))
}
