import type { KitId } from './answers/answer.ts'
import { answers } from './answers/index.ts'
import type { fields } from './fields.ts'

// A topic's answer stands in `answers/` and its `index.ts`; `test/prove/catalogue-additions.ts` adds one as an example.

export type TopicTrait =
  /** A wrong answer could cost care, a case or a police report: needs a wider margin. */
  | 'highStakes'
  /** About whether one may record: what is asked next is about the same recording. */
  | 'aboutRecording'
  /** A word or two name it as a question of its own in the middle of a notice: "bisidder", "aktindsigt". */
  | 'namedInAWord'
  /** About the notice itself: asked in the middle of one, it is about that one. */
  | 'ofTheNotice'
  /** Words for it ask to record: where an answer has none of its own, they are made of what was told. */
  | 'asksToRecord'
  /** Never a button: danger, what has no question of its own, and what a citizen would not call themselves. */
  | 'unasked'
  /** Said beside a question it is a tone, and not the question. */
  | 'tone'
  /** No question in itself: where danger is perhaps meant, that goes first. */
  | 'besideTheMatter'
  /** Answered by the way: what was talked of before is still what is talked of. */
  | 'byTheWay'

type Settings = readonly Setting[] | 'any'
type Setting = (typeof fields.setting.values)[number]
type Medium = (typeof fields.medium.values)[number]

/** What a topic leads to. The ids are a contract: the API, the statistics and the tests use them. */
export type Topic = {
  /** The topic's answers, the plain one first. */
  answers: string[]
  /** Choices that go on from an answer, beside the offers. */
  followUps: readonly string[]
  /** Alternatives and the notice, offered as choices; never made a condition. */
  offers: readonly string[]
  is: readonly TopicTrait[]
  /** What is meant when the citizen does not say. */
  situation: { medium?: string; setting?: string }
  /** The media, each with the settings, that decide it: another of them asks about another topic. */
  facets?: Partial<Record<Medium, Settings>>
}

type More = Partial<Omit<Topic, 'answers'>>

const allThree = ['notice.start', 'alternative.bisidder', 'alternative.minutes'] as const
const noticeOnly = ['notice.start'] as const
const support = ['alternative.bisidder', 'alternative.minutes'] as const
const person = ['command.person'] as const
const audio = { medium: 'audio', setting: 'office' } as const

const written: Record<string, More> = {
  audio_office: {
    is: ['aboutRecording', 'asksToRecord'],
    facets: { audio: ['office', 'home'] },
    offers: allThree,
    situation: audio,
  },
  audio_phone: {
    is: ['aboutRecording', 'asksToRecord'],
    facets: { audio: ['phone'] },
    offers: ['notice.start', 'alternative.minutes'],
    situation: { medium: 'audio', setting: 'phone' },
  },
  teams_virtual: {
    is: ['aboutRecording', 'asksToRecord'],
    facets: { audio: ['virtual'], video: ['virtual'], screen: 'any' },
    offers: allThree,
    situation: { setting: 'virtual' },
  },
  video_office: {
    is: ['aboutRecording', 'asksToRecord'],
    facets: { video: ['office', 'phone'] },
    offers: allThree,
    situation: { medium: 'video', setting: 'office' },
  },
  video_home: {
    is: ['highStakes', 'aboutRecording', 'asksToRecord'],
    facets: { video: ['home'] },
    offers: ['notice.start', 'alternative.bisidder'],
    situation: { medium: 'video', setting: 'home' },
  },
  homecare_camera: {
    is: ['highStakes', 'aboutRecording'],
    facets: { fixed_camera: 'any' },
    offers: noticeOnly,
    followUps: person,
    situation: { medium: 'fixed_camera', setting: 'home' },
  },
  secret_recording: {
    is: ['highStakes', 'aboutRecording', 'asksToRecord'],
    offers: allThree,
    situation: audio,
  },
  notice_howto: {
    is: ['aboutRecording', 'asksToRecord', 'ofTheNotice'],
    offers: noticeOnly,
    situation: audio,
  },
  formal_notice: {
    is: ['aboutRecording', 'asksToRecord', 'ofTheNotice'],
    offers: noticeOnly,
    situation: audio,
  },
  need_reason: { is: ['aboutRecording', 'asksToRecord'], offers: allThree, situation: audio },
  refusal_complaint: {
    is: ['highStakes', 'aboutRecording', 'namedInAWord'],
    offers: support,
    followUps: person,
    situation: audio,
  },
  staff_records: { offers: support, situation: audio },
  sharing_publish: { is: ['highStakes'], followUps: person, situation: audio },
  evidence: { is: ['highStakes'], offers: ['alternative.minutes'], situation: audio },
  third_parties: { is: ['asksToRecord'], offers: noticeOnly, situation: audio },
  children_school: {
    is: ['highStakes', 'asksToRecord'],
    facets: { audio: ['school'], video: ['school'] },
    followUps: person,
    situation: { setting: 'school' },
  },
  deletion_storage: { situation: audio },
  bisidder: {
    is: ['namedInAWord'],
    offers: ['notice.start', 'alternative.minutes'],
    followUps: ['topic.partsrep'],
  },
  partsrep: { is: ['namedInAWord'], offers: ['alternative.bisidder'] },
  minutes_notes: {
    is: ['namedInAWord'],
    offers: ['notice.start', 'alternative.bisidder'],
    followUps: ['topic.aktindsigt'],
  },
  aktindsigt: { is: ['namedInAWord'], followUps: ['topic.minutes_notes'] },
  interpreter: { is: ['namedInAWord'], offers: ['alternative.interpreter', 'alternative.longer_meeting'] },
  accessibility_easyread: { is: ['namedInAWord'], offers: ['alternative.longer_meeting'], followUps: person },
  ai_notetaker: {
    is: ['namedInAWord'],
    facets: { ai_transcript: 'any' },
    offers: allThree,
    situation: { medium: 'ai_transcript', setting: 'office' },
  },
  law_general: { is: ['highStakes', 'aboutRecording'], offers: noticeOnly, situation: audio },
  other_authority: { followUps: person, situation: audio },
  privacy_chat: { is: ['namedInAWord'] },
  personal_data: { is: ['namedInAWord', 'unasked', 'tone', 'besideTheMatter', 'byTheWay'] },
  emotional: {
    is: ['namedInAWord', 'unasked', 'tone', 'besideTheMatter', 'byTheWay'],
    offers: support,
    followUps: person,
  },
  crisis: { is: ['namedInAWord', 'unasked', 'tone'] },
  out_of_scope: { is: ['unasked', 'tone', 'besideTheMatter', 'byTheWay'], followUps: person },
  meta_bot: { is: ['namedInAWord', 'tone', 'byTheWay'], followUps: person },
  adversarial: {
    is: ['asksToRecord', 'namedInAWord', 'unasked', 'byTheWay'],
    followUps: ['topic.audio_office', 'topic.bisidder'],
  },
  ambiguous: {
    is: ['unasked', 'tone', 'byTheWay'],
    followUps: ['topic.audio_office', 'topic.audio_phone', 'topic.video_home'],
  },
  staff_side: { followUps: person, situation: audio },
  public_meeting: { followUps: person },
}

const answersOf = (topic: string): string[] =>
  Object.keys(answers).filter(id => id === topic || id.startsWith(`${topic}.`))

export const topics: Record<string, Topic> = Object.fromEntries(
  Object.entries(written).map(([id, more]) => [
    id,
    { followUps: [], offers: [], is: [], situation: {}, ...more, answers: answersOf(id) },
  ]),
)

/** Whether a topic is known for something; what is no topic is known for nothing. */
export const isTopic = (trait: TopicTrait, topic: string): boolean =>
  topics[topic]?.is.includes(trait) === true

/** Whether medium and setting decide which topic it is. */
export const followsFacets = (topic: string): boolean => topics[topic]?.facets !== undefined

/** The topic that medium and setting together ask about. */
export const topicOfFacets = ({ medium = 'audio', setting }: { medium?: string; setting?: string }) =>
  Object.keys(topics).find(id => {
    const where = topics[id]?.facets?.[medium as Medium]
    return where === 'any' || (setting !== undefined && where?.includes(setting as Setting))
  })

/** Help to print and take along, each made of answers that are kept anyway. The ids stand in addresses. */
export const kits: Record<KitId, readonly string[]> = {
  bisidder: ['bisidder.kit', 'bisidder.where'],
  minutes: ['minutes_notes.kit', 'minutes_notes.errors', 'aktindsigt.how_long'],
  fuldmagt: ['partsrep.fuldmagt', 'partsrep.fuldmagt_text'],
  interpreter: ['interpreter', 'interpreter.hearing'],
  longer_meeting: ['accessibility_easyread.longer_meeting'],
  call: ['audio_phone.hidden_number'],
}
