import { type AnswerDefinition, fold, link, say, shared, sharedFold, short, text, verdict } from './answer.ts'

const channel = 'audio_meeting'
const compare = link('compare', 'comparePath')
/** Whose rules are known here; of others nothing is said unless somebody asks to compare. */
const here = text('here', { source: 'policy' })

/** Another authority has the case, or the room. */
export const otherAuthority: Record<string, AnswerDefinition> = {
  other_authority: {
    channel,
    verdict: verdict(),
    short: short(text('ask'), here, compare),
    more: [fold('find', text('letter')), fold('abroad', text('law'))],
  },
  'other_authority.case_elsewhere': {
    needs: ['other_authority'],
    channel,
    verdict: verdict(),
    short: short(text('rules'), text('now'), text('abroad'), compare),
    more: [fold('unsure', text('letter'))],
  },
  'other_authority.compare': {
    compares: true,
    channel,
    verdict: verdict({ polar: true }),
    short: short(text('local', { by: 'openness', source: 'policy' }), text('yours'), text('differ'), compare),
    more: [fold('video', text('stricter')), fold('choose', text('no'))],
  },
  /** "And Odense?": what is known of a place that was named. */
  'other_authority.named': {
    compares: true,
    channel,
    verdict: verdict(),
    short: short(text('missing'), text('list'), compare, text('case')),
    more: [fold('find', text('ring'))],
  },
  'other_authority.hospital': {
    needs: ['other_authority'],
    channel,
    verdict: verdict(),
    short: short(text('own'), text('others'), here),
    say: say(),
    more: [
      sharedFold('law', shared('picture_law', { source: 'criminal_264a' })),
      fold('doctor', text('ask')),
    ],
  },
  'other_authority.family_law': {
    channel,
    verdict: verdict({ by: 'kind' }),
    short: short(text('who', { by: 'kind' }), text('now', { by: 'kind', source: 'policy' }), compare),
    more: [fold('municipality', text('case'))],
  },
  'other_authority.not_ours': {
    channel,
    verdict: verdict(),
    short: short(text('ask'), here, compare),
    more: [fold('find', text('letter'))],
  },
  'other_authority.police': {
    channel,
    verdict: verdict(),
    short: short(here, text('now')),
    more: [sharedFold('talk', shared('legal_help'), shared('legal_where'))],
  },
}
