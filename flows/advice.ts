/**
 * Whom a topic advises and how: of two topics that differ, the wrong one would have somebody do the opposite. Only
 * then is it asked which was meant before anything is answered.
 */
const others: Record<string, 'theirs' | 'employee' | 'danger'> = {
  staff_records: 'theirs',
  staff_side: 'employee',
  crisis: 'danger',
}

export const advises = (topic: string): 'citizen' | 'theirs' | 'employee' | 'danger' =>
  others[topic] ?? 'citizen'

/**
 * Fine answers that hold only under a condition the reader must be rather sure of: without it the topic's plain answer
 * is given, which says the authority's main rule.
 */
export const conditional: ReadonlySet<string> = new Set([
  'secret_recording.left_running',
  'secret_recording.found_out',
  'secret_recording.police',
  'notice_howto.short_notice',
  'notice_howto.no_answer',
  'other_authority.case_elsewhere',
  'other_authority.hospital',
  'refusal_complaint.meeting_stopped',
  'refusal_complaint.stay_away',
  'audio_phone.nobody_rang',
  'video_office.told_to_stop',
  'homecare_camera.court_case',
  'law_general.court_case',
])
