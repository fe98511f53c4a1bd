import type { Ruling, RulingFacet } from './ruling.ts'

/** The topic whose answers tell of each value that letters, receipts and sheets use too. */
const toldIn = {
  privateOnly: 'sharing_publish',
  helpers: 'sharing_publish',
  publish: 'sharing_publish',
  staffRecording: 'staff_records',
  colleague: 'staff_records',
  bisidder: 'bisidder',
  minutes: 'minutes_notes',
  refusalReasoned: 'refusal_complaint',
  complaint: 'refusal_complaint',
  reason: 'need_reason',
  addressee: 'notice_howto',
} as const satisfies Partial<Record<RulingFacet, string>>

const topicOf = (answerId: string): string => answerId.split('.')[0] ?? answerId

/**
 * The ruling without the values that a withdrawn answer tells of. Nobody knows which of its sentences was wrong, so
 * these values are used nowhere else either. For the openness of a channel see `isTakenBack`.
 */
export const inForce = (ruling: Ruling): Ruling => {
  const stopped = new Set(ruling.withdrawn.map(topicOf))
  const silenced = Object.entries(toldIn).filter(([, topic]) => stopped.has(topic))
  return silenced.length === 0
    ? ruling
    : { ...ruling, ...Object.fromEntries(silenced.map(([facet]) => [facet, 'unknown'])) }
}
