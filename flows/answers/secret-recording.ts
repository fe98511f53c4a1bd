import {
  type AnswerDefinition,
  fold,
  list,
  say,
  shared,
  sharedFold,
  short,
  silence,
  text,
  verdict,
} from './answer.ts'

const channel = 'audio_meeting'
const noReport = ['limited_help', 'refuse_entry', 'meeting_stopped', 'several', 'none_stated']
const rule = text('rule', { by: 'openness', source: 'policy' })
const ownTalk = text('own', { source: 'criminal_263' })
const lawyer = fold('lawyer', shared('legal_help'))
const ombudsman = sharedFold('ombudsman', shared('fob', { source: 'fob_2005_578' }))
const passingOn = text('pass_on', { source: 'criminal_264d' })

/** Recording without telling. Never says guilty or innocent, and never that it may be done. */
export const secretRecording: Record<string, AnswerDefinition> = {
  secret_recording: {
    channel,
    ofPictures: 'secret_recording.pictures',
    verdict: verdict({ source: 'criminal_263' }),
    short: short(ownTalk, rule, silence(), text('other')),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      sharedFold('law', text('penalty', { source: 'criminal_263' }), passingOn),
      fold('stopped', text('frame', { source: 'fob_2005_578' })),
      fold('sources', text('minister', { source: 'minister_on_own_talk' })),
      fold('they', text('basis', { source: 'datatilsynet_staff_calls' })),
      ombudsman,
      lawyer,
    ],
  },
  'secret_recording.penalty': {
    channel,
    verdict: verdict({ source: 'criminal_263' }),
    short: short(
      ownTalk,
      text('rule', { source: 'criminal_263' }),
      text('left', { source: 'left_running' }),
      text('yours'),
    ),
    more: [
      fold('worse', text('grave', { source: 'criminal_263' })),
      fold('pictures', shared('picture_law', { source: 'criminal_264a' }), passingOn),
      fold('report', text('anybody')),
      lawyer,
    ],
  },
  'secret_recording.helper': {
    channel,
    verdict: verdict(),
    short: short(
      text('outside', { source: 'criminal_263' }),
      text('views', { source: 'datatilsynet_calls' }),
      text('now'),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      fold('speaker', text('open', { source: 'criminal_263' })),
      fold('here', rule, silence()),
      sharedFold('law', text('union', { source: 'union_hidden_recording' })),
    ],
  },
  'secret_recording.already_did': {
    channel,
    needs: ['has_recorded'],
    verdict: verdict(),
    short: short(ownTalk, text('keep'), rule, silence(), text('decide')),
    say: say({ by: 'wayIn', silentFor: ['closed'] }),
    more: [
      fold('other', text('kind')),
      fold('do', list('steps')),
      sharedFold('copy', shared('no_copy')),
      sharedFold('law', passingOn),
      lawyer,
    ],
  },
  'secret_recording.left_running': {
    channel,
    needs: ['left_running'],
    otherwise: 'secret_recording.leave_running',
    verdict: verdict({ source: 'criminal_263' }),
    short: short(
      text('now'),
      text('view', { source: 'left_running' }),
      text('law', { source: 'criminal_263' }),
      text('before'),
      text('yes', { by: 'wayIn', silentFor: ['closed'], source: 'policy' }),
    ),
    more: [
      sharedFold('law', text('penalty', { source: 'criminal_263' })),
      fold('lawyer', shared('legal_help'), text('yours')),
    ],
  },
  /** Said while they can still turn it off. */
  'secret_recording.leave_running': {
    channel,
    verdict: verdict(),
    short: short(
      text('view', { source: 'left_running' }),
      text('law', { source: 'criminal_263' }),
      text('now'),
    ),
    more: [sharedFold('law', text('penalty', { source: 'criminal_263' })), lawyer],
  },
  'secret_recording.pictures': {
    channel: 'video_office',
    verdict: verdict({ source: 'criminal_264a' }),
    short: short(
      text('law', { source: 'criminal_264a' }),
      silence(),
      text('rule', { by: 'openness', silentFor: ['unknown'], source: 'policy' }),
      text('ask', { when: { openness: ['unknown'] } }),
      shared('filming_crime', { by: 'filmingCrime', silentFor: ['no', 'unknown'], source: 'policy' }),
      text('now'),
    ),
    more: [fold('penalty', text('years', { source: 'criminal_264a' })), fold('sound', ownTalk), lawyer],
  },
  'secret_recording.police': {
    needs: ['happened'],
    channel: 'video_home',
    verdict: verdict(),
    short: short(
      ownTalk,
      text('unsure'),
      text('now'),
      text('article', {
        by: 'consequence',
        when: { basis: ['reported'] },
        silentFor: noReport,
        source: 'policy',
      }),
      text('report', {
        by: 'consequence',
        when: { basis: ['published'] },
        silentFor: noReport,
        source: 'policy',
      }),
      text('film', { when: { consequence: noReport }, source: 'union_hidden_recording' }),
    ),
    more: [
      fold(
        'other',
        text('views', { when: { consequence: ['police_report'] }, source: 'union_hidden_recording' }),
        text('not_yours', { source: 'criminal_263' }),
        passingOn,
      ),
      fold('sources', text('minister', { source: 'minister_on_own_talk' })),
      lawyer,
    ],
  },
  'secret_recording.found_out': {
    needs: ['happened'],
    channel,
    verdict: verdict(),
    short: short(text('still'), text('keep'), text('stopped'), ownTalk),
    say: say(),
    more: [
      sharedFold('hand_over', shared('phone_kept')),
      fold('next', text('unknown'), text('reason', { source: 'fob_2005_578' }), text('bring')),
      fold('note', list('down')),
      fold('here', rule, silence()),
      fold('adviser', shared('adviser', { by: 'adviser', silentFor: ['none'] })),
    ],
    call: 'leader',
  },
  'secret_recording.net_says': {
    channel,
    verdict: verdict({ source: 'fob_2005_578' }),
    short: short(
      text('half', { source: 'criminal_263' }),
      text('but', { source: 'fob_2005_578' }),
      rule,
      silence(),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [fold('old', text('number', { source: 'criminal_263' })), ombudsman],
  },
}
