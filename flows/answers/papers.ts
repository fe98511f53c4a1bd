import { type AnswerDefinition, lead, link, list, printed, shared, text } from './answer.ts'

const notes = text('law', { source: 'ombudsman_notes' })
const minutes = text('local', { by: 'minutes', source: 'policy' })

/** Minutes, notes, and the citizen's own file. */
export const minutesNotes: Record<string, AnswerDefinition> = {
  minutes_notes: {
    blocks: [lead({ by: 'minutes', source: 'policy' }), notes, list('say')],
    sources: ['note_duty_13'],
  },
  'minutes_notes.kit': {
    blocks: [
      lead(),
      list('before'),
      text('during_intro'),
      list('during'),
      text('after_intro'),
      list('after'),
      minutes,
      printed('minutes'),
    ],
    sources: ['ombudsman_notes', 'correction', 'file_access_days'],
  },
  'minutes_notes.automatic': {
    blocks: [lead({ by: 'minutes', source: 'policy' }), notes, text('next')],
    sources: ['note_duty_13'],
  },
  'minutes_notes.errors': {
    blocks: [
      lead(),
      text('facts', { source: 'correction' }),
      text('views', { source: 'correction' }),
      list('say'),
    ],
  },
  'minutes_notes.read_aloud': { blocks: [lead(), list('say'), text('agree'), minutes] },
  'minutes_notes.insulting': {
    blocks: [
      lead({ source: 'correction' }),
      text('views', { source: 'correction' }),
      list('say'),
      text('manager'),
    ],
  },
  'minutes_notes.deadline': {
    blocks: [lead(), list('say'), text('late'), text('complaint', { source: 'ombudsman_deadlines' })],
  },
  'minutes_notes.never_came': {
    blocks: [
      lead({ by: 'minutes', source: 'policy' }),
      list('say'),
      text('own'),
      text('file', { source: 'file_access_days' }),
    ],
  },
  'minutes_notes.calls': {
    blocks: [lead(), text('law', { source: 'note_duty_13' }), list('say')],
    sources: ['ombudsman_notes'],
  },
}

export const aktindsigt: Record<string, AnswerDefinition> = {
  aktindsigt: {
    blocks: [
      lead(),
      list('how'),
      text('days', { source: 'file_access_days' }),
      shared('ask', { by: 'contact' }),
    ],
  },
  'aktindsigt.how_long': {
    blocks: [
      lead({ source: 'file_access_days' }),
      text('longer', { source: 'file_access_days' }),
      text('count'),
    ],
  },
  'aktindsigt.who_reported': {
    blocks: [lead(), text('limits'), list('say'), text('days', { source: 'file_access_days' })],
  },
  'aktindsigt.overdue': {
    blocks: [lead(), list('say'), shared('adviser', { by: 'adviser', silentFor: ['none'] })],
    sources: ['file_access_days', 'ombudsman_complaint'],
  },
  'aktindsigt.sound': {
    blocks: [lead({ source: 'sound_file_access' }), text('how'), link('read', 'sound_file_access')],
    sources: ['fob_1998_110'],
  },
}
