import {
  type AnswerDefinition,
  type BlockDefinition,
  fold,
  list,
  say,
  shared,
  sharedFold,
  short,
  silence,
  text,
  verdict,
} from './answer.ts'

const channel = 'audio_meeting'
const silentPublish = { publish: ['unknown'] } as const

/** The rule on putting it out; where none is known, the question to ask and why it must be asked. */
const published: readonly BlockDefinition[] = [
  text('local', { by: 'publish', silentFor: ['unknown'], source: 'policy' }),
  text('ask', { when: silentPublish, source: 'policy' }),
  silence('publish'),
]
const legalHelp = sharedFold('talk', shared('legal_help'), shared('legal_where'))
const data = fold(
  'data',
  text('agency', { source: 'datatilsynet_private_2020' }),
  text('home', { source: 'datatilsynet_recordings' }),
)

/** Sharing or publishing a recording. */
export const sharingPublish: Record<string, AnswerDefinition> = {
  sharing_publish: {
    channel,
    verdict: verdict({ by: 'helpers', source: 'policy' }),
    short: short(
      text('local', { by: 'privateOnly', silentFor: ['unknown'], source: 'policy' }),
      text('helpers', { by: 'helpers', silentFor: ['unknown'], source: 'policy' }),
      text('ask', { when: { privateOnly: ['unknown'] }, source: 'policy' }),
      silence('privateOnly'),
      text('law', { source: 'criminal_264d' }),
      text('back'),
    ),
    more: [
      fold(
        'online',
        text('rule', { by: 'publish', silentFor: ['unknown'], source: 'policy' }),
        text('wait', { when: silentPublish }),
      ),
      legalHelp,
    ],
    call: 'authority',
  },
  'sharing_publish.social_media': {
    channel,
    verdict: verdict({ by: 'publish', polar: true, source: 'policy' }),
    short: short(text('posted'), ...published, text('law', { source: 'criminal_264d' }), text('now')),
    more: [
      data,
      fold('posted', text('down')),
      fold('name', text('leave')),
      sharedFold('alternatives', text('other'), text('yes')),
    ],
    call: 'authority',
  },
  'sharing_publish.helpers': {
    channel,
    verdict: verdict({ by: 'helpers', polar: true, source: 'policy' }),
    short: short(
      silence('helpers'),
      text('local', { by: 'helpers', source: 'policy' }),
      text('law', { source: 'criminal_264d' }),
      text('on', { when: { helpers: ['only_helpers'] } }),
    ),
    more: [fold('instead', text('notes')), fold('typed', text('ask'))],
    call: 'authority',
  },
  'sharing_publish.partner': {
    channel,
    verdict: verdict(),
    short: short(
      text('local', { by: 'privateOnly', silentFor: ['unknown'], source: 'policy' }),
      text('helps', { by: 'helpers', silentFor: ['unknown'], source: 'policy' }),
      text('ask', { when: { privateOnly: ['unknown'] }, source: 'policy' }),
      silence('privateOnly'),
      text('care', { source: 'criminal_264d' }),
    ),
    more: [fold('both', text('together'))],
    call: 'authority',
  },
  'sharing_publish.blurring': {
    channel,
    verdict: verdict({ polar: true }),
    short: short(text('why'), ...published, text('law', { source: 'criminal_264d' })),
    more: [data, legalHelp],
    call: 'authority',
  },
  'sharing_publish.journalist': {
    channel,
    verdict: verdict(),
    short: short(text('first'), ...published, text('law', { source: 'criminal_264d' })),
    more: [fold('before', list('do')), legalHelp],
    call: 'authority',
  },
  'sharing_publish.demand_deletion': {
    channel,
    verdict: verdict(),
    short: short(text('why'), text('now'), text('law', { source: 'criminal_264d' })),
    say: say({ write: true }),
    more: [
      fold('down', text('meanwhile'), text('keep')),
      fold(
        'here',
        text('rule', { by: 'publish', silentFor: ['unknown'], source: 'policy' }),
        silence('publish'),
      ),
      data,
      legalHelp,
    ],
    call: 'leader',
  },
  /** Who was given a recording that somebody else made: a relative, a colleague, a journalist. */
  'sharing_publish.received': {
    channel,
    verdict: verdict(),
    short: short(text('who'), text('law', { source: 'criminal_264d' }), text('unknown'), text('now')),
    say: say(),
    more: [
      fold('secret', text('law', { source: 'criminal_263' }), text('use')),
      fold('press', text('ask')),
      fold('me', text('access')),
    ],
  },
}
