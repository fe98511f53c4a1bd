import { type AnswerDefinition, caveat, lead, list, shared, text } from './answer.ts'

const channel = 'fixed_camera_home'
const reported = caveat('reported', { common: true, by: 'basis', silentFor: ['published'] })
const contested = caveat('home_contested', { common: true, source: 'union_hidden_recording' })
const noticeNeeded = shared('notice_needed', { by: 'noticeRequired', source: 'policy' })
/** Telling is not enough where a yes is required too; where nobody knows, the safe step is to wait for one. */
const acceptance = shared('acceptance', { by: 'acceptance', source: 'policy' })
const tellTheManager = text('manager')

/** Fixed cameras where home care comes. "Staff may refuse" is nobody's right here, and neither is "they must come". */
export const homecareCamera: Record<string, AnswerDefinition> = {
  homecare_camera: {
    channel,
    blocks: [
      lead(),
      noticeNeeded,
      acceptance,
      shared('consequence', { by: 'consequence', silentFor: ['none_stated'], source: 'policy' }),
      list('consequences', { common: true, each: 'consequences', source: 'policy' }),
      reported,
      text('what', { source: 'tv_definition' }),
      text('switch_off', { source: 'foa_switch_off' }),
      contested,
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
  },
  'homecare_camera.relatives': {
    channel,
    blocks: [
      lead(),
      text('law', { source: 'union_hidden_recording' }),
      noticeNeeded,
      acceptance,
      reported,
      text('next'),
    ],
    sources: ['criminal_263'],
  },
  'homecare_camera.staff_refuse': {
    channel,
    blocks: [lead(), text('court', { source: 'labour_court_2021' }), text('employer'), list('next')],
  },
  'homecare_camera.how_much_help': {
    channel,
    blocks: [
      lead({ by: 'consequence', source: 'policy' }),
      text('need'),
      text('court', { source: 'labour_court_2021' }),
      text('next'),
    ],
  },
  'homecare_camera.sign_duty': {
    channel,
    blocks: [
      lead(),
      text('duty', { source: 'tv_sign_duty' }),
      caveat('unsure', { source: 'foa_cameras' }),
      text('police', { source: 'datatilsynet_recordings' }),
    ],
    sources: ['tv_home_workplace'],
  },
  'homecare_camera.hidden_theft': {
    channel,
    blocks: [lead(), text('why'), contested, list('do'), shared('legal_help')],
    sources: ['home_owner_consent', 'doctors_hidden_recording'],
  },
  'homecare_camera.care_home': {
    channel,
    blocks: [lead(), text('others'), text('rule'), shared('ask', { by: 'contact' })],
  },
  'homecare_camera.switch_off': {
    channel,
    blocks: [lead({ source: 'foa_switch_off' }), text('how'), tellTheManager],
  },
  'homecare_camera.court_case': {
    channel,
    blocks: [
      lead({ source: 'labour_court_2021' }),
      text('found', { source: 'labour_court_2021' }),
      text('not', { source: 'labour_court_2021' }),
      text('next'),
    ],
  },
}
