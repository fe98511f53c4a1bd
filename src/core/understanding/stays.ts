import type { Message } from './message.ts'
import type { ReadingContext } from './reading.ts'

/** What is said of the topic before, whatever it would be about alone: "de har ikke svaret" after access to the file. */
const saidOf: Record<string, readonly string[]> = {
  aktindsigt: ['no_answer', 'overdue', 'cost', 'medium.audio'],
  bisidder: ['who_comes'],
  homecare_camera: ['refuse_enter', 'secret', 'medium.audio', 'care.needed'],
  interpreter: ['language.spoken', 'cost'],
  minutes_notes: ['delete.wanted', 'minutes.error', 'how_long'],
  partsrep: ['oral', 'be_it'],
  refusal_complaint: ['other_caseworker', 'written_reasons', 'whom'],
  secret_recording: ['found_out', 'already_did'],
  sharing_publish: ['closed_group'],
  staff_records: ['where_sound', 'delete.wanted'],
  video_home: ['my_house'],
  video_office: ['told_to_stop'],
}

const longest = 9

/** "Jobcentret svarer ikke telefonen", "de svarer ikke på min ansøgning": another thing altogether. */
export const isOfOther = (concepts: ReadonlySet<string>): boolean =>
  concepts.has('other_matter') || (concepts.has('no_answer') && concepts.has('setting.phone'))

/** Whether a few words, which name no recording, go on about the topic before. */
export const staysWith = (
  { concepts, words }: Pick<Message, 'concepts' | 'words'>,
  { topic, asking }: ReadingContext,
): boolean =>
  topic !== undefined &&
  asking === undefined &&
  words.length <= longest &&
  !concepts.has('record') &&
  !isOfOther(concepts) &&
  (saidOf[topic] ?? []).some(concept => concepts.has(concept))
