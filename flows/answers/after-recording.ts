import { type AnswerDefinition, lead, list, shared, text } from './answer.ts'

const channel = 'audio_meeting'

/** Use of a recording in a case; keeping and deleting it. */
export const evidence: Record<string, AnswerDefinition> = {
  evidence: {
    channel,
    blocks: [
      lead(),
      caveat('court', { source: 'evidence_press' }),
      text('notes'),
      text('next'),
      shared('legal_help'),
    ],
  },
  'evidence.complaint_body': {
    channel,
    blocks: [
      lead(),
      text('talk', { by: 'talkIsGuidance', silentFor: ['no', 'unknown'], source: 'policy' }),
      text('write'),
      text('notes'),
    ],
  },
  'evidence.court': {
    channel,
    blocks: [lead(), caveat('court', { source: 'evidence_press' }), shared('legal_help')],
  },
  'evidence.must_listen': { channel, blocks: [lead(), list('do'), text('notes')] },
  'evidence.have_footage': {
    channel,
    blocks: [
      lead({ source: 'emergency_112' }),
      text('keep'),
      list('do'),
      text('value'),
      shared('legal_help'),
    ],
  },
}

export const deletionStorage: Record<string, AnswerDefinition> = {
  deletion_storage: {
    channel,
    blocks: [
      lead({ by: 'deletion', source: 'policy' }),
      list('do'),
      text('home', { source: 'datatilsynet_recordings' }),
    ],
  },
  'deletion_storage.how_long': {
    channel,
    blocks: [lead({ by: 'deletion', source: 'policy' }), text('until'), list('do')],
  },
  'deletion_storage.must_delete': {
    channel,
    blocks: [lead(), text('demand'), text('case'), shared('legal_help')],
    sources: ['datatilsynet_recordings'],
  },
}
