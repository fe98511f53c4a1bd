import type { Words } from './composed-text.ts'

/** Needs that are no reason in themselves. */
const untold: readonly string[] = ['other', 'prefer_not_to_say']
const longestOwnWords = 120

const reasonsIn = ({ fields: { need = [] } }: Words): string[] => need.filter(each => !untold.includes(each))

/**
 * Why, in the words for what the recording helps with; nothing where that was not told. At most two reasons, and one
 * where the text has more to say.
 */
export const becauseWords = (words: Words): string => {
  const { who, wayIn, translate } = words
  const [one, other] = reasonsIn(words).map(each =>
    translate(`compose:need.${who === undefined ? 'own' : 'other'}.${each}`),
  )
  if (one === undefined) return ''
  const isShort = other === undefined || who !== undefined || wayIn === 'closed'
  const reasons = isShort ? one : translate('compose:reasons', { one, other })
  return translate('compose:because', { reasons })
}

/** Why, in their own words, where those alone tell it. */
export const ownReasonWords = (words: Words): string | undefined => {
  const { fields, translate } = words
  const { need = [], needText } = fields
  const isTold = needText !== undefined && needText.length <= longestOwnWords
  return isTold && reasonsIn(words).length === 0 && !need.includes('prefer_not_to_say')
    ? translate('compose:ownReason', { words: needText.replace(/[\s.!]+$/, '') })
    : undefined
}
