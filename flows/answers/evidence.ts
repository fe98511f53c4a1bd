import {
  type AnswerDefinition,
  fold,
  link,
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
const press = { source: 'evidence_press' } as const

/** Some authorities warn that what is said in a talk is guidance, and no decision to complain about. */
const talk = text('talk', { by: 'talkIsGuidance', silentFor: ['no', 'unknown'], source: 'policy' })
const help = fold('help', shared('legal_help'))

/** Use of a recording in a case: nobody promises what it is worth. */
export const evidence: Record<string, AnswerDefinition> = {
  evidence: {
    channel,
    verdict: verdict(),
    short: short(text('judge', press), talk, text('now')),
    more: [fold('notes', text('own')), help],
  },
  'evidence.promise': {
    channel,
    verdict: verdict({ by: 'talkIsGuidance', source: 'policy' }),
    short: short(talk, text('said_no'), text('now'), text('file')),
    say: say({ write: true }),
    more: [fold('said_no', text('then'), text('worth'))],
    call: 'leader',
  },
  'evidence.complaint_body': {
    channel,
    verdict: verdict(),
    short: short(text('none'), talk, text('write')),
    say: say({ write: true }),
    more: [fold('notes', text('own'))],
  },
  'evidence.court': {
    channel,
    verdict: verdict(press),
    short: short(text('case', press), shared('legal_help')),
    more: [fold('prepare', list('list'))],
  },
  'evidence.must_listen': {
    channel,
    verdict: verdict(),
    short: short(text('none'), text('write'), text('put')),
    say: say({ write: true }),
    more: [fold('notes', text('own'))],
  },
  'evidence.have_footage': {
    channel,
    verdict: verdict(),
    short: short(
      link('now', 'tel:emergency', { source: 'emergency_112' }),
      text('show'),
      text('keep'),
      shared('nobody_told'),
    ),
    more: [
      fold('write', list('list')),
      fold('worth', text('unsure')),
      help,
      sharedFold('police', shared('police_later'), link('call_police', 'tel:policeLine', { common: true })),
    ],
    call: 'leader',
  },
}

const ownUse = [
  text('private', { by: 'privateOnly', silentFor: ['no', 'video', 'unknown'], source: 'policy' }),
  text('helpers', { by: 'helpers', silentFor: ['unknown'], source: 'policy' }),
]

/** Keeping and deleting one's own recording. */
export const deletionStorage: Record<string, AnswerDefinition> = {
  deletion_storage: {
    channel,
    verdict: verdict(),
    short: short(text('safe'), ...ownUse, text('delete')),
    more: [
      fold('time', silence('deletion')),
      fold('cloud', text('check')),
      fold('lost', text('codes')),
      fold('data', text('home', { source: 'datatilsynet_recordings' })),
    ],
  },
  'deletion_storage.how_long': {
    channel,
    verdict: verdict(),
    short: short(silence('deletion'), text('need'), text('case')),
    more: [fold('safe', list('list')), fold('use', ...ownUse)],
  },
  'deletion_storage.must_delete': {
    channel,
    verdict: verdict(),
    short: short(silence('deletion'), text('ask'), text('promised'), text('case')),
    say: say({ write: true }),
    more: [fold('use', ...ownUse), fold('data', text('shared', { source: 'datatilsynet_recordings' }))],
  },
}
