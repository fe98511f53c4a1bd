import { type AnswerDefinition, caveat, lead, list, shared, text } from './answer.ts'

const rule = shared('rule', { by: 'openness', source: 'policy' })
const ownTalk = shared('own_talk', { source: 'criminal_263' })

/** Recording without telling. Never says guilty or innocent, and never that it may be done. */
export const secretRecording: Record<string, AnswerDefinition> = {
  secret_recording: {
    channel: 'audio_meeting',
    blocks: [
      lead({ source: 'criminal_263' }),
      ownTalk,
      rule,
      text('use', { source: 'criminal_264d' }),
      text('next'),
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
    sources: ['minister_on_own_talk', 'union_hidden_recording', 'fob_2005_578'],
  },
  'secret_recording.already_did': {
    channel: 'audio_meeting',
    blocks: [lead(), ownTalk, list('do'), text('next'), shared('legal_help')],
    sources: ['minister_on_own_talk', 'criminal_264d'],
  },
  'secret_recording.left_running': {
    channel: 'audio_meeting',
    blocks: [
      lead(),
      text('law', { source: 'criminal_263' }),
      caveat('view', { source: 'left_running' }),
      list('do'),
      shared('legal_help'),
    ],
  },
  'secret_recording.police': {
    channel: 'audio_meeting',
    blocks: [lead(), ownTalk, text('reported'), list('do'), shared('legal_help')],
    sources: ['minister_on_own_talk'],
  },
  'secret_recording.found_out': {
    channel: 'audio_meeting',
    blocks: [
      lead(),
      list('do'),
      text('reason', { source: 'fob_2005_578' }),
      shared('adviser', { by: 'adviser', silentFor: ['none'] }),
    ],
  },
  'secret_recording.takes_part': {
    channel: 'audio_meeting',
    blocks: [
      lead(),
      ownTalk,
      rule,
      text('next'),
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
    sources: ['criminal_263', 'minister_on_own_talk', 'fob_2005_578'],
  },
  'secret_recording.net_says': {
    channel: 'audio_meeting',
    blocks: [lead(), ownTalk, rule, shared('fob', { source: 'fob_2005_578' }), text('old')],
  },
}
