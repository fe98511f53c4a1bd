import { topicOfFacets } from '../../../../flows/topics.ts'
import type { Facets } from './facets.ts'

/** Which topic a medium and a setting ask about once a button has settled one of them: the other is the usual one. */
export const settledTopic = ({ medium = 'audio', setting = 'office' }: Facets): string =>
  topicOfFacets({ medium, setting }) ?? (medium === 'video' ? 'video_office' : 'audio_office')
