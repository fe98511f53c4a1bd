import { plainText } from '../../core/documents/formats/plain-text.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { Deps } from '../deps.ts'
import { ruleHere } from './rule-here.ts'

/** The rule as text. */
export const rulesText = (deps: Deps, municipality: string, { fields, language }: Notice): string =>
  plainText(ruleHere(deps, { municipality, fields, language }).blocks)
