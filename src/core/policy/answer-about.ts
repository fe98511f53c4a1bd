import type { ChannelName, Pack } from '../../../flows/policies/pack.ts'
import { channelOf } from './channel-of.ts'
import type { RecordingSituation } from './ruling.ts'

/** The answer that states the rule of each channel: staff read what citizens are told, not another wording. */
export const answerFor: Record<ChannelName, string> = {
  audio_meeting: 'audio_office',
  audio_phone: 'audio_phone',
  virtual: 'teams_virtual',
  virtual_video: 'teams_virtual',
  video_office: 'video_office',
  video_home: 'video_home',
  fixed_camera_home: 'homecare_camera',
  ai_transcript: 'ai_notetaker',
}

/**
 * Where the rules do not claim to hold for schools, staff and citizen are told that, and not another place's rule.
 */
export const answerAbout = (situation: RecordingSituation, { schools }: Pack): string =>
  situation.setting === 'school' && schools !== 'yes' && situation.medium !== 'fixed_camera'
    ? 'children_school'
    : answerFor[channelOf(situation)]

/** Whether the answer with the rule for this medium and setting has been withdrawn. */
export const isTakenBack = (situation: RecordingSituation, pack: Pack): boolean =>
  pack.withdrawnAnswers.includes(answerAbout(situation, pack))
