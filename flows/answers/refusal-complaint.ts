import { type AnswerDefinition, caveat, lead, list, shared, text } from './answer.ts'

const channel = 'audio_meeting'
const fob = shared('fob', { source: 'fob_2005_578' })
const adviser = shared('adviser', { by: 'adviser', silentFor: ['none'] })
const route = list('route', { source: 'ombudsman_complaint' })
const stillStands = text('still_stands')

/** Refusals and complaints. No appeal body and no deadline is invented; whether a refusal is a decision is open. */
export const refusalComplaint: Record<string, AnswerDefinition> = {
  refusal_complaint: {
    channel,
    blocks: [
      lead(),
      text('reasoned', { by: 'refusalReasoned', source: 'policy' }),
      fob,
      route,
      adviser,
      stillStands,
    ],
    sources: ['ombudsman_complaint'],
  },
  'refusal_complaint.policy_only': {
    channel,
    blocks: [lead(), fob, list('say'), text('reasons', { source: 'ombudsman_good_practice' })],
  },
  'refusal_complaint.where': {
    channel,
    blocks: [
      lead({ by: 'complaint', source: 'policy' }),
      route,
      text('data', { source: 'datatilsynet_recordings' }),
      adviser,
    ],
    sources: ['ombudsman_complaint'],
  },
  'refusal_complaint.deadline': {
    channel,
    blocks: [
      lead(),
      text('ombudsman', { source: 'ombudsman_complaint' }),
      text('other', { source: 'ombudsman_deadlines' }),
      text('next'),
    ],
  },
  'refusal_complaint.ankestyrelsen': {
    channel,
    blocks: [
      lead({ source: 'complaint_guidance' }),
      text('other', { source: 'ombudsman_deadlines' }),
      route,
      adviser,
    ],
    sources: ['complaint_guidance', 'ombudsman_complaint'],
  },
  'refusal_complaint.written_reasons': {
    channel,
    blocks: [
      lead({ by: 'refusalReasoned', source: 'policy' }),
      text('written', { by: 'refusalWritten', source: 'policy' }),
      text('good_practice', { source: 'ombudsman_good_practice' }),
      list('say'),
    ],
    sources: ['ombudsman_reasons'],
  },
  'refusal_complaint.is_decision': {
    channel,
    blocks: [lead(), caveat('unsettled', { source: 'ombudsman_decision' }), text('safe'), list('say')],
    sources: ['fob_2005_578', 'ombudsman_good_practice'],
  },
  'refusal_complaint.borgerraadgiver': {
    channel,
    blocks: [
      lead({ by: 'adviser' }),
      list('can', { source: 'kolding_adviser' }),
      list('cannot', { source: 'kolding_adviser' }),
      adviser,
    ],
    sources: ['kolding_adviser'],
  },
  'refusal_complaint.stay_away': {
    channel,
    blocks: [lead(), text('why'), list('do'), shared('ask', { by: 'contact' })],
  },
  'refusal_complaint.punish': {
    channel,
    blocks: [
      lead({ source: 'policy' }),
      text('meeting'),
      text('home'),
      text('money', { source: 'ombudsman_deadlines' }),
    ],
  },
  'refusal_complaint.let_in': {
    channel,
    blocks: [lead(), list('say'), text('silent', { source: 'policy' })],
  },
  'refusal_complaint.other_caseworker': { channel, blocks: [lead(), text('how'), list('say'), adviser] },
  'refusal_complaint.for_staff': {
    channel,
    blocks: [lead(), list('do'), fob, text('record', { source: 'datatilsynet_staff_calls' })],
  },
  'refusal_complaint.meeting_stopped': {
    channel,
    blocks: [lead(), list('do'), fob, adviser],
    sources: ['ombudsman_contact'],
  },
}
