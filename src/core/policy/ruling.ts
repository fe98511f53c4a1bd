import type { BlockFacet } from '../../../flows/answers/answer.ts'
import type { Channel, ChannelName, Pack } from '../../../flows/policies/pack.ts'

/** What a question or a notice is about, as far as it is known. */
export type RecordingSituation = { medium?: string | undefined; setting?: string | undefined }

/** How open a channel is, in one word that an answer can vary by. */
export type Openness =
  | 'tell'
  /** Allowed in principle, yet staff may say no: the words must carry this caveat. */
  | 'tell_but_veto'
  | 'ask'
  | 'ask_with_need'
  | 'agree_first'
  | 'free'
  | 'closed'
  | 'unknown'

export type Silence = 'none' | 'silent' | 'unread' | 'two_readings' | 'reported'

/**
 * What one pack says about one situation, flattened to single words so that an answer block can vary by
 * exactly one of them. Nothing here is composed text; `unknown` stays `unknown`.
 */
export type Ruling = {
  municipality: string
  channel: ChannelName
  /** Whether the way in is a notice ("besked om optagelse") or a request ("anmodning"); duties 1. */
  word: 'notice' | 'request'
  /** The same for offers: nobody is offered a notice for what the rules do not allow. */
  wayIn: 'notice' | 'request' | 'closed'
  default: Channel['default']
  openness: Openness
  employeeVeto: Channel['employeeVeto']
  noticeRequired: Channel['notice']['required']
  noticeWhen: Channel['notice']['when']
  noticeForm: Channel['notice']['form']
  addressee: Channel['notice']['addressee']
  reason: Channel['reason']
  /** The same as an answer to "must I say why": `counts` where only a need makes it possible. */
  whyAsked: Channel['reason'] | 'counts'
  acceptance: Channel['acceptance']
  consequence: Channel['consequences'][number] | 'several' | 'none_stated'
  /** `reported`: known from a newspaper or the like, not read on the authority's own page. */
  basis: 'published' | 'reported'
  /**
   * Why the channel's rules say no more: they are silent, we could not read them all, their words can be read in
   * two ways, or an article alone says so.
   */
  silence: Silence
  /** The same of the rest of the page: whether our copy of it is whole. */
  pageSilence: 'silent' | 'unread'
  /** What the same rules say of pictures at the same kind of meeting. */
  imageRule: Openness
  /** The same for meetings on a screen. */
  virtualImageRule: Openness
  discouraged: Pack['discouraged']
  needWeight: Pack['needWeight']
  staffRecording: Pack['staffRecording']
  colleague: Pack['colleague']
  privateOnly: Pack['use']['privateOnly']
  helpers: Pack['use']['helpers']
  publish: Pack['use']['publish']
  deletion: Pack['use']['deletion']
  refusalReasoned: Pack['refusal']['reasoned']
  refusalWritten: Pack['refusal']['written']
  complaint: Pack['refusal']['complaint']
  talkIsGuidance: Pack['talkIsGuidance']
  minutes: Pack['minutes']
  bisidder: Pack['bisidder']
  severalMeetings: Pack['severalMeetings']
  schools: Pack['schools']
  aiMinutes: Pack['aiMinutes']
  otherRecording: Pack['otherRecording']
  homeVisits: Pack['homeVisits']
  filmingCrime: Pack['filmingCrime']
  callRecording: Pack['callRecording']
  localHelp: Pack['localHelp']
  kind: Pack['kind']
  /** Whether there is a number to give, or only a site to find it on. */
  contact: 'phone' | 'website'
  /** Whether an independent citizens' adviser is known for this authority; `none`: only municipalities have one. */
  adviser: 'known' | 'unknown' | 'none'
  /** Whether the pack names needs, and considerations, at all. */
  needsNamed: 'yes' | 'no'
  considerationsNamed: 'yes' | 'no'
  /** Values that come as a list; a block of kind `list` shows one item for each. */
  lists: { needExamples: string[]; refusalGrounds: string[]; consequences: string[] }
  /** Answers this authority has taken back. */
  withdrawn: string[]
  /** Topics that belong to another authority. */
  notOurs: string[]
  /** Variables the words may use: `authority`, `phone`, `workingDays` … all strings. */
  parameters: Record<string, string>
  /** Source ids this ruling rests on, the pack's own page first. */
  sources: string[]
  /** The page a value comes from, where it is not the channel's. */
  pages: Partial<Record<BlockFacet, string>>
  /** Why this ruling: field of the pack → value, in the order they were consulted. */
  because: { field: string; value: string }[]
}

export type RulingFacet = Exclude<
  keyof Ruling,
  'parameters' | 'sources' | 'pages' | 'because' | 'municipality' | 'lists' | 'withdrawn'
>
