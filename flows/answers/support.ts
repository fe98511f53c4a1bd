import {
  type AnswerDefinition,
  fold,
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
    verdict: verdict({ polar: true, source: 'admin_6_8' }),
    short: short(
      text('what', { source: 'bisidder_dukh' }),
      shared('may_bring', { by: 'bisidder', silentFor: ['unknown'], source: 'policy' }),
      text('now'),
      text('theirs'),
    ),
    say: say({ write: true }),
    more: [
      fold('does', list('tasks', { source: 'bisidder_dukh' })),
      fold('phone', text('open')),
      fold('screen', text('link')),
      fold('two', text('ask')),
      fold('tell', text('between')),
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
    verdict: verdict({ polar: true, source: 'bisidder_aeldresagen' }),
    short: short(text('who', { source: 'bisidder_aeldresagen' }), text('unsure')),
  },
  'bisidder.where': {
    verdict: verdict({ by: 'localHelp' }),
    short: short(
      text('local', { by: 'localHelp', silentFor: ['unknown'], source: 'kolding_selvhjaelp' }),
      text('older', { source: 'bisidder_aeldresagen' }),
      text('trust'),
    ),
    say: say(),
    more: [
      fold('others', text('ask'), shared('adviser', { by: 'adviser', silentFor: ['none'] })),
      fold('ill', text('move')),
    ],
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
    verdict: verdict({ polar: true, source: 'admin_6_8' }),
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
    verdict: verdict({ polar: true }),
    short: short(text('rule', { source: 'bisidder_dukh' }), text('why')),
    say: say({ write: true }),
    more: [here],
  },
  'bisidder.may_record': {
    asks: true,
    channel: 'audio_meeting',
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      text('come'),
      text('same', { by: 'openness', source: 'policy' }),
      shared('images', {
        by: 'imageRule',
        silentFor: ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free', 'unknown'],
        source: 'policy',
      }),
      text('hidden', { source: 'criminal_263' }),
    ),
    say: say({ by: 'wayIn', silentFor: ['closed'] }),
    more: [
      fold('outside', text('contested', { source: 'datatilsynet_calls' })),
      fold('file', text('one'), text('agree')),
    ],
  },
  'bisidder.unwanted': {
    verdict: verdict(),
    short: short(text('yours', { source: 'bisidder_dukh' }), text('tell'), text('called')),
    say: say({ write: true }),
    more: [fold('theirs', text('ask'))],
    call: 'authority',
  },
  'bisidder.child': {
    verdict: verdict({ polar: true, source: 'child_bisidder' }),
    short: short(
      text('support', { source: 'child_bisidder' }),
      text('age', { source: 'child_bisidder' }),
      text('now'),
      text('elsewhere'),
    ),
    more: [fold('limits', text('alone', { source: 'child_bisidder' }))],
    call: 'child',
  },
}

/** Somebody who acts for you. */
export const partsrep: Record<string, AnswerDefinition> = {
  partsrep: {
    verdict: verdict({ source: 'representation' }),
    short: short(
      text('acts', { source: 'representation' }),
      text('come', { source: 'admin_6_8' }),
      text('supports', { source: 'bisidder_dukh' }),
      text('now', { source: 'representation' }),
    ),
    more: [
      sharedFold('law', right),
      sharedFold('refused', text('weighty', { source: 'admin_6_8' })),
      fold(
        'speak',
        text('for', { source: 'bisidder_social_workers' }),
        text('against', { source: 'bisidder_dukh' }),
      ),
    ],
  },
  'partsrep.fuldmagt': {
    verdict: verdict(),
    short: short(text('form', { source: 'representation' }), text('now'), printed('fuldmagt')),
    more: [
      fold('include', list('list')),
      fold('come', text('yourself', { source: 'admin_6_8' })),
      fold('end', text('stop')),
      fold('kinds', text('show')),
      fold('unable', text('together'), text('rules')),
    ],
  },
  'partsrep.shut_out': {
    verdict: verdict(),
    short: short(text('adult', { source: 'admin_6_8' }), text('now'), text('child'), text('tell')),
    say: say({ write: true }),
    more: [fold('child', text('rules')), fold('proof', text('form', { source: 'representation' }))],
    call: 'authority',
  },
  'partsrep.fuldmagt_text': {
    verdict: verdict(),
    short: short(text('copy'), text('give'), text('number'), printed('fuldmagt')),
    more: [fold('form', list('lines'))],
  },
}

export const accessibility: Record<string, AnswerDefinition> = {
  accessibility_easyread: {
    verdict: verdict(),
    short: short(text('any'), text('now')),
    say: say(),
    more: [
      fold('ways', list('list')),
      sharedFold('refused', text('why'), shared('adviser', { by: 'adviser', silentFor: ['none'] })),
      fold('noted', text('file')),
    ],
    call: 'authority',
  },
  'accessibility_easyread.easy_danish': {
    verdict: verdict(),
    short: short(text('stop'), text('short')),
    say: say(),
    more: [fold('here', text('again'))],
  },
  'accessibility_easyread.read_aloud': {
    verdict: verdict(),
    short: short(text('voice'), text('safe')),
    more: [fold('fault', text('tell'))],
  },
  'accessibility_easyread.screen_reader': {
    verdict: verdict(),
    short: short(
      text('keys', { source: 'accessibility_law' }),
      text('voice'),
      text('untested'),
      text('else'),
    ),
    more: [fold('buttons', text('words')), fold('sound', text('where'))],
    call: 'authority',
  },
  'accessibility_easyread.other_channels': {
    verdict: verdict(),
    short: short(text('how'), text('free')),
    more: [fold('desk', text('hand_in'), link('own', 'website')), fold('letter', text('post'))],
  },
  'accessibility_easyread.longer_meeting': {
    verdict: verdict(),
    short: short(text('helps'), text('when'), printed('longer_meeting')),
    say: say(),
    more: [fold('words', list('list'))],
  },
}
