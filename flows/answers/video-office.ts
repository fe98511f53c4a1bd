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

const channel = 'video_office'
const known = ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free']
const open = { openness: known }

const step = [
  shared('whom', { by: 'addressee', when: open, source: 'policy' }),
  shared('when', { by: 'noticeWhen', when: open, source: 'policy' }),
]
const rule = text('rule', { by: 'openness', source: 'policy' })
const pictureLaw = shared('picture_law', { source: 'criminal_264a' })
const crime = shared('filming_crime', {
  by: 'filmingCrime',
  silentFor: ['no', 'unknown'],
  source: 'policy',
})
const law = sharedFold('law', crime, pictureLaw)
const form = shared('form', { by: 'noticeForm', silentFor: ['any', 'unknown'], source: 'policy' })

/** Filming at the town hall or in a meeting. */
export const videoOffice: Record<string, AnswerDefinition> = {
  video_office: {
    channel,
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      rule,
      silence(),
      ...step,
      form,
      text('reason', { by: 'reason', silentFor: ['helps', 'weighed', 'unknown'], source: 'policy' }),
      text('queue'),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      law,
      sharedFold(
        'need',
        shared('need', { by: 'needWeight', when: open, silentFor: ['unknown'], source: 'policy' }),
        list('need_list', { common: true, each: 'needExamples', when: open, source: 'policy' }),
      ),
      fold('queue', text('staff')),
      fold(
        'own_child',
        text('ask'),
        shared('images', { by: 'imageRule', silentFor: [...known, 'unknown'], source: 'policy' }),
      ),
      fold('sound', text('less')),
      instead,
    ],
    call: 'authority',
  },
  'video_office.instead_of_sound': {
    channel,
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      rule,
      silence(),
      text('shows', { by: 'wayIn', silentFor: ['closed'] }),
      ...step,
      text('use', {
        by: 'helpers',
        when: { openness: ['tell_but_veto'] },
        silentFor: ['unknown'],
        source: 'policy',
      }),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      law,
      sharedFold(
        'at_meeting',
        shared('staff', { by: 'staffRecording', silentFor: ['unknown'], source: 'policy' }),
      ),
      instead,
    ],
    call: 'authority',
  },
  'video_office.lip_reading': {
    channel,
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      rule,
      silence(),
      shared('whom', { by: 'addressee', when: open, source: 'policy' }),
      text('when', { by: 'noticeWhen', when: open, source: 'policy' }),
      text('faces'),
      text('interpreter', { source: 'interpreter_ombudsman' }),
    ),
    say: say({ by: 'wayIn', write: true }),
    more: [law, fold('seeing', list('room'))],
  },
  'video_office.told_to_stop': {
    needs: ['happened'],
    channel,
    verdict: verdict(),
    short: short(
      text('now'),
      text('rule', { by: 'openness', silentFor: ['unknown'], source: 'policy' }),
      text('guards', { source: 'policy' }),
      text('after'),
      shared('onward', { by: 'adviser', source: 'ombudsman_complaint' }),
    ),
    say: say(),
    more: [
      sharedFold('hand_over', shared('phone_kept')),
      fold('note', list('down')),
      fold(
        'may_film',
        text('asked', { when: { silence: ['silent', 'unread', 'two_readings', 'reported'] } }),
        silence(),
      ),
      sharedFold('law', text('leave', { source: 'criminal_264' }), pictureLaw),
    ],
    call: 'leader',
  },
  'video_office.live_stream': {
    channel,
    verdict: verdict(),
    short: short(
      text('gone'),
      shared('images', { by: 'imageRule', silentFor: [...known, 'unknown'], source: 'policy' }),
      text('rule', { by: 'publish', silentFor: ['unknown'], source: 'policy' }),
      shared('silence', {
        by: 'pageSilence',
        when: { publish: ['unknown'], imageRule: [...known, 'unknown'] },
        source: 'policy',
      }),
      text('instead'),
    ),
    more: [sharedFold('law', text('pass_on', { source: 'criminal_264d' }), pictureLaw)],
    call: 'leader',
  },
  'video_office.photos_documents': {
    channel,
    verdict: verdict(),
    short: short(text('own'), text('others'), text('copy')),
    say: say(),
    more: [fold('file', text('days', { source: 'file_access_days' }))],
  },
}
