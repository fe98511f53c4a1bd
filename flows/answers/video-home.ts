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

const channel = 'video_home'
/** Where no rule is known: what is said of telling first, and of the police, stands beside "wait for a yes". */
const nothingSettled = { openness: ['unknown'] }

const notClosed = ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free', 'unknown']
/** Who forbids filming meetings is not said to be silent on a visit. */
const meetings = text('meetings', { by: 'virtualImageRule', silentFor: notClosed, source: 'policy' })
const saysNothing = shared('silence', {
  by: 'silence',
  when: { virtualImageRule: notClosed },
  silentFor: ['none'],
  source: 'policy',
})

const rule = text('rule', { by: 'openness', source: 'policy' })
const told = (when: BlockDefinition['when']): BlockDefinition =>
  text('told', { by: 'noticeRequired', when, silentFor: ['no', 'unknown'], source: 'policy' })
const police = text('police', {
  by: 'consequence',
  when: nothingSettled,
  silentFor: ['limited_help', 'refuse_entry', 'meeting_stopped', 'several', 'none_stated'],
  source: 'policy',
})
const settled = {
  openness: ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free', 'closed'],
}
const published = { basis: ['published'] }
const reported = { basis: ['reported'] }

/**
 * That they want to know, and what they may do otherwise. Where only an article says so, one sentence names it for
 * both, and no other says again why more is not known.
 */
const toldAndPolice = (when: BlockDefinition['when'] = nothingSettled): readonly BlockDefinition[] => [
  told({ ...when, ...published }),
  { ...police, when: { ...nothingSettled, ...published } },
  text('reported', {
    when: { ...nothingSettled, ...reported, noticeRequired: ['yes'], consequence: ['police_report'] },
    source: 'policy',
  }),
  meetings,
  { ...saysNothing, when: { ...saysNothing.when, ...published } },
  { ...saysNothing, when: { ...saysNothing.when, ...reported, ...settled } },
]
const consequences = [
  shared('consequence', { by: 'consequence', when: settled, silentFor: ['none_stated'], source: 'policy' }),
  list('consequences', { common: true, each: 'consequences', when: settled, source: 'policy' }),
]
const follows = fold('follows', ...consequences)
const views = sharedFold(
  'law',
  text('owner', { source: 'home_owner_consent' }),
  text('union', { source: 'union_hidden_recording' }),
  text('doctors', { source: 'doctors_hidden_recording' }),
)

/** Filming a visit in one's own home. Contested in criminal law: the safe step is told, never guilt or innocence. */
export const videoHome: Record<string, AnswerDefinition> = {
  video_home: {
    channel,
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      rule,
      ...toldAndPolice(),
      ...consequences,
      text('anyway', { when: { consequence: ['none_stated'], virtualImageRule: notClosed } }),
      text('contested', { when: nothingSettled, source: 'union_hidden_recording' }),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      views,
      fold('sound', text('less')),
      fold('afterwards', text('place', { source: 'criminal_264a' })),
    ],
    call: 'authority',
  },
  'video_home.my_house': {
    channel,
    verdict: verdict({ polar: true, source: 'union_hidden_recording' }),
    short: short(text('contested', { source: 'union_hidden_recording' }), rule, ...toldAndPolice()),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [follows, views, fold('agreement', text('write'))],
    call: 'authority',
  },
  'video_home.tell_or_accept': {
    channel,
    verdict: verdict({ by: 'acceptance', source: 'policy' }),
    short: short(
      text('rule', { by: 'acceptance', source: 'policy' }),
      ...toldAndPolice({ acceptance: ['unknown'] }),
      text('now', { by: 'acceptance' }),
    ),
    say: say({ asks: true, by: 'acceptance' }),
    more: [follows, fold('condition', text('ask')), fold('substitute', text('too'))],
    call: 'authority',
  },
  'video_home.doorbell_vacuum': {
    channel,
    verdict: verdict(),
    short: short(text('things'), text('unsure', { source: 'policy' }), text('off'), text('street')),
    say: say(),
    more: [
      fold(
        'street',
        text('rule', { source: 'tv_sign_duty' }),
        text('supervise', { source: 'datatilsynet_recordings' }),
      ),
      fold('advice', text('helpers', { source: 'crime_prevention_cameras' })),
      sharedFold('law', text('what', { source: 'tv_definition' })),
    ],
  },
  'video_home.live_viewing': {
    channel,
    verdict: verdict(),
    short: short(text('off'), text('also'), text('silent', { source: 'policy' })),
    say: say(),
    more: [
      sharedFold(
        'law',
        text('listen', { source: 'criminal_263' }),
        text('watch', { source: 'tv_definition' }),
      ),
    ],
  },
  'video_home.existing_cameras': {
    channel,
    verdict: verdict(),
    short: short(
      text('show', { source: 'crime_prevention_cameras' }),
      rule,
      told(nothingSettled),
      saysNothing,
      text('off', { source: 'foa_switch_off' }),
    ),
    say: say(),
    more: [fold('follows', ...consequences, police), fold('agreement', text('write'))],
  },
  /** A shop, a café, a farm: no rules that we know speak of cameras there when an inspector comes. */
  'video_home.business': {
    channel,
    verdict: verdict(),
    short: short(
      text('now'),
      text('sign', { source: 'tv_sign_duty' }),
      text('sound', { source: 'criminal_263' }),
      text('here', { source: 'policy' }),
    ),
    say: say(),
    more: [fold('off', text('ask')), fold('film', text('first', { source: 'criminal_264a' }))],
    call: 'authority',
  },
}
