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
import { follows, settled } from './homecare-help.ts'

const channel = 'fixed_camera_home'
const nothingSettled = { openness: ['unknown'] }

const theirRule = text('rule', { by: 'openness', source: 'policy' })
const beforehand = text('told', {
  by: 'noticeRequired',
  when: nothingSettled,
  silentFor: ['no', 'unknown'],
  source: 'policy',
})
const localRule = [theirRule, beforehand]
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
    short: short(text('agree'), ...localRule, silence(), text('work')),
    more: [
      fold('old', text('too')),
      fold('disagree', text('ask')),
      fold('worried', text('write')),
      sharedFold(
        'law',
        text('secret', { source: 'criminal_263' }),
        text('union', { source: 'union_hidden_recording' }),
        contested,
      ),
      follows,
      reported,
    ],
    call: 'authority',
  },
  /** Dementia, for one: nobody has written who says yes then. */
  'homecare_camera.cannot_consent': {
    channel,
    verdict: verdict(),
    short: short(theirRule, text('who'), text('ask'), text('work')),
    say: say(),
    more: [
      fold('here', beforehand, silence()),
      fold('person', text('wish')),
      fold('worried', text('write')),
      sharedFold(
        'law',
        text('secret', { source: 'criminal_263' }),
        text('union', { source: 'union_hidden_recording' }),
        contested,
      ),
      follows,
      reported,
    ],
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
    short: short(
      text('report'),
      text('contested', { source: 'union_hidden_recording' }),
      text('police', {
        by: 'consequence',
        when: { basis: ['reported'] },
        silentFor: ['limited_help', 'refuse_entry', 'meeting_stopped', 'several', 'none_stated'],
        source: 'policy',
      }),
      text('manager'),
    ),
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
}
