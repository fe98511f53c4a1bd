import type { ChannelName } from '../../../flows/policies/pack.ts'
import type { RecordingSituation } from './ruling.ts'

/** Recording means sound, as in the notice, unless pictures or a fixed camera are named. */
export const channelOf = ({ medium, setting }: RecordingSituation): ChannelName => {
  if (medium === 'fixed_camera') return 'fixed_camera_home'
  if (medium === 'ai_transcript') return 'ai_transcript'
  if (medium === 'screen') return 'virtual_video'
  if (medium === 'video') {
    if (setting === 'home') return 'video_home'
    return setting === 'virtual' ? 'virtual_video' : 'video_office'
  }
  if (setting === 'phone') return 'audio_phone'
  return setting === 'virtual' ? 'virtual' : 'audio_meeting'
}
