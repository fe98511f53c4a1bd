import {
  type AnswerDefinition,
  fold,
  list,
  printed,
  say,
  shared,
  sharedFold,
  short,
  silence,
  text,
  verdict,
} from './answer.ts'

const channel = 'audio_phone'
const known = ['tell', 'tell_but_veto', 'ask', 'ask_with_need', 'agree_first', 'free']
const ofCalls = { openness: known }

/** Recording calls. A call may come out of the blue: what is asked for days before is told with that in mind. */
export const audioPhone: Record<string, AnswerDefinition> = {
  audio_phone: {
    asks: true,
    channel,
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(
      text('rule', { by: 'openness', source: 'policy' }),
      silence(),
      shared('need', { by: 'needWeight', when: ofCalls, silentFor: ['unknown'], source: 'policy' }),
      text('reason', { by: 'reason', silentFor: ['helps', 'weighed', 'unknown'], source: 'policy' }),
      text('whom', { by: 'addressee', silentFor: ['employee', 'unknown'], source: 'policy' }),
      shared('form', { by: 'noticeForm', silentFor: ['any', 'unknown'], source: 'policy' }),
      text('when', { by: 'noticeWhen', when: ofCalls, source: 'policy' }),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      fold(
        'them',
        shared('staff', { by: 'staffRecording', silentFor: ['always', 'unknown'], source: 'policy' }),
      ),
      sharedFold(
        'law',
        shared('own_talk', { source: 'criminal_263' }),
        text('agency', { source: 'datatilsynet_calls' }),
      ),
      sharedFold(
        'why',
        shared('discouraged', { by: 'discouraged', silentFor: ['no', 'unknown'], source: 'policy' }),
      ),
      fold('transfer', text('again')),
      fold('voicemail', text('keep', { source: 'criminal_264d' })),
      sharedFold('alternatives', text('written', { offer: true })),
    ],
    call: 'authority',
  },
  'audio_phone.hidden_number': {
    channel,
    verdict: verdict({ by: 'wayIn', source: 'policy' }),
    short: short(
      text('rule', { by: 'openness', source: 'policy' }),
      text('lead_time', { by: 'noticeWhen', silentFor: ['before', 'unknown'], source: 'policy' }),
      silence(),
      text('own', { when: { noticeWhen: ['before', 'unknown'], silence: ['none'] }, source: 'criminal_263' }),
      text('now'),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      fold('pause', list('words')),
      fold('after', text('write_down'), printed('call')),
      sharedFold('refused', text('stop')),
    ],
  },
  'audio_phone.nobody_rang': {
    needs: ['happened'],
    verdict: verdict(),
    short: short(text('now'), text('letter')),
    say: say(),
    more: [fold('missed', text('back')), fold('reason', text('unseen'))],
    call: 'authority',
  },
  'audio_phone.call_recorder': {
    channel,
    verdict: verdict({ by: 'wayIn' }),
    short: short(text('app'), text('rule', { by: 'openness', source: 'policy' }), silence(), text('company')),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [
      sharedFold(
        'law',
        shared('own_talk', { source: 'criminal_263' }),
        text('agency', { source: 'datatilsynet_calls' }),
      ),
      fold('others', text('everybody')),
    ],
  },
  'audio_phone.staff_lines': {
    channel,
    verdict: verdict({ by: 'callRecording', polar: true, source: 'policy' }),
    short: short(
      text('here', { by: 'callRecording', source: 'policy' }),
      silence('callRecording'),
      text('file', { source: 'sound_file_access' }),
      text('time'),
    ),
    say: say(),
    more: [
      /** Where they say themselves that they ask for a yes, it stands open. */
      fold(
        'say_no',
        text('purpose', { when: { callRecording: ['unknown'] }, source: 'datatilsynet_staff_calls' }),
      ),
      sharedFold('law', text('data', { source: 'datatilsynet_staff_calls' })),
      sharedFold('ombudsman', text('tapes', { source: 'fob_1998_110' })),
    ],
    call: 'authority',
  },
}
