import { fieldsWhere, isField } from '../../../flows/fields.ts'
import type { FieldName } from '../notice/fields.ts'
import type { Conversation } from './conversation.ts'

import { type Heard, isInNotice, type Meaning } from './heard.ts'

const wishes = {
  bisidder: 'bisidder',
  minutes: 'minutes',
  longer: 'longer_meeting',
  interpreter: 'interpreter',
  summary: 'written_summary',
} as const

type Wish = (typeof wishes)[keyof typeof wishes]

/** "Ingen bisidder": what is said not to be wished for. */
const unwished = ({ reading }: Heard): Wish[] =>
  Object.entries(wishes).flatMap(([concept, wish]) => (reading.denies.includes(concept) ? [wish] : []))

/** Wishes noted earlier that still hold after what is said now. */
export const wishesLeft = (heard: Heard): Wish[] => {
  const out = unwished(heard)
  return (heard.conversation.fields.alternatives ?? []).filter(wish => !out.includes(wish))
}

/** "Ingen tolk", where nothing else is wished for: an answer to what is asked, and a wish less where it was noted. */
export const removalMeaning = (heard: Heard): Meaning | undefined => {
  const { reading, conversation } = heard
  const known = conversation.fields.alternatives ?? []
  const left = wishesLeft(heard)
  if (!isInNotice(conversation) || unwished(heard).length === 0) return undefined
  if (reading.slots.alternatives !== undefined) return undefined
  if (left.length === known.length)
    return conversation.asking === 'alternatives' || isAtTheCheck(conversation)
      ? { event: { type: 'field', fields: {} }, action: 'notice' }
      : undefined
  return left.length === 0
    ? forgetting(['alternatives'])
    : { event: { type: 'field', fields: { alternatives: left }, corrects: true }, action: 'notice' }
}

const isAtTheCheck = ({ asking, reviewing }: Conversation): boolean => reviewing && asking === undefined

/** Whoever takes a reason back takes their words for it back too. */
const together = (field: FieldName): FieldName[] => [
  field,
  ...fieldsWhere(({ goesWith }) => goesWith === field),
]

const forgetting = (forgets: FieldName[]): Meaning => ({
  event: { type: 'field', fields: {}, forgets, corrects: true },
  action: 'notice',
})

/** What is to be forgotten of a field, as the button says it too: only what is noted. */
export const forgets = (field: FieldName, { fields }: Conversation): FieldName[] =>
  together(field).filter(each => fields[each] !== undefined)

/** "Slet begrundelsen": outside a notice there is nothing to take out. */
export const forgotten = (field: string, { conversation }: Heard): Meaning | undefined =>
  conversation.noticeOpen && isField(field) ? forgetting(forgets(field, conversation)) : undefined
