import type { Turn } from '../../app/conversation/turn.ts'
import type { DomainError, FieldErrors } from '../../core/errors.ts'
import type { Translate } from '../../core/language.ts'
import { statusOf } from './statuses.ts'

export type Problem = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  fields?: FieldErrors
  fresh?: Turn
}

/** RFC 9457, in the citizen's language; `fields` says for each field what is wrong and how to mend it. */
export const problemOf = (
  { code, fields, facts }: DomainError,
  translate: Translate,
  own?: string,
): Problem => {
  const words = facts?.why === 'foreign' ? 'foreign' : code
  const detail = detailOf(words, facts, translate)
  const unnamed = fields === undefined ? 0 : Object.values(fields).filter(isUnknown).length - mostUnknown
  return {
    type: `urn:lydhoer:problem:${code}`,
    title: translate(`errors:title.${words}`),
    status: statusOf[code],
    code,
    detail: unnamed > 0 ? `${detail} ${translate('errors:andMore', { count: unnamed })}` : detail,
    ...(fields && { fields: fieldWords(fields, translate, own) }),
  }
}

/** How long to wait, where that is known, in the unit people count it in. */
const detailOf = (words: string, facts: DomainError['facts'], translate: Translate): string => {
  const seconds = Number(facts?.retryAfter ?? Number.NaN)
  if (words === 'too_many' && seconds > 0) {
    const { unit, size } = waits.find(({ below }) => seconds < below) ?? inHours
    return translate(`errors:detail.too_many_${unit}`, { count: Math.ceil(seconds / size) })
  }
  return translate(`errors:detail.${words}`, { reason: String(facts?.reason ?? '') }).trim()
}

const waits = [
  { unit: 'seconds', size: 1, below: 120 },
  { unit: 'minutes', size: 60, below: 7200 },
]
const inHours = { unit: 'hours', size: 3600 }

/** A body can hold thousands of unknown names. The first ones are named, the rest counted. */
export const mostUnknown = 20
const isUnknown = (key: string): boolean => key === 'unknown'

const named = (fields: FieldErrors): [name: string, key: string][] => {
  let unknown = 0
  return Object.entries(fields).filter(([, key]) => !isUnknown(key) || ++unknown <= mostUnknown)
}

/**
 * A key of the namespace `errors`, under `field`; what has no words of its own gets the general ones. A field of
 * the notice that is not filled in has the words of the form. A page that speaks to somebody else than the citizen
 * has words of its own, under `own`.
 */
export const fieldWords = (fields: FieldErrors, translate: Translate, own?: string): FieldErrors =>
  Object.fromEntries(named(fields).map(([name, key]) => [name, fieldWord({ name, key, own }, translate)]))

type Faulty = { name: string; key: string; own: string | undefined }

const fieldWord = ({ name, key, own }: Faulty, translate: Translate): string => {
  // An unknown name has no text of its own, and looking one up would throw.
  if (isUnknown(key)) return translate('errors:field.any.unknown')
  const ofPage = own === undefined ? [] : [`${own}.${name}.${key}`]
  const ofForm = key === 'required' ? [`errors:field.any.missing_${name}`] : []
  const general = [`errors:field.${name}.${key}`, ...ofForm, `errors:field.any.${key}`, key]
  for (const candidate of [...ofPage, ...general]) {
    const words = wordsOrNothing(candidate, translate)
    if (words !== undefined) return words
  }
  return translate('errors:field.any.invalid')
}

const wordsOrNothing = (key: string, translate: Translate): string | undefined => {
  try {
    return translate(key)
  } catch {
    return undefined
  }
}
