import {
  type AnswerDefinition,
  type BlockDefinition,
  fold,
  link,
  list,
  say,
  shared,
  sharedFold,
  short,
  text,
  verdict,
} from './answer.ts'

const number = (id: string, parameter: string, source: string): BlockDefinition =>
  link(id, `tel:${parameter}`, { common: true, source })

/** Whom it is for, and the number, as one thing to tap. */
const emergency = link('now', 'tel:emergency', { source: 'emergency_112' })
const violence = number('call_violence', 'violenceLine', 'hotline_1888')
const child = number('call_child', 'childLine', 'child_helpline')
const life = number('call_life', 'lifeLine', 'livslinien')
const hours = shared('life_hours')
const alone = shared('nobody_told')

/** For what is no danger now, and only beneath the numbers for danger (duties 28). */
const police = sharedFold(
  'police',
  shared('police_later'),
  link('call_police', 'tel:policeLine', { common: true }),
)
const film = sharedFold('film', shared('keep_film'))

export const emotional: Record<string, AnswerDefinition> = {
  emotional: {
    verdict: verdict(),
    short: short(text('step'), text('hard'), text('home'), text('one')),
    more: [
      fold('ideas', list('list')),
      sharedFold('talk', text('listen'), life, hours, child),
      fold('psychologist', text('doctor')),
    ],
    call: 'authority',
  },
  'emotional.anger': {
    verdict: verdict(),
    short: short(text('allowed'), text('write')),
    more: [
      fold('ideas', list('list')),
      fold('then', shared('adviser', { by: 'adviser', silentFor: ['none'] })),
      fold(
        'running',
        text('case', { by: 'adviser', silentFor: ['unknown', 'none'], source: 'kolding_adviser' }),
      ),
    ],
    call: 'leader',
  },
  'emotional.fear': {
    verdict: verdict(),
    short: short(text('many'), text('bring'), text('freeze')),
    say: say(),
    more: [fold('ideas', list('list'))],
  },
}

/**
 * The human sentence, 112, that nobody has been told, and then whom to talk with (duties 28). Short, since who
 * is afraid cannot read long; never the law, and never what they were writing.
 */
export const crisis: Record<string, AnswerDefinition> = {
  crisis: {
    verdict: verdict(),
    short: short(emergency, alone, text('talk'), violence, child, life, hours),
    more: [police],
  },
  'crisis.self': {
    verdict: verdict(),
    short: short(emergency, text('near'), life, hours, alone),
    more: [sharedFold('young', child)],
  },
  'crisis.violence': {
    verdict: verdict(),
    short: short(emergency, text('talk'), violence, shared('phone_log'), alone),
    more: [fold('staff', text('leader')), film, police],
  },
  /** Somebody else reads their phone: how to get away from here, and last what stays behind. */
  'crisis.watched': {
    verdict: verdict(),
    short: short(emergency, text('leave'), violence, shared('phone_log'), text('delete'), alone),
    more: [fold('left', text('sent')), police],
  },
  /** Has seen what was done to another. */
  'crisis.witness': {
    verdict: verdict(),
    short: short(emergency, text('tell'), alone),
    more: [film, fold('home', text('talk'), violence), police],
    call: 'leader',
  },
  /** Whoever harms them would hear a call. Nobody may promise that a silent one is answered; 1888 is for later. */
  'crisis.cannot_call': {
    verdict: verdict(),
    short: short(emergency, text('whisper'), text('write'), text('out'), alone),
    more: [fold('later', text('talk'), violence)],
  },
  /** They are calling, or about to, and ask what to say. */
  'crisis.tell_112': { verdict: verdict(), short: short(emergency, text('say'), text('stay'), alone) },
  'crisis.emergency': { verdict: verdict(), short: short(emergency, text('say'), alone) },
  'crisis.threat': {
    verdict: verdict(),
    short: short(emergency, text('stop'), life, hours, alone),
  },
  'crisis.child': {
    verdict: verdict(),
    short: short(
      emergency,
      text('young'),
      child,
      text('adult', { by: 'contact', when: { kind: ['municipality'] } }),
      text('adult_state', { when: { kind: ['state_authority'] } }),
      alone,
    ),
    more: [police],
  },
}
