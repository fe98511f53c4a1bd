import { type AnswerDefinition, lead, list, shared, text } from './answer.ts'

const channel = 'audio_meeting'
const data = text('data', { source: 'datatilsynet_staff_calls' })

/** The authority records the citizen, or brings a colleague. */
export const staffRecords: Record<string, AnswerDefinition> = {
  staff_records: {
    channel,
    blocks: [lead(), shared('staff', { by: 'staffRecording', source: 'policy' }), data, list('say')],
  },
  'staff_records.say_no': { channel, blocks: [lead(), text('depends'), list('say'), text('next'), data] },
  'staff_records.ai_minutes': {
    channel,
    blocks: [
      lead({ by: 'aiMinutes', source: 'policy' }),
      text('law', { source: 'authority_ai_notes' }),
      list('say'),
    ],
    sources: ['holbaek_privacy'],
  },
  'staff_records.how_long': {
    channel,
    blocks: [lead(), list('say'), text('file', { source: 'sound_file_access' }), data],
    sources: ['fob_1998_110'],
  },
  'staff_records.pictures': {
    channel,
    blocks: [lead(), text('silent', { source: 'policy' }), data, list('say')],
  },
  'staff_records.colleague': {
    channel,
    blocks: [lead({ by: 'colleague', source: 'policy' }), text('you_too'), list('say')],
  },
}
