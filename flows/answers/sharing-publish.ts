import { type AnswerDefinition, caveat, lead, list, shared, text } from './answer.ts'

const channel = 'audio_meeting'
const privateMatters = shared('private_matters', { source: 'criminal_264d' })
const ownUse = text('own_use', { by: 'privateOnly', source: 'policy' })
const published = text('published', { by: 'publish', source: 'policy' })
/** Where an authority says it on its page for staff; the source is named only for that authority. */
const staffPage = ['silkeborg_staff']

/** Sharing or publishing a recording. */
export const sharingPublish: Record<string, AnswerDefinition> = {
  sharing_publish: {
    channel,
    blocks: [lead(), ownUse, published, privateMatters, text('next'), shared('legal_help')],
    sources: staffPage,
  },
  'sharing_publish.social_media': {
    channel,
    blocks: [
      lead(),
      published,
      privateMatters,
      caveat('not_always', { source: 'datatilsynet_private_2020' }),
      text('next'),
    ],
    sources: staffPage,
  },
  'sharing_publish.helpers': {
    channel,
    blocks: [lead({ by: 'helpers', source: 'policy' }), text('how'), privateMatters],
    sources: staffPage,
  },
  'sharing_publish.partner': {
    channel,
    blocks: [lead({ by: 'privateOnly', source: 'policy' }), text('care'), privateMatters],
  },
  'sharing_publish.blurring': {
    channel,
    blocks: [lead(), text('why'), published, privateMatters],
    sources: staffPage,
  },
  'sharing_publish.journalist': {
    channel,
    blocks: [lead(), published, privateMatters, list('do')],
    sources: staffPage,
  },
  'sharing_publish.demand_deletion': {
    channel,
    blocks: [lead(), list('do'), text('data', { source: 'datatilsynet_recordings' }), shared('legal_help')],
  },
}
