import type { ChannelName, Pack } from '../../flows/policies/pack.ts'
import type { Block } from '../core/documents/block.ts'
import type { Language } from '../core/language.ts'
import type { PublicFields } from '../core/notice/event.ts'
import { oncePer } from '../core/once-per.ts'
import { answerWithoutOffers, sourceView } from '../core/policy/answer.ts'
import { channelOf } from '../core/policy/channel-of.ts'
import { rule } from '../core/policy/rule.ts'
import type { Deps } from './deps.ts'
import { servedPack } from './open-conversation.ts'
import type { Source } from './turn.ts'

/** The answer that speaks for each channel: staff read what citizens are told, not another wording of it. */
const answerFor: Record<ChannelName, string> = {
  audio_meeting: 'audio_office',
  audio_phone: 'audio_phone',
  virtual: 'teams_virtual',
  virtual_video: 'teams_virtual',
  video_office: 'video_office',
  video_home: 'video_home',
  fixed_camera_home: 'homecare_camera',
  ai_transcript: 'ai_notetaker',
}

/** Where rules are not said to hold for schools, staff and citizen read that, and no rule of another place. */
const answerAbout = ({ medium, setting }: PublicFields, channel: ChannelName, { schools }: Pack): string =>
  setting === 'school' && schools !== 'yes' && medium !== 'fixed_camera'
    ? 'children_school'
    : answerFor[channel]

/** `fingerprint`: the answer and the hash of exactly these words; kept with the notice. */
export type RuleHere = { blocks: Block[]; sources: Source[]; packVersion: string; fingerprint: string }

type About = { municipality: string; fields: PublicFields; language: Language }

const spoken = oncePer<Deps['content'], RuleHere>()

/** What this pack says about exactly this medium and setting, with what it rests on. */
export const ruleHere = (deps: Pick<Deps, 'content' | 'settings'>, about: About): RuleHere => {
  const pack = servedPack(deps, about.municipality)
  const answer = answerAbout(about.fields, channelOf(about.fields), pack)
  const name = [about.municipality, about.language, channelOf(about.fields), answer].join(' ')
  return spoken(deps.content, name, () => spokenRule(deps, pack, { ...about, answer }))
}

const spokenRule = (
  { content }: Pick<Deps, 'content'>,
  pack: Pack,
  { answer, ...about }: About & { answer: string },
): RuleHere => {
  const ruling = rule(about.fields, pack, about.language)
  const said = answerWithoutOffers(answer, ruling, content.translate(about.language))
  const { blocks, sources } = said
  return {
    blocks,
    sources: sources.map(id => sourceView(id, about.language)),
    packVersion: pack.version,
    fingerprint: `${answer} ${said.hash}`,
  }
}
