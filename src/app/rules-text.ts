import { plainText } from '../core/documents/plain-text.ts'
import type { Notice } from '../core/notice/notice.ts'
import type { Deps } from './deps.ts'
import { ruleHere } from './rule-here.ts'

const spoken = new WeakMap<Deps['content'], Map<string, string>>()

/** The rule as text depends on so little that it is made once for each medium, setting and language. */
export const rulesText = (deps: Deps, municipality: string, { fields, language }: Notice): string => {
  const known = spoken.get(deps.content) ?? new Map<string, string>()
  spoken.set(deps.content, known)
  const name = [municipality, language, fields.medium, fields.setting].join(' ')
  const text = known.get(name) ?? plainText(ruleHere(deps, { municipality, fields, language }).blocks)
  known.set(name, text)
  return text
}
