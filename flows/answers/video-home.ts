import { type AnswerDefinition, caveat, lead, list, shared, text } from './answer.ts'

const channel = 'video_home'

const localRule = [
  shared('notice_needed', { by: 'noticeRequired', source: 'policy' }),
  shared('acceptance', { by: 'acceptance', source: 'policy' }),
]
const consequences = [
  shared('consequence', { by: 'consequence', silentFor: ['none_stated'], source: 'policy' }),
  list('consequences', { common: true, each: 'consequences', source: 'policy' }),
]
const reported = caveat('reported', { common: true, by: 'basis', silentFor: ['published'] })
const contested = caveat('home_contested', { common: true, source: 'union_hidden_recording' })
const disagreeing = ['home_owner_consent', 'doctors_hidden_recording']

/** Filming a visit in one's own home. Contested in criminal law: the safe step is told, never guilt or innocence. */
export const videoHome: Record<string, AnswerDefinition> = {
  video_home: {
    channel,
    blocks: [
      lead(),
      ...localRule,
      ...consequences,
      reported,
      contested,
      text('next'),
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
    sources: disagreeing,
  },
  'video_home.my_house': {
    channel,
    blocks: [
      lead(),
      text('workplace', { source: 'tv_home_workplace' }),
      ...localRule,
      reported,
      contested,
      text('next'),
    ],
    sources: disagreeing,
  },
  'video_home.tell_or_accept': {
    channel,
    blocks: [lead({ by: 'acceptance', source: 'policy' }), reported, text('why'), list('say')],
  },
  'video_home.doorbell_vacuum': {
    channel,
    blocks: [
      lead(),
      text('what', { source: 'tv_definition' }),
      text('tell', { source: 'crime_prevention_cameras' }),
      shared('ask', { by: 'contact' }),
    ],
  },
  'video_home.live_viewing': {
    channel,
    blocks: [
      lead(),
      text('listen', { source: 'criminal_263' }),
      text('watch', { source: 'tv_definition' }),
      text('silent', { source: 'policy' }),
    ],
  },
  'video_home.existing_cameras': {
    channel,
    blocks: [
      lead({ source: 'crime_prevention_cameras' }),
      ...localRule,
      reported,
      text('next', { source: 'foa_switch_off' }),
    ],
  },
}
