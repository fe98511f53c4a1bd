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
import { considerations, instead, looksAt, onlyWhereClosed, onward, open } from './ways-in.ts'

const channel = 'audio_meeting'

/** The step to take, in two sentences that any of the rules can be told with: to whom, and when. */
const step = [
  shared('whom', { by: 'addressee', when: open, source: 'policy' }),
  shared('when', { by: 'noticeWhen', when: open, source: 'policy' }),
]

/** Only where a reason must be given is that the first thing to know. */
const mayBeSilent = ['helps', 'weighed', 'not_asked', 'unknown']

const ombudsman = sharedFold('ombudsman', shared('fob', { source: 'fob_2005_578' }))

const takeBack = sharedFold('take_back', shared('taken_back', { source: 'fob_2005_578' }))
const everybody = sharedFold(
  'everybody',
  shared('all_agree', {
    when: { openness: ['tell', 'ask', 'ask_with_need', 'agree_first', 'free', 'unknown'] },
  }),
  shared('each_may_refuse', { when: { openness: ['tell_but_veto'] }, source: 'policy' }),
)

const atTheMeeting = sharedFold(
  'at_meeting',
  shared('staff', { by: 'staffRecording', silentFor: ['unknown'], source: 'policy' }),
  shared('colleague', { by: 'colleague', silentFor: ['no', 'unknown'], source: 'policy' }),
  shared('images', { by: 'imageRule', silentFor: onlyWhereClosed, source: 'policy' }),
  shared('images_virtual', { by: 'virtualImageRule', silentFor: onlyWhereClosed, source: 'policy' }),
)

/** Sound-recording a face-to-face meeting. */
export const audioOffice: Record<string, AnswerDefinition> = {
  audio_office: {
    asks: true,
    channel,
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      text('reason', { by: 'reason', silentFor: mayBeSilent, source: 'policy' }),
      text('rule', { by: 'openness', source: 'policy' }),
      ...step,
      shared('form', {
        by: 'noticeForm',
        when: { reason: ['weighed'] },
        silentFor: ['any', 'unknown'],
        source: 'policy',
      }),
      shared('need', { by: 'needWeight', silentFor: ['unknown'], source: 'policy' }),
      text('reason', {
        by: 'reason',
        silentFor: ['required', 'helps', 'weighed', 'unknown'],
        source: 'policy',
      }),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      fold(
        'refused',
        shared('discouraged', { by: 'discouraged', silentFor: ['no', 'unknown'], source: 'policy' }),
        shared('veto', { by: 'employeeVeto', silentFor: ['no', 'unknown'], source: 'policy' }),
        text('then'),
      ),
      looksAt,
      atTheMeeting,
      everybody,
      takeBack,
      sharedFold('copy', shared('no_copy')),
      ombudsman,
      instead,
    ],
    call: 'authority',
  },
  'audio_office.must_ask': {
    asks: true,
    channel,
    verdict: verdict({ by: 'openness', polar: true, source: 'policy' }),
    short: short(
      text('rule', { by: 'openness', source: 'policy' }),
      ...step,
      text('silence', { by: 'word' }),
    ),
    more: [
      sharedFold(
        'need',
        shared('need', { by: 'needWeight', silentFor: ['unknown'], source: 'policy' }),
        list('need_list', { common: true, each: 'needExamples', source: 'policy' }),
      ),
      instead,
    ],
    call: 'authority',
  },
  'audio_office.can_refuse': {
    asks: true,
    channel,
    verdict: verdict({ by: 'employeeVeto', polar: true, source: 'policy' }),
    short: short(
      text('reason', { source: 'fob_2005_578' }),
      text('local', { by: 'refusalReasoned', silentFor: ['unknown'], source: 'policy' }),
      text('now'),
      text('looks_at', { by: 'considerationsNamed', silentFor: ['no'], source: 'policy' }),
      considerations,
    ),
    say: say(),
    more: [
      sharedFold('refused', list('do'), onward),
      fold('terms', text('part', { source: 'fob_2005_578' })),
      fold(
        'valid',
        text('own', { source: 'fob_2005_578' }),
        text('no_list', { when: { considerationsNamed: ['no'] } }),
      ),
      fold('others', text('each', { source: 'fob_2005_578' })),
      fold('grounds', silence('refusalReasoned')),
      sharedFold(
        'why',
        shared('discouraged', { by: 'discouraged', silentFor: ['no', 'unknown'], source: 'policy' }),
        text('looks_at', { by: 'needsNamed', silentFor: ['no'], source: 'policy' }),
        list('need_list', { common: true, each: 'needExamples', source: 'policy' }),
      ),
      ombudsman,
    ],
    call: 'leader',
  },
  'audio_office.email_yes': {
    channel,
    verdict: verdict({ polar: true }),
    short: short(text('rule', { by: 'acceptance', source: 'policy' }), text('check'), text('moved')),
    more: [fold('by_phone', text('then')), takeBack, fold('manager', text('agree')), everybody],
  },
  'audio_office.rude': {
    channel,
    verdict: verdict({ polar: true }),
    short: short(text('why'), text('now')),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      sharedFold(
        'why',
        shared('discouraged', { by: 'discouraged', silentFor: ['no', 'unknown'], source: 'policy' }),
        text('freely'),
      ),
      instead,
    ],
  },
  'audio_office.at_home': {
    asks: true,
    channel,
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      text('rule', { by: 'openness', source: 'policy' }),
      ...step,
      text('home', { by: 'homeVisits', source: 'policy' }),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [fold('picture', text('law', { source: 'criminal_264a' })), instead],
    call: 'authority',
  },
  'audio_office.places': {
    channel,
    ofPictures: 'video_office',
    verdict: verdict({ source: 'policy' }),
    short: short(
      text('rule', { when: { kind: ['municipality'] }, source: 'policy' }),
      text('elsewhere', { when: { kind: ['state_authority'] }, source: 'policy' }),
      text('now'),
    ),
    more: [fold('others', text('room')), fold('group', text('all'))],
    call: 'authority',
  },
  /** No age was found in any rules: what a young person may settle alone is told as unknown. */
  'audio_office.young': {
    channel,
    verdict: verdict(),
    short: short(
      text('rule', { by: 'openness', source: 'policy' }),
      text('parents'),
      text('bisidder', { source: 'child_bisidder' }),
    ),
    say: say(),
    more: [fold('alone', text('ask'), text('afraid')), fold('told', text('sent'))],
    call: 'child',
  },
}
