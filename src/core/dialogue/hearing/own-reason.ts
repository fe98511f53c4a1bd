import type { NoticeFields } from '../../notice/fields/fields.ts'
import { capital } from '../../text/capital.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isBare } from '../policy/message-length.ts'
import { askedFor, does, isInNotice, type TurnContext } from '../policy/turn-context.ts'
import { fieldFromText } from './field-text.ts'

/** Their own words for a reason stand with it. Where they fit none that has a name, it is another. */
const withItsReason = (said: NoticeFields, { conversation }: TurnContext): NoticeFields =>
  said.needText === undefined ||
  isBare(said.needText) ||
  (said.need ?? conversation.fields.need) !== undefined ||
  ['need', 'needText'].includes(askedFor(conversation) ?? '')
    ? said
    : { ...said, need: ['other'] }

/** All that stands with these words between two stops. */
const partAround = ([from, to]: readonly [number, number], text: string): string => {
  const before = /[^,.;:!?\n]*$/.exec(text.slice(0, from))?.[0] ?? ''
  const after = /^[^,.;:!?\n]*/.exec(text.slice(to))?.[0] ?? ''
  return `${before}${text.slice(from, to)}${after}`.trim()
}

/**
 * Words that may be a reason, where a notice is written or wished for and none is known: they are kept as they stand,
 * under no name.
 */
const mayBeReason = (said: NoticeFields, { reading, text, conversation }: TurnContext): NoticeFields => {
  const isOfNotice = isInNotice(conversation) || share(reading.acts, 'wish_notice') >= bounds.wish
  const isKnown = [said.need, said.needText, conversation.fields.need].some(each => each !== undefined)
  const isSure = share(reading.acts, 'tell') >= bounds.certain && !does(reading, 'ask')
  if (!isOfNotice || isKnown || !isSure) return {}
  const found = reading.facts.find(
    ({ field, value, mode, probability }) =>
      field === 'need' &&
      value !== 'prefer_not_to_say' &&
      mode === 'said' &&
      probability >= bounds.cheap &&
      probability < bounds.fact,
  )
  const words = found === undefined ? '' : partAround(found.span, text)
  return isBare(words) ? {} : fieldFromText('needText', capital(words))
}

/** A reason in their own words is one, known by a name or not. */
export const withOwnReason = (said: NoticeFields, heard: TurnContext): NoticeFields =>
  withItsReason({ ...said, ...mayBeReason(said, heard) }, heard)
