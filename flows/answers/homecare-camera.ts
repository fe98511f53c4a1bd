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

const channel = 'fixed_camera_home'
const nothingSettled = { openness: ['unknown'] }
const settled = {
  openness: ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free', 'closed'],
}

/** Where the rules say nothing of staff staying away. */
const noRefusal = ['police_report', 'limited_help', 'meeting_stopped', 'none_stated']

const localRule = [
  text('rule', { by: 'openness', source: 'policy' }),
  text('told', {
    by: 'noticeRequired',
    when: nothingSettled,
    silentFor: ['no', 'unknown'],
    source: 'policy',
  }),
]
const follows = fold(
  'follows',
  shared('consequence', { by: 'consequence', when: settled, silentFor: ['none_stated'], source: 'policy' }),
  list('consequences', { common: true, each: 'consequences', when: settled, source: 'policy' }),
)
const reported = fold(
  'reported',
  text('police', {
    by: 'consequence',
    when: { basis: ['reported'] },
    silentFor: ['limited_help', 'refuse_entry', 'meeting_stopped', 'several', 'none_stated'],
    source: 'policy',
  }),
)
const contested = shared('home_contested', { source: 'union_hidden_recording' })
const sound = sharedFold('camera_sound', shared('camera_sound', { source: 'criminal_263' }))
const privateFirm = sharedFold('private_firm', shared('private_firm'))
const court = fold(
  'court',
  text('said', { source: 'labour_court_2021' }),
  text('not', { source: 'labour_court_2021' }),
)

/** Fixed cameras where home care comes. "Staff may refuse" is nobody's right here, and neither is "they must come". */
export const homecareCamera: Record<string, AnswerDefinition> = {
  homecare_camera: {
    channel,
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(...localRule, silence(), text('show'), text('help')),
    say: say(),
    more: [
      follows,
      reported,
      sharedFold('law', contested, text('what', { source: 'tv_definition' })),
      fold('off', text('agree', { source: 'foa_switch_off' })),
      sound,
      fold('keep', text('home', { source: 'datatilsynet_recordings' })),
    ],
    call: 'authority',
  },
  'homecare_camera.relatives': {
    channel,
    verdict: verdict(),
    short: short(text('agree'), ...localRule, silence(), text('law', { source: 'criminal_263' })),
    more: [
      fold('disagree', text('ask')),
      fold('worried', text('write')),
      sharedFold('law', text('union', { source: 'union_hidden_recording' }), contested),
      follows,
      reported,
    ],
    call: 'authority',
  },
  /** Dementia, for one: nobody has written who says yes then. */
  'homecare_camera.cannot_consent': {
    channel,
    verdict: verdict(),
    short: short(text('who'), text('ask'), text('law', { source: 'criminal_263' })),
    say: say(),
    more: [
      fold('here', ...localRule, silence()),
      fold('person', text('wish')),
      fold('worried', text('write')),
      sharedFold('law', text('union', { source: 'union_hidden_recording' }), contested),
      follows,
      reported,
    ],
    call: 'authority',
  },
  'homecare_camera.staff_refuse': {
    needs: ['happened'],
    otherwise: 'homecare_camera.may_refuse',
    channel,
    verdict: verdict({ by: 'consequence', source: 'policy' }),
    short: short(
      text('unsettled', { when: { consequence: noRefusal } }),
      text('here', { by: 'consequence', silentFor: noRefusal, source: 'policy' }),
      text('tell'),
      text('off'),
      text('urgent'),
    ),
    say: say(),
    more: [fold('next', list('ask')), privateFirm, follows, court],
    call: 'authority',
  },
  /** Asked in calm: what is known of it, and still whom to ring. */
  'homecare_camera.may_refuse': {
    channel,
    verdict: verdict({ by: 'consequence', polar: true, source: 'policy' }),
    short: short(
      text('rule', {
        by: 'consequence',
        silentFor: ['police_report', 'meeting_stopped', 'none_stated'],
        source: 'policy',
      }),
      list('consequences', {
        common: true,
        each: 'consequences',
        when: { consequence: ['limited_help', 'refuse_entry', 'several'] },
        source: 'policy',
      }),
      text('said', {
        when: { consequence: ['police_report', 'meeting_stopped', 'none_stated'] },
        source: 'labour_court_2021',
      }),
      text('not', {
        when: { consequence: ['police_report', 'meeting_stopped', 'none_stated'] },
        source: 'labour_court_2021',
      }),
      text('now'),
    ),
    say: say(),
    call: 'authority',
  },
  'homecare_camera.how_much_help': {
    channel,
    verdict: verdict({ by: 'consequence', polar: true, source: 'policy' }),
    short: short(
      text('rule', { by: 'consequence', silentFor: ['police_report', 'none_stated'], source: 'policy' }),
      list('consequences', {
        common: true,
        each: 'consequences',
        when: { consequence: ['several'] },
        source: 'policy',
      }),
      text('need'),
      text('nothing', {
        by: 'consequence',
        silentFor: ['limited_help', 'refuse_entry', 'meeting_stopped', 'several'],
        source: 'policy',
      }),
      text('urgent'),
    ),
    say: say(),
    more: [fold('complain', text('paper', { source: 'complaint_guidance' })), privateFirm, court],
    call: 'authority',
  },
  'homecare_camera.sign_duty': {
    channel,
    verdict: verdict({ source: 'foa_cameras' }),
    short: short(
      text('now'),
      text('foa', { source: 'foa_cameras' }),
      text('workplace', { source: 'tv_home_workplace' }),
    ),
    say: say(),
    more: [
      sharedFold(
        'law',
        text('what', { source: 'tv_definition' }),
        text('duty', { source: 'tv_sign_duty' }),
        text('supervise', { source: 'datatilsynet_recordings' }),
      ),
      fold('wording', text('words', { source: 'tv_sign_duty' })),
      fold('guests', text('private', { source: 'tv_sign_duty' })),
      fold('fine', text('police', { source: 'datatilsynet_recordings' })),
      reported,
      fold('yes', text('not_enough')),
    ],
  },
  'homecare_camera.hidden_theft': {
    channel,
    verdict: verdict(),
    short: short(text('report'), text('contested', { source: 'union_hidden_recording' }), text('manager')),
    say: say(),
    more: [
      fold('meanwhile', list('do')),
      fold('to_police', text('home', { source: 'datatilsynet_recordings' })),
      fold('another', text('leader')),
      fold('repaid', text('insurance')),
      sharedFold(
        'law',
        text('owner', { source: 'home_owner_consent' }),
        text('doctors', { source: 'doctors_hidden_recording' }),
      ),
      fold('advice', shared('legal_help')),
    ],
  },
  'homecare_camera.care_home': {
    channel,
    verdict: verdict(),
    short: short(text('others'), text('own_room'), text('rule', { source: 'policy' })),
    say: say(),
    more: [fold('private', text('own_rules')), sound, follows],
    call: 'authority',
  },
  'homecare_camera.switch_off': {
    channel,
    verdict: verdict(),
    short: short(
      text('foa', { source: 'foa_switch_off' }),
      text('manager'),
      shared('consequence', {
        by: 'consequence',
        when: settled,
        silentFor: ['none_stated'],
        source: 'policy',
      }),
      list('consequences', { common: true, each: 'consequences', when: settled, source: 'policy' }),
      text('otherwise', {
        by: 'consequence',
        when: { basis: ['reported'] },
        silentFor: ['limited_help', 'refuse_entry', 'meeting_stopped', 'several', 'none_stated'],
        source: 'policy',
      }),
      text('unknown', { when: { consequence: ['none_stated'] } }),
    ),
    say: say(),
    more: [fold('how', text('off')), fold('enough', ...localRule, silence()), fold('down', text('why'))],
    call: 'authority',
  },
  'homecare_camera.court_case': {
    needs: ['happened'],
    channel,
    verdict: verdict({ source: 'labour_court_2021' }),
    short: short(
      text('said', { source: 'labour_court_2021' }),
      text('not', { source: 'labour_court_2021' }),
      text('now'),
    ),
    more: [
      fold('case', text('about', { source: 'labour_court_2021' })),
      fold('others', text('agreement', { source: 'labour_court_2021' })),
      fold('employer', text('help')),
      fold('read', text('number', { source: 'labour_court_2021' }), link('page', 'labour_court_2021')),
    ],
    call: 'authority',
  },
}
