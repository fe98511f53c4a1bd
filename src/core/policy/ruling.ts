import type { Channel, ChannelName, Pack } from '../../../flows/policies/pack.ts'

/** What a question or a notice is about, as far as it is known. */
export type Situation = { medium?: string | undefined; setting?: string | undefined }

/**
 * What one pack says about one situation, flattened to single words so that an answer block can vary by
 * exactly one of them. Nothing here is composed text; `unknown` stays `unknown`.
 */
export type Ruling = {
  municipality: string
  channel: ChannelName
  /** Whether the way in is a notice ("besked om optagelse") or a request ("anmodning"); duties 1. */
  word: 'notice' | 'request'
  default: Channel['default']
  /** `may_but_veto` where the pack allows in principle yet lets staff say no: forces a worded caveat. */
  openness: 'tell' | 'tell_but_veto' | 'ask' | 'ask_with_need' | 'agree_first' | 'free' | 'closed' | 'unknown'
  employeeVeto: Channel['employeeVeto']
  noticeWhen: Channel['notice']['when']
  noticeForm: Channel['notice']['form']
  addressee: Channel['notice']['addressee']
  reason: Channel['reason']
  acceptance: Channel['acceptance']
  consequence: Channel['consequences'][number] | 'several' | 'none_stated'
  staffRecording: Pack['staffRecording']
  colleague: Pack['colleague']
  privateOnly: Pack['use']['privateOnly']
  helpers: Pack['use']['helpers']
  publish: Pack['use']['publish']
  refusalReasoned: Pack['refusal']['reasoned']
  complaint: Pack['refusal']['complaint']
  minutes: Pack['minutes']
  bisidder: Pack['bisidder']
  /** Variables the words may use: `authority`, `phone`, `workingDays` … all strings. */
  parameters: Record<string, string>
  /** Source ids this ruling rests on, the pack's own page first. */
  sources: string[]
  /** Why this ruling: field of the pack → value, in the order they were consulted. */
  because: { field: string; value: string }[]
}

export type RulingFacet = Exclude<keyof Ruling, 'parameters' | 'sources' | 'because' | 'municipality' | 'channel'> | 'channel'
