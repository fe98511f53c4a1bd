import {
  type AnswerDefinition,
  fold,
  link,
  list,
  say,
  shared,
  sharedFold,
  short,
  text,
  verdict,
} from './answer.ts'

const channel = 'fixed_camera_home'
export const settled = {
  openness: ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free', 'closed'],
}

/** Where the rules say nothing of staff staying away. */
const noRefusal = ['police_report', 'limited_help', 'meeting_stopped', 'none_stated']

/** What comes of a camera that was not told of or agreed. */
export const follows = fold(
  'follows',
  shared('consequence', { by: 'consequence', when: settled, silentFor: ['none_stated'], source: 'policy' }),
  list('consequences', { common: true, each: 'consequences', when: settled, source: 'policy' }),
)
const privateFirm = sharedFold('private_firm', shared('private_firm'))
const court = fold(
  'court',
  text('said', { source: 'labour_court_2021' }),
  text('not', { source: 'labour_court_2021' }),
)

/** What becomes of the help where a camera hangs. */
export const homecareHelp: Record<string, AnswerDefinition> = {
  'homecare_camera.staff_refuse': {
    needs: ['happened'],
    otherwise: 'homecare_camera.may_refuse',
    channel,
    verdict: verdict({ by: 'consequence', source: 'policy' }),
    short: short(
      text('tell'),
      text('off'),
      text('urgent'),
      text('unsettled', { when: { consequence: noRefusal } }),
      text('here', { by: 'consequence', silentFor: noRefusal, source: 'policy' }),
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
