import { type AnswerDefinition, lead, list, printed, shared, text } from './answer.ts'

const channel = 'audio_phone'

/** Recording calls. */
export const audioPhone: Record<string, AnswerDefinition> = {
  audio_phone: {
    channel,
    blocks: [
      lead({ by: 'openness', source: 'policy' }),
      shared('discouraged', { by: 'discouraged', silentFor: ['no', 'unknown'], source: 'policy' }),
      shared('need', { by: 'needWeight', silentFor: ['unknown'], source: 'policy' }),
      shared('when', { by: 'noticeWhen', silentFor: ['before', 'unknown'], source: 'policy' }),
      text('how'),
      shared('own_talk', { source: 'criminal_263' }),
      text('notes', { offer: true }),
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
    sources: ['datatilsynet_calls'],
  },
  'audio_phone.hidden_number': {
    channel,
    blocks: [
      lead(),
      list('say'),
      text('no'),
      text('notes'),
      shared('rule', { by: 'openness', source: 'policy' }),
      printed('call'),
    ],
  },
  'audio_phone.nobody_rang': {
    channel,
    blocks: [lead(), shared('switchboard', { by: 'contact' }), list('say'), text('why')],
  },
  'audio_phone.call_recorder': {
    channel,
    blocks: [
      lead(),
      text('others'),
      shared('rule', { by: 'openness', source: 'policy' }),
      shared('own_talk', { source: 'criminal_263' }),
    ],
    sources: ['datatilsynet_calls'],
  },
  'audio_phone.staff_lines': {
    channel,
    blocks: [
      lead({ by: 'callRecording', source: 'policy' }),
      text('data', { source: 'datatilsynet_staff_calls' }),
      text('file', { source: 'sound_file_access' }),
      text('next'),
    ],
    sources: ['fob_1998_110'],
  },
}
