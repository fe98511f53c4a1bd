import { type AnswerDefinition, fold, list, say, short, text, verdict } from './answer.ts'

const channel = 'audio_meeting'
/** No authority's rules that we know speak of such meetings, and no pack has a value for it. */
const here = fold('here', text('silent', { source: 'policy' }))

/** Council, committee and citizens' meetings: what a ministry said of them in 2008 and in 2021. */
export const publicMeeting: Record<string, AnswerDefinition> = {
  public_meeting: {
    channel,
    verdict: verdict(),
    short: short(
      text('court', { source: 'ministry_council_2008' }),
      text('citizens', { source: 'ministry_meetings_2021' }),
      text('now'),
    ),
    say: say({ write: true }),
    more: [fold('online', text('sent')), fold('closed', text('rule', { source: 'criminal_263' })), here],
    call: 'authority',
  },
  'public_meeting.filmed': {
    channel,
    verdict: verdict(),
    short: short(text('data', { source: 'datatilsynet_staff_calls' }), text('now')),
    say: say(),
    more: [
      fold('ask', list('do')),
      fold('complain', text('agency', { source: 'datatilsynet_recordings' })),
      here,
    ],
    call: 'authority',
  },
}
