import {
  type AnswerDefinition,
  type BlockDefinition,
  fold,
  list,
  say,
  sharedFold,
  short,
  silence,
  text,
  verdict,
} from './answer.ts'

const channel = 'audio_meeting'

/** Whether the municipal rules hold there, which only the municipality can say. */
const rules: readonly BlockDefinition[] = [
  text('rules', { by: 'schools', silentFor: ['unknown'], source: 'policy' }),
  text('gap', { when: { schools: ['unknown'] }, source: 'policy' }),
  silence('schools'),
]

/** Schools, day care, children. No public rule was found; the municipal rules hold only if it says so. */
export const childrenSchool: Record<string, AnswerDefinition> = {
  children_school: {
    channel,
    verdict: verdict({ by: 'schools', source: 'policy' }),
    short: short(...rules, text('now'), text('children')),
    say: say({ asks: true }),
    more: [
      fold('child', text('own')),
      fold('theirs', text('basis', { source: 'datatilsynet_staff_calls' }), text('ask')),
      sharedFold('alternatives', list('do')),
    ],
    call: 'authority',
  },
  'children_school.parent_talk': {
    channel,
    verdict: verdict(),
    short: short(text('now'), ...rules),
    say: say({ asks: true }),
    more: [sharedFold('refused', list('do')), fold('children', text('others'))],
    call: 'authority',
  },
  'children_school.child_records': {
    channel,
    verdict: verdict(),
    short: short(text('others'), text('leader'), text('done')),
    more: [
      fold('why', list('do')),
      fold('harm', text('danger')),
      fold('phone', text('ask')),
      sharedFold(
        'law',
        text('between', { source: 'criminal_263' }),
        text('pass_on', { source: 'criminal_264d' }),
      ),
    ],
    call: 'child',
  },
  'children_school.who_decides': {
    channel,
    verdict: verdict(),
    short: short(text('leader'), ...rules, text('private')),
    more: [fold('ask', list('do'))],
    call: 'authority',
  },
}
