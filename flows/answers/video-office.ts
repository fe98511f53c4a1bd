import { type AnswerDefinition, lead, list, shared, text } from './answer.ts'

const channel = 'video_office'

/** Filming at the town hall or in a meeting. */
export const videoOffice: Record<string, AnswerDefinition> = {
  video_office: {
    channel,
    blocks: [
      lead({ by: 'openness', source: 'policy' }),
      shared('when', { by: 'noticeWhen', silentFor: ['unknown'], source: 'policy' }),
      shared('picture_law', { source: 'criminal_264a' }),
      text('sound'),
      shared('offers', { by: 'minutes', offer: true }),
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
  },
  'video_office.instead_of_sound': {
    channel,
    blocks: [
      lead({ by: 'openness', source: 'policy' }),
      shared('picture_law', { source: 'criminal_264a' }),
      text('sound'),
    ],
  },
  'video_office.told_to_stop': {
    channel,
    blocks: [lead(), text('leave', { source: 'criminal_264' }), list('note'), text('next')],
  },
  'video_office.live_stream': {
    channel,
    blocks: [
      lead(),
      text('rule', { by: 'publish', silentFor: ['unknown'], source: 'policy' }),
      shared('private_matters', { source: 'criminal_264d' }),
      text('next'),
    ],
    sources: ['silkeborg_staff'],
  },
  'video_office.photos_documents': {
    channel,
    blocks: [lead(), text('own'), text('files', { source: 'file_access_days' })],
  },
}
