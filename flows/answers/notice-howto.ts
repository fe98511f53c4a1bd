import {
  type AnswerDefinition,
  type BlockDefinition,
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
import { closed, instead, looksAt, open } from './ways-in.ts'

const whom = text('whom', { by: 'addressee', when: open, source: 'policy' })
const words = say({ asks: true, by: 'wayIn', silentFor: ['closed'] })
const wayIn = (): BlockDefinition => verdict({ by: 'wayIn', source: 'policy' })

/** How, to whom and when to tell them. It holds for whatever was spoken of: sound, a call, video at home. */
export const noticeHowto: Record<string, AnswerDefinition> = {
  notice_howto: {
    asks: true,
    verdict: wayIn(),
    short: short(
      whom,
      text('when', { by: 'noticeWhen', silentFor: ['before', 'unknown'], source: 'policy' }),
      text('form', { by: 'noticeForm', when: open, source: 'policy' }),
      text('told', { by: 'noticeRequired', when: { openness: ['unknown'] }, source: 'policy' }),
      silence(),
      text('answer', { by: 'openness', source: 'policy' }),
    ),
    say: words,
    more: [
      fold('include', list('list', { by: 'wayIn', silentFor: ['closed'] })),
      fold('proof', text('note', { when: open })),
      instead,
    ],
    call: 'authority',
  },
  'notice_howto.whom': {
    asks: true,
    verdict: verdict({ by: 'addressee', source: 'policy' }),
    short: short(
      text('who', { by: 'addressee', when: open, source: 'policy' }),
      silence(),
      text('unnamed', { when: { addressee: ['unknown'], silence: ['none'], ...open }, source: 'policy' }),
      text('away', { by: 'addressee', when: open, silentFor: ['department'] }),
      closed,
    ),
    say: words,
    more: [fold('name', text('letter'))],
    call: 'authority',
  },
  'notice_howto.who_is': {
    verdict: verdict(),
    short: short(text('letter'), text('ring'), text('then', { by: 'wayIn', source: 'policy' })),
    say: say(),
    more: [
      fold('unknown', text('department')),
      sharedFold('law', text('forwarded', { source: 'admin_6_8' })),
    ],
    call: 'authority',
  },
  'notice_howto.how_long': {
    verdict: verdict({ by: 'noticeWhen', source: 'policy' }),
    short: short(
      silence(),
      text('rule', { by: 'noticeWhen', silentFor: ['unknown'], source: 'policy' }),
      whom,
      text('soon', { by: 'wayIn', silentFor: ['closed'] }),
      closed,
    ),
    more: [
      fold('mid', text('aloud', { by: 'wayIn', silentFor: ['closed'] })),
      fold(
        'late',
        text('rule', {
          by: 'noticeWhen',
          silentFor: ['before', 'in_good_time', 'unknown'],
          source: 'policy',
        }),
        text('anyway', { when: open }),
      ),
    ],
    call: 'authority',
  },
  'notice_howto.oral': {
    asks: true,
    verdict: verdict({ by: 'noticeForm', source: 'policy' }),
    short: short(
      text('rule', { by: 'noticeForm', when: open, source: 'policy' }),
      shared('whom', { by: 'addressee', when: open, source: 'policy' }),
      text('to', { when: { addressee: ['department'], noticeWhen: ['in_good_time'] }, source: 'policy' }),
      text('proof', { by: 'noticeForm', when: open }),
      text('begin', {
        by: 'openness',
        silentFor: ['ask', 'ask_with_need', 'agree_first', 'free', 'closed', 'unknown'],
        source: 'policy',
      }),
      text('wait', { by: 'wayIn', silentFor: ['notice', 'closed'] }),
      closed,
      shared('staff', {
        by: 'staffRecording',
        when: { wayIn: ['notice'] },
        silentFor: ['unknown'],
        source: 'policy',
      }),
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'], write: true }),
    more: [
      fold('another', text('help', { when: open })),
      fold('proof', text('mail', { when: open })),
      fold('answer', text('written')),
      fold('late', text('ask', { when: { wayIn: ['request'] } })),
      looksAt,
    ],
  },
  'notice_howto.several': {
    verdict: verdict({ by: 'severalMeetings', source: 'policy' }),
    short: short(
      text('rule', { by: 'severalMeetings', silentFor: ['unknown'], source: 'policy' }),
      text('open', { when: { severalMeetings: ['unknown'], ...open } }),
      text('days', { by: 'noticeWhen', silentFor: ['before', 'in_good_time', 'unknown'], source: 'policy' }),
      text('until', { by: 'wayIn', silentFor: ['closed'] }),
      closed,
    ),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'], write: true }),
    more: [
      fold('change', text('again')),
      fold('silent', { ...silence('severalMeetings'), when: { severalMeetings: ['unknown'], ...open } }),
      fold('calls', text('ask', { when: { wayIn: ['request'] } })),
    ],
  },
  'notice_howto.no_answer': {
    needs: ['happened'],
    verdict: verdict({ by: 'openness', source: 'policy' }),
    short: short(text('rule', { by: 'openness', source: 'policy' }), text('now', { when: open })),
    say: say({ asks: true, by: 'wayIn', silentFor: ['closed'] }),
    more: [fold('time', text('unknown', { when: open })), fold('postpone', text('ask')), instead],
    call: 'leader',
  },
  'notice_howto.on_behalf': {
    verdict: verdict({ polar: true, source: 'representation' }),
    short: short(text('who'), text('authority', { source: 'representation' }), text('parent')),
    say: say({ asks: true, write: true }),
    more: [
      fold('without', text('send')),
      fold('support', text('bisidder', { source: 'bisidder_dukh' })),
      fold('cannot', text('guardian')),
    ],
  },
  'notice_howto.short_notice': {
    asks: true,
    needs: ['inside_lead'],
    otherwise: 'notice_howto.how_long',
    verdict: verdict({ by: 'wayIn', source: 'policy' }),
    short: short(
      text('rule', { by: 'noticeWhen', silentFor: ['unknown'], source: 'policy' }),
      text('ring', { when: open }),
      text('then', { by: 'wayIn', silentFor: ['closed'] }),
      closed,
    ),
    say: words,
    more: [fold('no_phone', text('other')), fold('nobody', list('list'))],
    call: 'authority',
  },
}
