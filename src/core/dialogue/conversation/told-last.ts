import type { FieldName } from '../../notice/fields/field-schema.ts'
import { type Conversation, isText, lastReply, type Say } from './conversation.ts'

/** Sentences that say what was just noted. */
const noting: readonly string[] = ['chat:heard', 'chat:notedOnly', 'chat:echo.']

const namedIn = (said: Say): readonly string[] => {
  if (said.say !== 'text' || !noting.some(key => isText(said, key))) return []
  if (said.key === 'chat:echo.meetingAt') return ['meetingAt']
  const { field } = said.parameters ?? {}
  const isNoted =
    field !== undefined && ['chat:echo.noted', 'chat:echo.inWords.'].some(key => isText(said, key))
  return [...(Array.isArray(said.facts) ? said.facts : []), ...(isNoted ? [field] : [])]
}

/** The fields that the last reply said it had noted, and that still are. */
export const toldLast = ({ transcript, fields }: Pick<Conversation, 'transcript' | 'fields'>): FieldName[] =>
  (lastReply(transcript)?.say ?? [])
    .flatMap(namedIn)
    .map(field => field as FieldName)
    .filter(field => fields[field] !== undefined)
