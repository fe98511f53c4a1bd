import { type AnswerDefinition, fold, list, say, shared, sharedFold, short, text, verdict } from './answer.ts'

/** No rule on such programs was found anywhere: the safe step is to treat one as a recording. */
const here = text('here', { by: 'openness', source: 'policy' })
const ofApps = [here, text('other', { by: 'otherRecording', silentFor: ['no', 'unknown'], source: 'policy' })]
const theirOwn = fold('theirs', text('minutes', { by: 'aiMinutes', source: 'policy' }))

/** One's own program that listens and writes. */
export const aiNotetaker: Record<string, AnswerDefinition> = {
  ai_notetaker: {
    channel: 'ai_transcript',
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(text('treat'), ...ofApps, text('sound')),
    say: say({ by: 'wayIn', silentFor: ['closed'] }),
    more: [
      sharedFold('unknown', text('no_rule')),
      theirOwn,
      sharedFold('refused', text('stop')),
      fold('after', text('ask'), text('private', { source: 'datatilsynet_recordings' })),
      sharedFold('alternatives', shared('offers', { by: 'minutes', source: 'policy', offer: true })),
    ],
    call: 'authority',
  },
  'ai_notetaker.is_recording': {
    channel: 'ai_transcript',
    verdict: verdict({ polar: true }),
    short: short(text('text_only'), ...ofApps),
    say: say({ by: 'wayIn', silentFor: ['closed'] }),
    more: [fold('why', text('no_rule'), text('sound')), fold('ears', text('open'))],
  },
  'ai_notetaker.where_sound': {
    channel: 'ai_transcript',
    verdict: verdict(),
    short: short(text('app'), text('others'), here),
    say: say({ by: 'wayIn', silentFor: ['closed'] }),
    more: [fold('check', list('look'))],
  },
}
