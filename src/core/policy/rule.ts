import type { BlockFacet } from '../../../flows/answers/answer.ts'
import type { Channel, ChannelName, Pack } from '../../../flows/policies/pack.ts'
import { sources } from '../../../flows/sources.ts'
import type { Language } from '../language.ts'
import { channelOf } from './channel-of.ts'
import { packParameters } from './parameters.ts'
import type { Openness, RecordingSituation, Ruling } from './ruling.ts'
import { silenceOf } from './silent-channel.ts'

const opennessByDefault: Record<Channel['default'], Openness> = {
  notice: 'tell',
  request: 'ask',
  need: 'ask_with_need',
  prior_agreement: 'agree_first',
  free: 'free',
  not_allowed: 'closed',
  unknown: 'unknown',
}

const opennessOf = (channel: Channel): Openness =>
  channel.default === 'notice' && channel.employeeVeto === 'yes'
    ? 'tell_but_veto'
    : opennessByDefault[channel.default]

const pictureChannel: Record<ChannelName, ChannelName> = {
  audio_meeting: 'video_office',
  audio_phone: 'virtual_video',
  virtual: 'virtual_video',
  virtual_video: 'virtual_video',
  video_office: 'video_office',
  video_home: 'video_home',
  fixed_camera_home: 'fixed_camera_home',
  ai_transcript: 'video_office',
}

const consequenceOf = ({ consequences }: Channel): Ruling['consequence'] =>
  consequences.length > 1 ? 'several' : (consequences[0] ?? 'none_stated')

const listed = (value: 'unknown' | readonly string[]): string[] => (value === 'unknown' ? [] : [...value])

const channelWords = (channel: Channel) => ({
  default: channel.default,
  openness: opennessOf(channel),
  employeeVeto: channel.employeeVeto,
  noticeRequired: channel.notice.required,
  noticeWhen: channel.notice.when,
  noticeForm: channel.notice.form,
  addressee: channel.notice.addressee,
  reason: channel.reason,
  whyAsked: channel.default === 'need' && channel.reason === 'helps' ? ('counts' as const) : channel.reason,
  acceptance: channel.acceptance,
  consequence: consequenceOf(channel),
})

const packWords = (pack: Pack) => ({
  discouraged: pack.discouraged,
  needWeight: pack.needWeight,
  staffRecording: pack.staffRecording,
  colleague: pack.colleague,
  privateOnly: pack.use.privateOnly,
  helpers: pack.use.helpers,
  publish: pack.use.publish,
  deletion: pack.use.deletion,
  refusalReasoned: pack.refusal.reasoned,
  refusalWritten: pack.refusal.written,
  complaint: pack.refusal.complaint,
  talkIsGuidance: pack.talkIsGuidance,
  minutes: pack.minutes,
  bisidder: pack.bisidder,
  severalMeetings: pack.severalMeetings,
  schools: pack.schools,
  aiMinutes: pack.aiMinutes,
  otherRecording: pack.otherRecording,
  homeVisits: pack.homeVisits,
  filmingCrime: pack.filmingCrime,
  callRecording: pack.callRecording,
  localHelp: pack.localHelp,
  kind: pack.kind,
})

/** Fields of a pack that are stored elsewhere than the name of the ruling's value suggests. */
const fieldOf: Record<string, string> = {
  privateOnly: 'use.privateOnly',
  helpers: 'use.helpers',
  publish: 'use.publish',
  deletion: 'use.deletion',
  refusalReasoned: 'refusal.reasoned',
  refusalWritten: 'refusal.written',
  complaint: 'refusal.complaint',
}

const pagesOf = (pack: Pack): Partial<Record<BlockFacet, string>> =>
  Object.fromEntries(
    [...Object.keys(packWords(pack)), 'needsNamed', 'considerationsNamed', 'pageSilence'].map(word => [
      word,
      pack.otherSources[fieldOf[word] ?? word] ?? pack.source,
    ]),
  )

/** A channel of unknown default is a request: asking is safe under any rule. */
const wordOf = (channel: Channel): Ruling['word'] =>
  channel.default === 'notice' || channel.default === 'free' ? 'notice' : 'request'

const reasons = (name: ChannelName, words: Record<string, string>) => [
  { field: 'channel', value: name },
  ...Object.entries(words).map(([field, value]) => ({ field: `channels.${name}.${field}`, value })),
]

/** What this pack says about this situation. `language` decides only the names among the parameters. */
export const rule = (situation: RecordingSituation, pack: Pack, language: Language = 'da'): Ruling => {
  const name = channelOf(situation)
  return ruleForChannel(name, pack, language)
}

const adviserOf = ({ kind, contacts }: Pack): Ruling['adviser'] => {
  if (kind === 'state_authority') return 'none'
  return contacts.citizensAdviser === null ? 'unknown' : 'known'
}

export const ruleForChannel = (name: ChannelName, pack: Pack, language: Language = 'da'): Ruling => {
  const channel = pack.channels[name]
  const words = channelWords(channel)
  const needExamples = listed(pack.needExamples)
  const refusalGrounds = listed(pack.refusalGrounds)
  return {
    municipality: pack.municipality,
    channel: name,
    word: wordOf(channel),
    wayIn: channel.default === 'not_allowed' ? 'closed' : wordOf(channel),
    ...words,
    ...packWords(pack),
    basis: sources[channel.source]?.confidence === 'V' ? 'published' : 'reported',
    silence: silenceOf(name, pack),
    pageSilence: pack.copy === 'whole' ? 'silent' : 'unread',
    imageRule: opennessOf(pack.channels[pictureChannel[name]]),
    virtualImageRule: opennessOf(pack.channels.virtual_video),
    contact: pack.contacts.phone === null ? 'website' : 'phone',
    adviser: adviserOf(pack),
    needsNamed: needExamples.length > 0 ? 'yes' : 'no',
    considerationsNamed: refusalGrounds.length > 0 ? 'yes' : 'no',
    lists: { needExamples, refusalGrounds, consequences: [...channel.consequences] },
    withdrawn: pack.withdrawnAnswers,
    notOurs: pack.notOurs,
    parameters: packParameters(pack, channel, language),
    sources: [...new Set([pack.source, channel.source])],
    pages: pagesOf(pack),
    because: reasons(name, words),
  }
}
