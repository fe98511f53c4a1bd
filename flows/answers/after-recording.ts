import { type AnswerDefinition, lead, list, shared, text } from './answer.ts'

const channel = 'audio_meeting'
const ask = shared('ask', { by: 'contact' })
const ownTalk = shared('own_talk', { source: 'criminal_263' })

/** Other people on a recording. */
export const thirdParties: Record<string, AnswerDefinition> = {
  third_parties: {
    channel,
    blocks: [lead(), list('do'), ownTalk, shared('private_matters', { source: 'criminal_264d' })],
  },
  'third_parties.other_parents': { channel, blocks: [lead(), text('why'), list('do')] },
  'third_parties.ex_partner': {
    channel,
    blocks: [lead(), text('why'), shared('rule', { by: 'openness', source: 'policy' }), list('do')],
  },
  'third_parties.other_residents': { channel, blocks: [lead(), text('why'), ask] },
  'third_parties.bystander': {
    channel,
    blocks: [
      lead(),
      list('do'),
      text('law', { source: 'criminal_263' }),
      text('silent', { source: 'policy' }),
    ],
  },
  'third_parties.network_meeting': {
    channel,
    blocks: [lead(), shared('rule', { by: 'openness', source: 'policy' }), list('do')],
  },
}
