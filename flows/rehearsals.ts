/** A made-up notice to practise on: its fields, and how the made-up citizen wants the answer. The words are in `locales`. */
export type Rehearsal = {
  fields: Record<string, unknown>
  reply: 'phone' | 'letter'
  language: 'da' | 'en'
  /** Days until the meeting; it waits for a working day. */
  meetingIn: number
}

export const rehearsalIds = ['remember', 'withheld', 'home', 'represented', 'english'] as const
export type RehearsalId = (typeof rehearsalIds)[number]

/** One for each of what is hard about answering; nobody in them exists. */
export const rehearsals: Record<RehearsalId, Rehearsal> = {
  remember: {
    fields: { medium: 'audio', setting: 'office', need: ['remember', 'overview'], alternatives: ['minutes'] },
    reply: 'phone',
    language: 'da',
    meetingIn: 7,
  },
  withheld: {
    fields: { medium: 'audio', setting: 'phone', need: ['prefer_not_to_say'] },
    reply: 'phone',
    language: 'da',
    meetingIn: 1,
  },
  home: {
    fields: { medium: 'video', setting: 'home', need: ['see'], othersPresent: 'children' },
    reply: 'letter',
    language: 'da',
    meetingIn: 14,
  },
  represented: {
    fields: {
      medium: 'audio',
      setting: 'office',
      need: ['understand'],
      onBehalfOf: 'representative',
      authority: 'later',
    },
    reply: 'letter',
    language: 'da',
    meetingIn: 3,
  },
  english: {
    fields: {
      medium: 'ai_transcript',
      setting: 'virtual',
      need: ['language'],
      alternatives: ['interpreter'],
    },
    reply: 'letter',
    language: 'en',
    meetingIn: 5,
  },
}
