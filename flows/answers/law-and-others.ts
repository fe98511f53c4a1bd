import { type AnswerDefinition, lead, link, shared, text } from './answer.ts'

const rule = shared('rule', { by: 'openness', source: 'policy' })
const ask = shared('ask', { by: 'contact' })

export const lawGeneral: Record<string, AnswerDefinition> = {
  law_general: {
    channel: 'audio_meeting',
    blocks: [
      lead({ source: 'criminal_263' }),
      shared('own_talk', { source: 'criminal_263' }),
      rule,
      shared('fob', { source: 'fob_2005_578' }),
    ],
  },
  'law_general.paragraphs': {
    channel: 'audio_meeting',
    blocks: [
      lead(),
      text('talk', { source: 'criminal_263' }),
      text('pictures', { source: 'criminal_264a' }),
      text('passing_on', { source: 'criminal_264d' }),
      text('surveillance', { source: 'tv_surveillance' }),
      text('bisidder', { source: 'admin_6_8' }),
      text('notes', { source: 'note_duty_13' }),
      shared('legal_help'),
    ],
    sources: ['tv_definition'],
  },
  'law_general.own_frame': {
    channel: 'audio_meeting',
    blocks: [lead({ source: 'fob_2005_578' }), text('limit', { source: 'fob_2005_578' }), rule],
  },
  'law_general.private_suppliers': { channel: 'audio_meeting', blocks: [lead(), text('ask_both'), ask] },
}

export const otherAuthority: Record<string, AnswerDefinition> = {
  other_authority: {
    channel: 'audio_meeting',
    blocks: [lead(), rule, text('find'), link('compare', 'comparePath')],
  },
  'other_authority.case_elsewhere': {
    channel: 'audio_meeting',
    blocks: [lead(), text('how'), link('compare', 'comparePath')],
  },
  'other_authority.compare': {
    channel: 'audio_meeting',
    blocks: [lead(), text('differ'), link('compare', 'comparePath')],
  },
  'other_authority.hospital': { channel: 'audio_meeting', blocks: [lead(), text('others'), text('here')] },
  'other_authority.family_law': {
    channel: 'audio_meeting',
    blocks: [lead(), text('here'), link('compare', 'comparePath')],
  },
  'other_authority.not_ours': {
    channel: 'audio_meeting',
    blocks: [lead(), text('here'), link('compare', 'comparePath')],
  },
  'other_authority.police': {
    channel: 'audio_meeting',
    blocks: [lead(), text('here'), shared('legal_help')],
  },
}
