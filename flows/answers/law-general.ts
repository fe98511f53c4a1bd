import {
  type AnswerDefinition,
  fold,
  link,
  say,
  shared,
  sharedFold,
  short,
  silence,
  text,
  verdict,
} from './answer.ts'
import { considerations, onlyWhereClosed } from './ways-in.ts'

const channel = 'audio_meeting'
const legalHelp = sharedFold('talk', shared('legal_help'), shared('legal_where'))

/** Which law it is, and whether an authority may set its own frame. */
export const lawGeneral: Record<string, AnswerDefinition> = {
  law_general: {
    channel,
    verdict: verdict({ source: 'fob_2005_578' }),
    short: short(
      text('crime', { source: 'criminal_263' }),
      text('no_claim', { source: 'fob_2005_578' }),
      text('local', { by: 'openness', source: 'policy' }),
      link('own_page', 'pageUrl'),
      link('rules', 'rulesPath'),
    ),
    more: [
      sharedFold('ombudsman', shared('fob', { source: 'fob_2005_578' })),
      fold(
        'pictures',
        shared('images', { by: 'imageRule', silentFor: onlyWhereClosed, source: 'policy' }),
        shared('images_virtual', { by: 'virtualImageRule', silentFor: onlyWhereClosed, source: 'policy' }),
        text('rule', { source: 'criminal_264a' }),
      ),
      fold('online', text('two'), text('law', { source: 'criminal_264d' }), text('ask')),
      legalHelp,
    ],
    call: 'authority',
  },
  'law_general.paragraphs': {
    channel,
    verdict: verdict(),
    short: short(
      text('none'),
      text('talk', { source: 'criminal_263' }),
      text('pictures', { source: 'criminal_264a' }),
      text('passing_on', { source: 'criminal_264d' }),
      text('case'),
    ),
    more: [
      fold(
        'cameras',
        text('surveillance', { source: 'tv_surveillance' }),
        text('needed', { source: 'tv_definition' }),
      ),
      fold('papers', text('bisidder', { source: 'admin_6_8' }), text('notes', { source: 'note_duty_13' })),
      fold(
        'penalty',
        text('penalty', { source: 'criminal_263' }),
        text('pictures', { source: 'criminal_264a' }),
        text('passing_on', { source: 'criminal_264d' }),
      ),
      fold('own', text('none'), text('law', { source: 'criminal_263' })),
      fold('forbid', text('frame', { source: 'fob_2005_578' })),
      fold('late', text('ask')),
      legalHelp,
    ],
  },
  'law_general.own_frame': {
    channel,
    verdict: verdict({ polar: true, source: 'fob_2005_578' }),
    short: short(
      text('frame', { source: 'fob_2005_578' }),
      text('reason', { source: 'fob_2005_578' }),
      text('crime', { source: 'criminal_263' }),
      text('local', { by: 'refusalReasoned', silentFor: ['unknown'], source: 'policy' }),
      text('now'),
    ),
    say: say(),
    more: [
      fold('here', text('rule', { by: 'openness', source: 'policy' })),
      fold('grounds', silence('refusalReasoned')),
      sharedFold('looks_at', considerations),
      fold('alone', text('policy', { source: 'fob_2005_578' })),
      fold(
        'reasons',
        text('no_list', { when: { considerationsNamed: ['no'] } }),
        text('fob', { when: { considerationsNamed: ['no'] }, source: 'fob_2005_578' }),
        text('ask', { when: { considerationsNamed: ['no'] } }),
      ),
    ],
    call: 'leader',
  },
  'law_general.private_suppliers': {
    channel,
    verdict: verdict(),
    short: short(text('firm'), text('now')),
    say: say(),
    more: [fold('decides', text('who')), fold('stop', text('call'))],
    call: 'authority',
  },
}
