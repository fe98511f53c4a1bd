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
import { instead } from './ways-in.ts'

const channel = 'virtual'
const known = ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free']
const notClosed = [...known, 'unknown']
const onScreen = { openness: known }
/** Where pictures are forbidden, "the rules say nothing" of the sound would sound like leave to press the button. */
const picturesOpen = { virtualImageRule: notClosed }

const step = [
  shared('whom', { by: 'addressee', when: onScreen, source: 'policy' }),
  shared('when', { by: 'noticeWhen', when: onScreen, source: 'policy' }),
]
const saysNothing = shared('silence', {
  by: 'silence',
  when: picturesOpen,
  silentFor: ['none'],
  source: 'policy',
})
const filming = text('filming', { by: 'virtualImageRule', silentFor: notClosed, source: 'policy' })
const soundRule = text('sound', {
  by: 'openness',
  when: picturesOpen,
  silentFor: ['unknown'],
  source: 'policy',
})

/** Teams and other meetings on a screen. */
export const teamsVirtual: Record<string, AnswerDefinition> = {
  teams_virtual: {
    channel,
    ofPictures: 'teams_virtual.screen_recording',
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      filming,
      text('rule', { by: 'openness', source: 'policy' }),
      saysNothing,
      ...step,
      shared('need', { by: 'needWeight', when: onScreen, silentFor: ['unknown'], source: 'policy' }),
      text('reason', { by: 'reason', silentFor: ['helps', 'weighed', 'unknown'], source: 'policy' }),
      text('banner', { when: { openness: ['unknown'], ...picturesOpen } }),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      sharedFold('unknown', text('other_meetings', { when: { silence: ['silent', 'unread'] } })),
      fold(
        'them',
        shared('staff', { by: 'staffRecording', silentFor: ['always', 'unknown'], source: 'policy' }),
      ),
      sharedFold('law', shared('own_talk', { source: 'criminal_263' })),
      fold('in_person', text('ask')),
      instead,
    ],
    call: 'authority',
  },
  'teams_virtual.press_record': {
    channel,
    verdict: verdict({ by: 'virtualImageRule', source: 'policy' }),
    short: short(
      text('button', { by: 'virtualImageRule', source: 'policy' }),
      text('sound', { by: 'openness', when: picturesOpen, source: 'policy' }),
      saysNothing,
      text('banner'),
    ),
    say: say({ asks: true }),
    more: [
      sharedFold('refused', text('written')),
      fold('mistake', text('stop')),
      fold('grey', text('theirs', { when: picturesOpen })),
      instead,
    ],
    call: 'authority',
  },
  'teams_virtual.screen_recording': {
    channel: 'virtual_video',
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(text('rule', { by: 'openness', source: 'policy' }), silence(), text('both')),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      fold('sound', text('less')),
      sharedFold(
        'law',
        shared('filming_crime', { by: 'filmingCrime', silentFor: ['no', 'unknown'], source: 'policy' }),
        shared('picture_law', { source: 'criminal_264a' }),
        text('screen'),
      ),
    ],
    call: 'authority',
  },
  'teams_virtual.captions': {
    channel,
    verdict: verdict(),
    short: short(text('running'), text('saved'), text('seen'), text('hearing')),
    say: say({ write: true }),
    more: [fold('where', text('company')), sharedFold('unknown', text('no_rule'))],
    call: 'authority',
  },
  'teams_virtual.who_listens': {
    channel,
    verdict: verdict(),
    short: short(
      text('start'),
      text('colleague', { by: 'colleague', silentFor: ['no', 'unknown'], source: 'policy' }),
      text('yours'),
      text('voice'),
    ),
    say: say(),
    more: [
      fold('words', list('more')),
      fold('stranger', text('leader', { source: 'datatilsynet_recordings' })),
      fold(
        'record',
        shared('staff', { by: 'staffRecording', silentFor: ['always', 'unknown'], source: 'policy' }),
        silence('staffRecording'),
      ),
    ],
  },
  'teams_virtual.visible': {
    channel,
    verdict: verdict(),
    short: short(
      text('button'),
      text('hidden'),
      filming,
      text('now', { by: 'virtualImageRule' }),
      soundRule,
      saysNothing,
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [sharedFold('law', shared('own_talk', { source: 'criminal_263' })), instead],
  },
}
