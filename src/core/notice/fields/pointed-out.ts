import { namesHealth } from '../../privacy/health.ts'
import { coversCpr } from '../../privacy/mask.ts'
import type { NoticeFields } from './field-schema.ts'

export type PointedOut = 'cpr' | 'health'

/**
 * What is pointed out to the citizen before they send, whichever way the words came (duties 8 and 13): that a CPR
 * number was covered, and that an illness need not be named. Nothing more is taken away.
 */
export const pointedOut = (fields: NoticeFields): PointedOut[] => {
  const texts = Object.values(fields).filter(value => typeof value === 'string')
  const ownWords = [fields.needText, fields.otherWishes].filter(words => words !== undefined)
  return [
    ...(texts.some(coversCpr) ? (['cpr'] as const) : []),
    ...(ownWords.some(namesHealth) ? (['health'] as const) : []),
  ]
}
