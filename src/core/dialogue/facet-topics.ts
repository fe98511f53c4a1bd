import type { Facets } from '../understanding/reading.ts'

const soundTopics: Record<string, string> = {
  office: 'audio_office',
  home: 'audio_office',
  phone: 'audio_phone',
  virtual: 'teams_virtual',
  school: 'children_school',
}

const videoTopics: Record<string, string> = {
  office: 'video_office',
  home: 'video_home',
  virtual: 'teams_virtual',
  school: 'children_school',
}

/** Which topic a medium and a setting together ask about, when a button has settled one of them. */
export const topicOfFacets = ({ medium = 'audio', setting = 'office' }: Facets): string => {
  if (medium === 'fixed_camera') return 'homecare_camera'
  if (medium === 'ai_transcript') return 'ai_notetaker'
  if (medium === 'screen') return 'teams_virtual'
  const topics = medium === 'video' ? videoTopics : soundTopics
  return topics[setting] ?? (medium === 'video' ? 'video_office' : 'audio_office')
}
