import type { KitId } from './answers/answer.ts'
import { answers } from './answers/index.ts'

/** What a topic leads to. The ids are a contract: the API, the statistics and the tests use them. */
export type Topic = {
  /** The topic's answers, the plain one first. */
  answers: string[]
  /** Choices that go on from an answer, beside the offers. */
  followUps: readonly string[]
  /** Alternatives and the notice, offered as choices; never made a condition. */
  offers: readonly string[]
  /** A wrong answer could cost care, a case or a police report: needs a wider margin. */
  highStakes: boolean
  /** What is meant when the citizen does not say. */
  situation: { medium?: string; setting?: string }
}

type More = Partial<Omit<Topic, 'answers'>>

const allThree = ['notice.start', 'alternative.bisidder', 'alternative.minutes'] as const
const noticeOnly = ['notice.start'] as const
const support = ['alternative.bisidder', 'alternative.minutes'] as const
const person = ['command.person'] as const
const audio = { medium: 'audio', setting: 'office' } as const

const written: Record<string, More> = {
  audio_office: { offers: allThree, situation: audio },
  audio_phone: {
    offers: ['notice.start', 'alternative.minutes'],
    situation: { medium: 'audio', setting: 'phone' },
  },
  teams_virtual: { offers: allThree, situation: { setting: 'virtual' } },
  video_office: { offers: allThree, situation: { medium: 'video', setting: 'office' } },
  video_home: {
    offers: ['notice.start', 'alternative.bisidder'],
    highStakes: true,
    situation: { medium: 'video', setting: 'home' },
  },
  homecare_camera: {
    offers: noticeOnly,
    followUps: person,
    highStakes: true,
    situation: { medium: 'fixed_camera', setting: 'home' },
  },
  secret_recording: { offers: allThree, highStakes: true, situation: audio },
  notice_howto: { offers: noticeOnly, situation: audio },
  formal_notice: { offers: noticeOnly, situation: audio },
  need_reason: { offers: allThree, situation: audio },
  refusal_complaint: { offers: support, followUps: person, highStakes: true, situation: audio },
  staff_records: { offers: support, situation: audio },
  sharing_publish: { highStakes: true, followUps: person, situation: audio },
  evidence: { offers: ['alternative.minutes'], highStakes: true, situation: audio },
  third_parties: { offers: noticeOnly, situation: audio },
  children_school: { followUps: person, situation: { setting: 'school' } },
  deletion_storage: { situation: audio },
  bisidder: { offers: ['notice.start', 'alternative.minutes'], followUps: ['topic.partsrep'] },
  partsrep: { offers: ['alternative.bisidder'] },
  minutes_notes: { offers: ['notice.start', 'alternative.bisidder'], followUps: ['topic.aktindsigt'] },
  aktindsigt: { followUps: ['topic.minutes_notes'] },
  interpreter: { offers: ['alternative.interpreter', 'alternative.longer_meeting'] },
  accessibility_easyread: { offers: ['alternative.longer_meeting'], followUps: person },
  ai_notetaker: { offers: allThree, situation: { medium: 'ai_transcript', setting: 'office' } },
  law_general: { offers: noticeOnly, highStakes: true, situation: audio },
  other_authority: { followUps: person, situation: audio },
  privacy_chat: {},
  personal_data: {},
  emotional: { offers: support, followUps: person },
  crisis: { highStakes: true },
  out_of_scope: { followUps: person },
  meta_bot: { followUps: person },
  adversarial: { followUps: ['topic.audio_office', 'topic.bisidder'] },
  ambiguous: { followUps: ['topic.audio_office', 'topic.audio_phone', 'topic.video_home'] },
  staff_side: { followUps: person, situation: audio },
  public_meeting: { followUps: person },
}

const answersOf = (topic: string): string[] =>
  Object.keys(answers).filter(id => id === topic || id.startsWith(`${topic}.`))

export const topics: Record<string, Topic> = Object.fromEntries(
  Object.entries(written).map(([id, more]) => [
    id,
    { followUps: [], offers: [], highStakes: false, situation: {}, ...more, answers: answersOf(id) },
  ]),
)

/** Help to print and take along, each made of answers that are kept anyway. The ids stand in addresses. */
export const kits: Record<KitId, readonly string[]> = {
  bisidder: ['bisidder.kit', 'bisidder.where'],
  minutes: ['minutes_notes.kit', 'minutes_notes.errors', 'aktindsigt.how_long'],
  fuldmagt: ['partsrep.fuldmagt', 'partsrep.fuldmagt_text'],
  interpreter: ['interpreter', 'interpreter.hearing'],
  longer_meeting: ['accessibility_easyread.longer_meeting'],
  call: ['audio_phone.hidden_number'],
}
