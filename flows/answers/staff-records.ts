import {
  type AnswerDefinition,
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
const agency = { source: 'datatilsynet_staff_calls' } as const

/** What any authority that records must have, whatever its own rules say. */
const basis = text('basis', agency)
const rule = text('rule', { by: 'staffRecording', silentFor: ['unknown'], source: 'policy' })
const criticised = fold('criticised', text('calls', agency))

/** The authority records the citizen, or brings a colleague: before it happens, and after. */
export const staffRecords: Record<string, AnswerDefinition> = {
  staff_records: {
    channel,
    verdict: verdict({ by: 'staffRecording', polar: true, source: 'policy' }),
    short: short(rule, silence('staffRecording'), basis, text('ask')),
    say: say(),
    more: [
      fold('questions', list('list')),
      fold('happened', text('leader'), text('agency', { source: 'datatilsynet_recordings' })),
      fold('you_too', text('same', { by: 'wayIn', source: 'policy' }), text('copy')),
      criticised,
    ],
    call: 'leader',
  },
  'staff_records.say_no': {
    channel,
    verdict: verdict({ by: 'staffRecording', source: 'policy' }),
    short: short(
      text('program', { by: 'aiMinutes', silentFor: ['unknown'], source: 'policy' }),
      text('calls', { by: 'callRecording', silentFor: ['unknown'], source: 'policy' }),
      rule,
      silence('staffRecording'),
      basis,
      text('now'),
    ),
    say: say(),
    more: [fold('free', text('consent')), fold('instead', text('minutes', { offer: true })), criticised],
    call: 'leader',
  },
  'staff_records.ai_minutes': {
    channel,
    verdict: verdict({ by: 'aiMinutes', polar: true, source: 'policy' }),
    short: short(
      text('rule', { by: 'aiMinutes', silentFor: ['unknown'], source: 'policy' }),
      silence('aiMinutes'),
      basis,
      text('after', { by: 'aiMinutes' }),
    ),
    say: say(),
    more: [
      fold('questions', list('list')),
      fold('wrong', text('correct', { source: 'correction' })),
      sharedFold('law', text('debated', { source: 'authority_ai_notes' })),
    ],
    call: 'leader',
  },
  'staff_records.how_long': {
    channel,
    verdict: verdict({ by: 'callRecording', source: 'policy' }),
    short: short(
      text('program', { by: 'aiMinutes', silentFor: ['unknown'], source: 'policy' }),
      text('calls', { by: 'callRecording', silentFor: ['unknown'], source: 'policy' }),
      text('needed', { ...agency, when: { callRecording: ['with_consent'] } }),
      text('ask'),
    ),
    say: say({ write: true }),
    more: [
      fold('file', text('access', { source: 'sound_file_access' }), text('tape', { source: 'fob_1998_110' })),
      fold('complain', text('agency', { source: 'datatilsynet_recordings' })),
    ],
    call: 'leader',
  },
  'staff_records.pictures': {
    channel,
    verdict: verdict(),
    short: short(
      text('wish'),
      shared('silence', { by: 'pageSilence', source: 'policy' }),
      basis,
      text('ask'),
    ),
    say: say(),
    more: [fold('questions', list('list'))],
    call: 'leader',
  },
  'staff_records.colleague': {
    channel,
    verdict: verdict({ by: 'colleague', polar: true, source: 'policy' }),
    short: short(
      text('rule', { by: 'colleague', silentFor: ['unknown'], source: 'policy' }),
      silence('colleague'),
      text('ask'),
      text('you_too', { offer: true }),
    ),
    say: say(),
    more: [fold('after', text('note'))],
  },
}
