import { isTopic } from '../../../../flows/topics.ts'
import type { FieldName } from '../../notice/fields/field-schema.ts'
import { topicOfAnswer } from '../../policy/answer.ts'
import { type Conversation, lastReply, type Say } from '../conversation/conversation.ts'

const prefix = 'notice:likely.'

type Talked = Pick<Conversation, 'fields' | 'facets' | 'given' | 'transcript'>

/** The channels that the answers about recording were given for, so far. */
const channelsIn = ({ given = {} }: Talked): string[] =>
  Object.keys(given)
    .map(each => each.split(' '))
    .filter(([answer = '']) => isTopic('aboutRecording', topicOfAnswer(answer)))
    .flatMap(([, channel]) => channel ?? [])

const ofSound: readonly string[] = ['audio_meeting', 'audio_phone', 'virtual']

const likely: Partial<Record<FieldName, (talked: Talked) => string | undefined>> = {
  medium: talked => {
    const channels = channelsIn(talked)
    const isOfSound = channels.length > 0 && channels.every(channel => ofSound.includes(channel))
    return isOfSound && (talked.facets.medium ?? 'audio') === 'audio' ? 'audio' : undefined
  },
  setting: talked => {
    const { setting } = talked.facets
    const isOfCalls = channelsIn(talked).every(channel => channel === 'audio_phone')
    return setting === 'home' || (setting === 'phone' && isOfCalls) ? setting : undefined
  },
}

/** The one value that all was about so far. It is asked about first, and supposed where other things are told and it is not denied. */
export const likelyValue = (field: FieldName | undefined, talked: Talked): string | undefined =>
  field === undefined || talked.fields[field] !== undefined ? undefined : likely[field]?.(talked)

const saidIn = (said: readonly Say[]): string | undefined =>
  said.flatMap(each => (each.say === 'text' && each.key.startsWith(prefix) ? [each.key] : [])).at(-1)

const wasAsked = (field: FieldName, { transcript }: Talked): boolean =>
  transcript.some(
    entry => entry.by === 'assistant' && saidIn(entry.say)?.startsWith(`${prefix}${field}.`) === true,
  )

/** The question for a field as one to say yes to; once, for the answer may be no. */
export const likelyQuestion = (field: FieldName | undefined, talked: Talked): Say[] => {
  const value = likelyValue(field, talked)
  return field === undefined || value === undefined || wasAsked(field, talked)
    ? []
    : [{ say: 'text', kind: 'question', key: `${prefix}${field}.${value}` }]
}

/** The choice that was just asked about, to say yes or no to. */
export const likelyAsked = ({ transcript }: Pick<Conversation, 'transcript'>): string | undefined => {
  const key = saidIn(lastReply(transcript)?.say ?? [])
  return key === undefined ? undefined : `field.${key.slice(prefix.length)}`
}

/** The likely choice stands first. */
export const likelyFirst = (
  choices: readonly string[],
  field: FieldName | undefined,
  talked: Talked,
): string[] => {
  const first = `field.${field}.${likelyValue(field, talked)}`
  return choices.includes(first) ? [first, ...choices.filter(choice => choice !== first)] : [...choices]
}
