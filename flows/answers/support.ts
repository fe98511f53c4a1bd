import { type AnswerDefinition, caveat, lead, link, list, printed, shared, text } from './answer.ts'

const right = text('right', { source: 'admin_6_8' })
const mayBring = text('local', { by: 'bisidder', silentFor: ['unknown'], source: 'policy' })

/** Bringing a support person, and somebody who acts for you. */
export const bisidder: Record<string, AnswerDefinition> = {
  bisidder: {
    blocks: [lead(), mayBring, list('does'), right, text('how')],
    sources: ['bisidder_dukh', 'bisidder_social_workers'],
  },
  'bisidder.kit': {
    blocks: [
      lead(),
      list('ask'),
      text('role'),
      list('role_card'),
      text('questions'),
      list('bring'),
      text('where_next', { offer: true }),
      printed('bisidder'),
    ],
    sources: ['bisidder_dukh', 'bisidder_social_workers'],
  },
  'bisidder.cost': { blocks: [lead(), text('unsure')], sources: ['bisidder_aeldresagen'] },
  'bisidder.where': {
    blocks: [
      lead(),
      text('local', { by: 'localHelp', silentFor: ['unknown'], source: 'kolding_selvhjaelp' }),
      text('older', { source: 'bisidder_aeldresagen' }),
      text('ask'),
      shared('adviser', { by: 'adviser' }),
    ],
  },
  'bisidder.may_speak': {
    blocks: [lead(), caveat('disagree', { source: 'bisidder_social_workers' }), text('say')],
    sources: ['bisidder_dukh'],
  },
  'bisidder.refuse_mine': {
    blocks: [
      lead({ source: 'admin_6_8' }),
      text('why', { source: 'bisidder_refused' }),
      list('do'),
      shared('adviser', { by: 'adviser' }),
    ],
  },
  'bisidder.tell_first': { blocks: [lead(), text('say'), mayBring], sources: ['bisidder_dukh'] },
  'bisidder.may_record': {
    channel: 'audio_meeting',
    blocks: [
      lead(),
      text('law', { source: 'criminal_263' }),
      shared('rule', { by: 'openness', source: 'policy' }),
      text('next'),
    ],
    sources: ['datatilsynet_calls'],
  },
  'bisidder.child': {
    blocks: [
      lead({ source: 'child_bisidder' }),
      text('age', { source: 'child_bisidder' }),
      text('limits', { source: 'child_bisidder' }),
      text('line'),
    ],
  },
}

export const partsrep: Record<string, AnswerDefinition> = {
  partsrep: { blocks: [lead(), text('bisidder'), text('acts'), right], sources: ['representation'] },
  'partsrep.fuldmagt': {
    blocks: [lead({ source: 'representation' }), list('include'), text('proof'), text('end')],
  },
  'partsrep.shut_out': {
    blocks: [lead({ source: 'admin_6_8' }), text('adult'), text('tell'), text('child')],
    sources: ['representation'],
  },
  'partsrep.fuldmagt_text': {
    blocks: [lead(), list('form'), text('sign'), printed('fuldmagt')],
    sources: ['representation'],
  },
}

export const interpreter: Record<string, AnswerDefinition> = {
  interpreter: {
    blocks: [lead(), list('kinds'), text('say'), text('record'), printed('interpreter')],
    sources: ['interpreter_ombudsman'],
  },
  'interpreter.children': {
    blocks: [
      lead({ source: 'child_interpreter' }),
      text('exception', { source: 'child_interpreter' }),
      text('next'),
    ],
  },
  'interpreter.film_sign': {
    channel: 'video_office',
    blocks: [lead({ by: 'openness', source: 'policy' }), text('why'), list('say')],
  },
  'interpreter.hearing': {
    blocks: [lead(), list('kinds'), text('contact')],
    sources: ['interpreter_ombudsman'],
  },
}

export const accessibility: Record<string, AnswerDefinition> = {
  accessibility_easyread: {
    blocks: [lead(), list('ways'), shared('ask', { by: 'contact' })],
    sources: ['accessibility_law'],
  },
  'accessibility_easyread.easy_danish': { blocks: [lead(), list('say'), text('here')] },
  'accessibility_easyread.read_aloud': {
    blocks: [lead(), text('safe'), text('screen_reader')],
    sources: ['accessibility_law'],
  },
  'accessibility_easyread.other_channels': {
    blocks: [lead(), shared('ask', { by: 'contact' }), link('site', 'website')],
  },
  'accessibility_easyread.longer_meeting': {
    blocks: [lead(), list('say'), text('when'), printed('longer_meeting')],
  },
}
