import type { Translate } from '../language.ts'
import { capital } from '../text/capital.ts'
import type { Words } from './composed-text.ts'
import { tongueIn } from './fills-told.ts'

/** "a", "a og b", "a, b og c". */
export const listed = (items: readonly string[], translate: Translate): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} ${translate('compose:and')} ${items.at(-1)}`

/** Who comes along. Where the rules say no to recording, the text already asks for somebody to come along. */
export const companyWords = ({ fields, who, wayIn, translate }: Words): string | undefined => {
  const { othersPresent: others, alternatives = [] } = fields
  const I = who ?? translate('compose:I')
  const isBrought = alternatives.includes('bisidder') && wayIn !== 'closed'
  const present =
    others === undefined || others === 'nobody'
      ? undefined
      : ['children', 'others'].includes(others)
        ? translate(`compose:present.${others}`)
        : translate('compose:present.named', { others })
  return [isBrought ? capital(translate('compose:bisidder', { I })) : undefined, present]
    .filter(each => each !== undefined)
    .join(' ')
}

/** What else they wish for: minutes, an interpreter, more time. */
export const wishWords = ({ fields, who, wayIn, language, translate }: Words): string | undefined => {
  const { alternatives = [] } = fields
  const tongue = tongueIn(fields, language)
  const asked = alternatives.filter(each => each !== 'bisidder' && (each !== 'minutes' || wayIn !== 'closed'))
  if (asked.length === 0) return undefined
  const names = asked.map(each =>
    each === 'interpreter' && tongue !== undefined
      ? translate('compose:alternative.interpreterOf', { tongue })
      : translate(`compose:alternative.${each}`),
  )
  return translate('compose:wishes', {
    I: who ?? translate('compose:I'),
    wishes: listed(names, translate),
  })
}
