import { type AnswerDefinition, lead, list, text } from './answer.ts'

const channel = 'audio_meeting'
const silent = text('silent', { source: 'policy' })

/** Council, committee and citizens' meetings: no published rule was found, so nothing is said as settled. */
export const publicMeeting: Record<string, AnswerDefinition> = {
  public_meeting: {
    channel,
    blocks: [lead(), silent, text('closed', { source: 'criminal_263' }), text('next')],
  },
  'public_meeting.filmed': {
    channel,
    blocks: [
      lead(),
      silent,
      text('data', { source: 'datatilsynet_staff_calls' }),
      list('say'),
      text('complain', { source: 'datatilsynet_recordings' }),
    ],
  },
}
