import { type AnswerDefinition, caveat, lead, list, shared, text } from './answer.ts'

const rule = shared('rule', { by: 'openness', source: 'policy' })

export const aiNotetaker: Record<string, AnswerDefinition> = {
  ai_notetaker: {
    channel: 'ai_transcript',
    blocks: [
      lead({ by: 'openness', source: 'policy' }),
      caveat('unsure'),
      text('sound'),
      list('say'),
      shared('offers', { by: 'minutes', offer: true }),
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
  },
  'ai_notetaker.is_recording': {
    channel: 'ai_transcript',
    blocks: [lead(), caveat('unsure'), rule, list('say')],
  },
  'ai_notetaker.where_sound': {
    channel: 'ai_transcript',
    blocks: [lead(), list('check'), text('others'), rule],
  },
}
