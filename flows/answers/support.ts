import {
  type AnswerDefinition,
  fold,
  lead,
  link,
  list,
  printed,
  say,
  shared,
  sharedFold,
  short,
  silence,
  text,
  verdict,
} from './answer.ts'

const right = text('right', { source: 'admin_6_8' })
/** The authority's own word on it, or that its rules have none. */
const here = fold(
  'here',
  shared('may_bring', { by: 'bisidder', silentFor: ['unknown'], source: 'policy' }),
  silence('bisidder'),
)

/** Bringing a support person. */
export const bisidder: Record<string, AnswerDefinition> = {
  bisidder: {
    verdict: verdict({ source: 'admin_6_8' }),
    short: short(
      text('what', { source: 'bisidder_dukh' }),
      shared('may_bring', { by: 'bisidder', silentFor: ['unknown'], source: 'policy' }),
      text('now'),
    ),
    say: say({ write: true }),
    more: [
      fold('does', list('tasks', { source: 'bisidder_dukh' })),
      sharedFold('law', right),
      fold('not', text('acts', { source: 'bisidder_dukh' })),
      fold('here', silence('bisidder')),
    ],
  },
  'bisidder.kit': {
    verdict: verdict(),
    short: short(text('three'), printed('bisidder')),
    more: [
      fold('ask', list('words')),
      fold('card', text('give'), list('tasks')),
      fold('questions', text('bring'), list('list')),
      fold('nobody', text('where', { offer: true })),
    ],
  },
  'bisidder.cost': {
    verdict: verdict({ source: 'bisidder_aeldresagen' }),
    short: short(text('who', { source: 'bisidder_aeldresagen' }), text('unsure')),
  },
  'bisidder.where': {
    verdict: verdict(),
    short: short(
      text('trust'),
      text('local', { by: 'localHelp', silentFor: ['unknown'], source: 'kolding_selvhjaelp' }),
      text('older', { source: 'bisidder_aeldresagen' }),
    ),
    say: say(),
    more: [fold('others', text('ask'), shared('adviser', { by: 'adviser', silentFor: ['none'] }))],
  },
  'bisidder.may_speak': {
    verdict: verdict(),
    short: short(
      text('for', { source: 'bisidder_social_workers' }),
      text('against', { source: 'bisidder_dukh' }),
      text('now'),
    ),
    say: say(),
    more: [fold('acts', text('fuldmagt', { source: 'representation' }))],
  },
  'bisidder.refuse_mine': {
    verdict: verdict({ source: 'admin_6_8' }),
    short: short(
      text('you_choose', { source: 'admin_6_8' }),
      text('why', { source: 'bisidder_refused' }),
      text('now'),
    ),
    say: say(),
    more: [fold('then', list('do'), shared('adviser', { by: 'adviser', silentFor: ['none'] })), here],
    call: 'leader',
  },
  'bisidder.tell_first': {
    verdict: verdict(),
    short: short(text('rule', { source: 'bisidder_dukh' }), text('why')),
    say: say({ write: true }),
    more: [here],
  },
  'bisidder.may_record': {
    channel: 'audio_meeting',
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      text('same', { by: 'openness', source: 'policy' }),
      text('hidden', { source: 'criminal_263' }),
    ),
    say: say({ by: 'wayIn', silentFor: ['closed'] }),
    more: [fold('outside', text('contested', { source: 'datatilsynet_calls' })), fold('file', text('one'))],
  },
  'bisidder.child': {
    verdict: verdict({ source: 'child_bisidder' }),
    short: short(
      text('support', { source: 'child_bisidder' }),
      text('age', { source: 'child_bisidder' }),
      text('now'),
    ),
    more: [fold('limits', text('alone', { source: 'child_bisidder' }))],
    call: 'child',
  },
}

/** Somebody who acts for you. */
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
