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
const citizenMay = shared('citizen_may', { by: 'openness', source: 'policy' })
const online = fold('online', text('show'), text('yes'), text('law', { source: 'criminal_264d' }))
const citizenReason = shared('citizen_reason', { source: 'fob_2005_578' })

/** Somebody at work asks about being recorded. Guidance for them is their employer's; here are the citizens' rules. */
export const staffSide: Record<string, AnswerDefinition> = {
  staff_side: {
    channel,
    verdict: verdict(),
    short: short(
      text('now'),
      citizenMay,
      text('film', { by: 'imageRule', source: 'policy' }),
      text('home', { source: 'union_hidden_recording' }),
    ),
    more: [
      sharedFold('ombudsman', citizenReason),
      fold('film', text('calm'), text('home'), text('sign', { source: 'tv_sign_duty' })),
      online,
      fold('meet', list('do')),
      fold('copy', text('ask'), text('access', { source: 'sound_file_access' })),
      fold('you', text('kind')),
    ],
  },
  'staff_side.say_no': {
    channel,
    verdict: verdict({ by: 'employeeVeto', polar: true, source: 'policy' }),
    short: short(
      text('local', { by: 'employeeVeto', silentFor: ['unknown'], source: 'policy' }),
      text('fit', { source: 'fob_2005_578' }),
      text('late', {
        by: 'noticeWhen',
        silentFor: ['before', 'in_good_time', 'unknown'],
        source: 'policy',
      }),
      text('now'),
      text('tell'),
    ),
    more: [
      fold('unknown', silence('employeeVeto')),
      fold('citizen', citizenMay),
      fold('need', text('help')),
      fold('camera', text('work'), text('stay', { source: 'labour_court_2021' })),
    ],
  },
  'staff_side.secretly': {
    channel,
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      text('calm'),
      text('law', { source: 'criminal_263' }),
      text('stay'),
      text('schools', { when: { schools: ['unknown'] }, source: 'policy' }),
    ),
    more: [
      fold('citizen', citizenMay),
      fold(
        'pictures',
        text('rule', { source: 'criminal_264a' }),
        text('home', { source: 'union_hidden_recording' }),
      ),
      fold('camera', text('off'), text('court', { source: 'labour_court_2021' })),
      fold('report', text('leader'), text('wrong')),
      fold('note', text('write')),
      online,
    ],
  },
  /** Whether they may walk out or stay away is their leader's to decide: danger, and whom to ring, come first. */
  'staff_side.leave': {
    channel,
    verdict: verdict(),
    short: short(
      text('danger'),
      text('leader'),
      text('limits', { source: 'ombudsman_contact' }),
      text('urgent'),
    ),
    more: [
      fold(
        'ruling',
        text('court', { source: 'labour_court_2021' }),
        text('not', { source: 'labour_court_2021' }),
      ),
      fold('citizen', citizenMay),
      fold('after', text('note')),
    ],
  },
  /** Sound or film of them lies on the net, or may come there. */
  'staff_side.online': {
    channel,
    verdict: verdict(),
    short: short(
      text('keep'),
      text('alone'),
      text('yes'),
      text('voice'),
      text('law', { source: 'criminal_264d' }),
    ),
    more: [
      fold('decides', text('leader'), text('unsure')),
      fold('note', text('write')),
      fold('next', text('meeting')),
      fold('you', text('kind')),
    ],
  },
  /** A camera where they work: whether to turn, cover or unplug it. */
  'staff_side.camera': {
    channel: 'video_home',
    verdict: verdict(),
    short: short(text('theirs'), text('ask'), text('leader'), text('urgent')),
    say: say(),
    more: [
      fold(
        'citizen',
        text('rule', { by: 'openness', silentFor: ['unknown'], source: 'policy' }),
        text('told', {
          by: 'noticeRequired',
          when: { openness: ['unknown'] },
          silentFor: ['no', 'unknown'],
          source: 'policy',
        }),
        silence(),
      ),
      fold('agree', text('off', { source: 'foa_switch_off' })),
      sharedFold(
        'law',
        text('disputed', { source: 'union_hidden_recording' }),
        text('sign', { source: 'tv_sign_duty' }),
      ),
    ],
  },
  'staff_side.colleague': {
    channel,
    verdict: verdict({ by: 'colleague', polar: true, source: 'policy' }),
    short: short(
      text('rule', { by: 'colleague', silentFor: ['unknown'], source: 'policy' }),
      silence('colleague'),
      text('now'),
    ),
    more: [
      fold('leader', text('named', { when: { colleague: ['told_before', 'yes'] }, source: 'policy' })),
      fold('too', text('bisidder', { source: 'admin_6_8' })),
    ],
  },
  'staff_side.we_record': {
    channel,
    verdict: verdict({ by: 'staffRecording', polar: true, source: 'policy' }),
    short: short(
      text('rule', { by: 'staffRecording', silentFor: ['unknown'], source: 'policy' }),
      silence('staffRecording'),
      text('basis', { source: 'datatilsynet_staff_calls' }),
      text('now'),
    ),
    more: [
      fold('criticised', text('calls', { source: 'datatilsynet_staff_calls' })),
      fold('citizen', citizenMay),
    ],
  },
}
