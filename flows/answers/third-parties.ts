import {
  type AnswerDefinition,
  type BlockDefinition,
  fold,
  list,
  say,
  shared,
  sharedFold,
  short,
  text,
  verdict,
} from './answer.ts'

const channel = 'audio_meeting'

/** What the authority asks of whoever records, in few words: the others are asked besides. */
const local: BlockDefinition = text('local', { by: 'openness', source: 'policy' })
const nothingMore = ['before', 'unknown']
/** Said where the rules name more than "before the meeting". */
const inTime = shared('when', { by: 'noticeWhen', silentFor: nothingMore, source: 'policy' })
/** Somebody takes their yes back. */
const changed = sharedFold('changed', shared('changed'))
const privateMatters = text('private', { source: 'criminal_264d' })

/** Other people on a recording. */
export const thirdParties: Record<string, AnswerDefinition> = {
  third_parties: {
    channel,
    verdict: verdict(),
    short: short(
      text('all'),
      local,
      inTime,
      text('child', { when: { noticeWhen: nothingMore } }),
      privateMatters,
    ),
    say: say(),
    more: [
      sharedFold('law', shared('own_talk', { source: 'criminal_263' })),
      sharedFold('at_meeting', list('do')),
      fold('child', text('rest', { when: { noticeWhen: ['in_good_time', 'working_days'] } })),
      changed,
    ],
    call: 'authority',
  },
  'third_parties.other_parents': {
    channel,
    verdict: verdict(),
    short: short(
      text('ask'),
      text('schools', { when: { schools: ['unknown'] }, source: 'policy' }),
      privateMatters,
      text('own'),
    ),
    more: [sharedFold('alternatives', list('do'))],
    call: 'authority',
  },
  'third_parties.ex_partner': {
    channel,
    verdict: verdict(),
    short: short(text('both'), local, inTime, text('no'), text('alone')),
    say: say(),
    more: [
      fold('secret', text('you'), text('they')),
      sharedFold('alternatives', list('do')),
      sharedFold(
        'law',
        shared('own_talk', { source: 'criminal_263' }),
        privateMatters,
        text('use', { by: 'helpers', silentFor: ['unknown'], source: 'policy' }),
      ),
    ],
    call: 'authority',
  },
  'third_parties.other_residents': {
    channel,
    verdict: verdict(),
    short: short(
      text('room'),
      text('now'),
      text('rule', { source: 'policy' }),
      text('law', { source: 'criminal_263' }),
    ),
    more: [sharedFold('law', privateMatters, text('pictures', { source: 'criminal_264a' }))],
    call: 'authority',
  },
  'third_parties.bystander': {
    channel,
    verdict: verdict(),
    short: short(text('all'), local, text('no')),
    say: say(),
    more: [
      fold('aids', text('device'), text('sound')),
      sharedFold('at_meeting', list('do'), text('law', { source: 'criminal_263' })),
    ],
    call: 'authority',
  },
  'third_parties.network_meeting': {
    channel,
    verdict: verdict(),
    short: short(local, inTime, text('all')),
    say: say({ write: true }),
    more: [sharedFold('law', privateMatters), changed, sharedFold('alternatives', list('do'))],
    call: 'authority',
  },
}
