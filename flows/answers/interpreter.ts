import {
  type AnswerDefinition,
  fold,
  list,
  printed,
  say,
  sharedFold,
  short,
  silence,
  text,
  verdict,
} from './answer.ts'

const arranged = text('arranged', { source: 'interpreter_ombudsman' })

export const interpreter: Record<string, AnswerDefinition> = {
  interpreter: {
    verdict: verdict({ source: 'interpreter_ombudsman' }),
    short: short(
      text('now'),
      text('friend', { source: 'interpreter_ombudsman' }),
      text('pay'),
      printed('interpreter'),
    ),
    say: say({ write: true }),
    more: [
      fold('kinds', list('list')),
      fold('friend', text('ask'), text('child', { source: 'child_interpreter' })),
      fold('record', text('heard')),
      fold('role', text('only')),
      fold('wrong', text('say')),
    ],
    call: 'authority',
  },
  'interpreter.children': {
    verdict: verdict({ polar: true, source: 'child_interpreter' }),
    short: short(
      text('law', { source: 'child_interpreter' }),
      text('exception', { source: 'child_interpreter' }),
      text('now'),
    ),
    say: say({ write: true }),
    more: [fold('who', arranged)],
    call: 'authority',
  },
  'interpreter.film_sign': {
    channel: 'video_office',
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      text('rule', { by: 'openness', source: 'policy' }),
      silence(),
      text('both', { when: { wayIn: ['notice', 'request'] } }),
    ),
    say: say({ by: 'wayIn' }),
    more: [
      sharedFold('law', text('pictures', { source: 'criminal_264a' })),
      fold('refuses', text('off')),
      sharedFold('alternatives', list('do')),
    ],
    call: 'authority',
  },
  'interpreter.hearing': {
    verdict: verdict(),
    short: short(text('early'), arranged, text('notes'), text('contact')),
    say: say({ write: true }),
    more: [fold('kinds', list('list'))],
  },
}
