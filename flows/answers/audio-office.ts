import { type AnswerDefinition, lead, shared, text } from './answer.ts'

const channel = 'audio_meeting'
const next = [
  shared('offers', { by: 'minutes', offer: true }),
  shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
]

/** Sound-recording a face-to-face meeting. */
export const audioOffice: Record<string, AnswerDefinition> = {
  audio_office: {
    channel,
    blocks: [
      lead({ by: 'openness', source: 'policy' }),
      shared('discouraged', { by: 'discouraged', silentFor: ['no', 'unknown'], source: 'policy' }),
      shared('need', { by: 'needWeight', silentFor: ['unknown'], source: 'policy' }),
      text('reason', { by: 'reason', silentFor: ['helps', 'unknown'], source: 'policy' }),
      shared('when', { by: 'noticeWhen', source: 'policy' }),
      shared('veto', { by: 'employeeVeto', silentFor: ['yes', 'no', 'unknown'], source: 'policy' }),
      shared('staff', { by: 'staffRecording', silentFor: ['unknown'], source: 'policy' }),
      shared('colleague', { by: 'colleague', silentFor: ['no', 'unknown'], source: 'policy' }),
      shared('images', {
        by: 'imageRule',
        silentFor: ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free', 'unknown'],
        source: 'policy',
      }),
      shared('images_virtual', {
        by: 'virtualImageRule',
        silentFor: ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free', 'unknown'],
        source: 'policy',
      }),
      shared('fob', { source: 'fob_2005_578' }),
      ...next,
    ],
  },
  'audio_office.must_ask': {
    channel,
    blocks: [
      lead({ by: 'openness', source: 'policy' }),
      shared('whom', { by: 'addressee', source: 'policy' }),
      shared('when', { by: 'noticeWhen', source: 'policy' }),
      text('silence', { by: 'word' }),
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
  },
  'audio_office.can_refuse': {
    channel,
    blocks: [
      lead({ by: 'employeeVeto', source: 'policy' }),
      text('reasoned', { by: 'refusalReasoned', source: 'policy' }),
      shared('fob', { source: 'fob_2005_578' }),
      text('next'),
    ],
  },
  'audio_office.email_yes': {
    channel,
    blocks: [lead(), text('rule', { source: 'policy' }), text('next'), text('moved')],
  },
  'audio_office.rude': {
    channel,
    blocks: [
      lead(),
      text('why'),
      shared('discouraged', { by: 'discouraged', silentFor: ['no', 'unknown'], source: 'policy' }),
      text('say'),
      ...next,
    ],
  },
  'audio_office.at_home': {
    channel,
    blocks: [
      lead({ by: 'openness', source: 'policy' }),
      text('home', { source: 'policy' }),
      text('picture', { source: 'criminal_264a' }),
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
  },
  'audio_office.places': {
    channel,
    blocks: [lead({ source: 'policy' }), text('others'), shared('ask', { by: 'contact' })],
  },
}
