import {
  type AnswerDefinition,
  type BlockDefinition,
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

/** What the authority says of minutes; where nothing is known, why nothing is. */
const minutes: readonly BlockDefinition[] = [
  text('local', { by: 'minutes', silentFor: ['unknown'], source: 'policy' }),
  silence('minutes'),
]
const duty = sharedFold(
  'law',
  text('duty', { source: 'note_duty_13' }),
  text('no_form', { source: 'ombudsman_notes' }),
)
/** Told where the authority itself warns that talk is no decision. */
const decision = fold(
  'decision',
  text('talk', { by: 'talkIsGuidance', silentFor: ['no', 'unknown'], source: 'policy' }),
)
const adviser = shared('adviser', { by: 'adviser', silentFor: ['none'] })
const refusedAccess = sharedFold('refused', shared('refused_access'))
const days = text('days', { source: 'file_access_days' })

/** Minutes, notes, and the citizen's own file. */
export const minutesNotes: Record<string, AnswerDefinition> = {
  minutes_notes: {
    verdict: verdict({ by: 'minutes', polar: true, source: 'policy' }),
    short: short(text('now', { by: 'minutes', source: 'policy' }), ...minutes),
    say: say(),
    more: [
      duty,
      fold('included', list('words')),
      fold('own', text('add')),
      fold('readers', text('ask')),
      fold('sign', text('read')),
      decision,
    ],
  },
  'minutes_notes.kit': {
    verdict: verdict(),
    short: short(text('three'), ...minutes, printed('minutes')),
    more: [
      fold('before', list('words')),
      fold('during', text('intro'), list('words')),
      fold('after', list('steps'), days),
    ],
  },
  'minutes_notes.automatic': {
    verdict: verdict({ by: 'minutes', polar: true, source: 'policy' }),
    short: short(...minutes, text('now', { by: 'minutes', source: 'policy' })),
    say: say({ by: 'minutes' }),
    more: [duty],
  },
  'minutes_notes.errors': {
    verdict: verdict(),
    short: short(
      text('now'),
      text('facts', { source: 'correction' }),
      text('views', { source: 'correction' }),
    ),
    say: say({ write: true }),
    more: [
      fold('deleted', text('stays', { source: 'correction' })),
      fold('answer', text('reply'), text('agency', { source: 'correction' })),
      sharedFold('reply_time', shared('reply_time')),
    ],
    call: 'leader',
  },
  'minutes_notes.read_aloud': {
    verdict: verdict(),
    short: short(text('now'), text('wrong')),
    say: say(),
    more: [fold('writing', ...minutes)],
  },
  'minutes_notes.insulting': {
    verdict: verdict(),
    short: short(text('now'), text('views', { source: 'correction' }), text('leader')),
    say: say({ write: true }),
    more: [fold('deleted', text('stays', { source: 'correction' })), fold('tone', adviser)],
    call: 'leader',
  },
  'minutes_notes.deadline': {
    verdict: verdict(),
    short: short(text('letter'), text('now'), text('late')),
    say: say({ write: true }),
    more: [
      fold('complaint', text('other', { source: 'ombudsman_deadlines' })),
      fold(
        'here',
        text('local', { by: 'minutes', silentFor: ['on_request', 'unknown'], source: 'policy' }),
        silence('minutes'),
      ),
    ],
    call: 'authority',
  },
  'minutes_notes.never_came': {
    verdict: verdict(),
    short: short(
      text('local', { by: 'minutes', silentFor: ['unknown'], source: 'policy' }),
      text('now'),
      text('own'),
      text('file', { source: 'file_access_days' }),
    ),
    say: say({ write: true }),
    more: [
      fold('here', silence('minutes')),
      fold('none', text('leader'), adviser, text('ombudsman', { source: 'ombudsman_complaint' })),
      duty,
    ],
    call: 'leader',
  },
  'minutes_notes.calls': {
    verdict: verdict({ polar: true, source: 'note_duty_13' }),
    short: short(text('duty', { source: 'note_duty_13' }), text('now'), text('see')),
    say: say(),
    more: [
      sharedFold('law', text('no_form', { source: 'ombudsman_notes' })),
      fold('mail', text('confirm')),
      decision,
    ],
  },
}

export const aktindsigt: Record<string, AnswerDefinition> = {
  aktindsigt: {
    verdict: verdict({ polar: true, source: 'file_access_days' }),
    short: short(text('how', { source: 'file_access_days' }), days, text('limits')),
    say: say({ write: true }),
    more: [
      fold('include', list('list')),
      sharedFold('cost', shared('cost')),
      fold('other', text('ask')),
      refusedAccess,
    ],
    call: 'authority',
  },
  'aktindsigt.how_long': {
    verdict: verdict({ source: 'file_access_days' }),
    short: short(text('count'), text('longer', { source: 'file_access_days' }), text('now')),
    more: [fold('late', text('ask'))],
  },
  'aktindsigt.who_reported': {
    verdict: verdict(),
    short: short(text('name'), text('ask'), days),
    say: say({ write: true }),
    more: [fold('held_back', text('reason')), refusedAccess],
    call: 'authority',
  },
  'aktindsigt.overdue': {
    verdict: verdict(),
    short: short(text('duty', { source: 'file_access_days' }), text('now')),
    say: say({ write: true }),
    more: [fold('then', adviser), sharedFold('ombudsman', text('year', { source: 'ombudsman_complaint' }))],
    call: 'leader',
  },
  'aktindsigt.sound': {
    verdict: verdict({ polar: true, source: 'sound_file_access' }),
    short: short(text('same', { source: 'sound_file_access' }), text('now')),
    say: say({ write: true }),
    more: [
      sharedFold('ombudsman', text('tape', { source: 'fob_1998_110' })),
      fold(
        'theirs',
        text('calls', { by: 'callRecording', silentFor: ['unknown'], source: 'policy' }),
        shared('staff', { by: 'staffRecording', silentFor: ['unknown'], source: 'policy' }),
      ),
      fold('handbook', link('read', 'sound_file_access')),
    ],
    call: 'authority',
  },
}
