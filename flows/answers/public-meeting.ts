import { type AnswerDefinition, fold, list, say, shared, short, text, verdict } from './answer.ts'

const channel = 'audio_meeting'
/** No authority's rules that we know speak of such meetings, and no pack has a value for it. */
const here = fold('here', text('silent', { source: 'policy' }))

/** Council, committee and citizens' meetings: what ministries said of them in 2008, 2021 and 2022. */
export const publicMeeting: Record<string, AnswerDefinition> = {
  public_meeting: {
    channel,
    verdict: verdict({ source: 'ministry_council_2008' }),
    short: short(
      text('court', { source: 'ministry_council_2008' }),
      text('citizens', { source: 'ministry_meetings_2021' }),
      text('now'),
    ),
    say: say({ write: true }),
    more: [
      fold('online', text('sent')),
      fold('press', text('ask'), text('minister', { source: 'minister_press_2022' })),
      fold('closed', text('rule', { source: 'criminal_263' })),
      fold('whom', text('run'), shared('switchboard', { by: 'contact' })),
      here,
    ],
    call: 'authority',
  },
  'public_meeting.filmed': {
    channel,
    verdict: verdict({ source: 'datatilsynet_staff_calls' }),
    short: short(text('data', { source: 'datatilsynet_staff_calls' }), text('now')),
    say: say(),
    more: [
      fold('ask', list('do')),
      fold('complain', text('agency', { source: 'datatilsynet_recordings' })),
      here,
    ],
    call: 'authority',
  },
  /** Whether the public may come to a committee is not told: nobody has read it in a source. */
  'public_meeting.committee': {
    channel,
    verdict: verdict(),
    short: short(
      text('open'),
      text('closed', { source: 'criminal_263' }),
      text('now'),
      text('silent', { source: 'policy' }),
    ),
    say: say({ write: true }),
    more: [fold('member', text('ask')), fold('instead', list('do'))],
    call: 'authority',
  },
  'public_meeting.citizens': {
    channel,
    verdict: verdict(),
    short: short(
      text('frame', { source: 'ministry_meetings_2021' }),
      text('others'),
      text('private', { source: 'criminal_264d' }),
      text('silent', { source: 'policy' }),
    ),
    say: say(),
    more: [fold('net', text('two')), fold('ill', text('instead'))],
    call: 'authority',
  },
}
