/** Topics that have not been written anew yet. The list shrinks to nothing, and then it goes, with the old form. */
export const oldForm: readonly string[] = [
  'notice_howto',
  'formal_notice',
  'need_reason',
  'refusal_complaint',
  'staff_records',
  'evidence',
  'deletion_storage',
  'ai_notetaker',
]
