import { type AnswerDefinition, caveat, lead, list, shared, text } from './answer.ts'

const notClosed = ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free', 'unknown']
const noFilming = shared('images_virtual', {
  by: 'virtualImageRule',
  silentFor: notClosed,
  source: 'policy',
})

/** Teams and other meetings on a screen. */
export const teamsVirtual: Record<string, AnswerDefinition> = {
  teams_virtual: {
    channel: 'virtual',
    blocks: [
      lead({ by: 'openness', source: 'policy' }),
      text('filming', { by: 'virtualImageRule', silentFor: notClosed, source: 'policy' }),
      text('reason'),
      text('banner'),
      shared('own_talk', { source: 'criminal_263' }),
      shared('offers', { by: 'minutes', offer: true }),
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
  },
  'teams_virtual.press_record': {
    channel: 'virtual',
    blocks: [
      lead(),
      text('banner'),
      shared('rule', { by: 'openness', source: 'policy' }),
      text('filming', { by: 'virtualImageRule', silentFor: notClosed, source: 'policy' }),
      text('next'),
    ],
  },
  'teams_virtual.screen_recording': {
    channel: 'virtual_video',
    blocks: [
      lead({ by: 'openness', source: 'policy' }),
      text('both'),
      shared('picture_law', { source: 'criminal_264a' }),
      text('next'),
    ],
  },
  'teams_virtual.captions': {
    channel: 'virtual',
    blocks: [lead(), caveat('unsure'), text('saved'), text('hearing'), shared('ask', { by: 'contact' })],
  },
  'teams_virtual.who_listens': {
    channel: 'virtual',
    blocks: [lead(), list('say'), text('yours'), text('room')],
  },
  'teams_virtual.visible': {
    channel: 'virtual',
    blocks: [lead(), text('hidden'), shared('rule', { by: 'openness', source: 'policy' }), noFilming],
  },
}
