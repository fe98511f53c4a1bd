import {
  type AnswerDefinition,
  type BlockDefinition,
  fold,
  list,
  sharedFold,
  short,
  text,
  verdict,
} from './answer.ts'
import { closed, open } from './ways-in.ts'

const wayIn = (): BlockDefinition => verdict({ by: 'wayIn', source: 'policy' })
const lostCode = fold('lost', text('code'))

/** Making, changing and withdrawing the notice; the receipt. What is promised here the product must keep. */
export const formalNotice: Record<string, AnswerDefinition> = {
  formal_notice: {
    verdict: wayIn(),
    short: short(
      text('yours', { when: open }),
      text('voluntary', { by: 'noticeForm', when: open, source: 'policy' }),
      text('worth', { by: 'openness', silentFor: ['closed'], source: 'policy' }),
      closed,
    ),
    more: [
      fold(
        'receipt',
        text('number', { when: open }),
        text('not_yes', { by: 'wayIn', silentFor: ['closed'] }),
      ),
    ],
  },
  'formal_notice.write_for_me': {
    begins: true,
    verdict: wayIn(),
    short: short(
      text('check', { when: open }),
      text('begin', { when: open }),
      text('asks', { when: open }),
      closed,
    ),
    more: [fold('stop', text('when_you_like', { when: open }))],
  },
  'formal_notice.tell_for_me': {
    verdict: verdict({ polar: true }),
    short: short(
      text('nobody'),
      text('help', { by: 'wayIn', silentFor: ['closed'] }),
      text('worth', { by: 'openness', silentFor: ['closed'], source: 'policy' }),
      closed,
    ),
    more: [fold('soon', text('ring', { when: open }))],
    call: 'authority',
  },
  'formal_notice.received': {
    isSent: true,
    verdict: verdict(),
    short: short(text('page'), text('else'), text('not_yes', { by: 'wayIn', silentFor: ['closed'] }), closed),
    more: [fold('points', list('list')), fold('no_receipt', text('perhaps'))],
    call: 'authority',
  },
  'formal_notice.change_date': {
    verdict: verdict(),
    short: short(text('answered'), text('not_sent'), text('sent')),
    more: [fold('told', text('again')), lostCode],
  },
  'formal_notice.withdraw': {
    verdict: verdict(),
    short: short(text('how'), text('told'), text('stays'), text('meeting')),
    more: [fold('not_sent', text('stop')), lostCode],
  },
  'formal_notice.receipt': {
    verdict: verdict(),
    short: short(
      text('where'),
      text('lost'),
      text('way'),
      text('not_yes', { by: 'wayIn', silentFor: ['closed'] }),
    ),
    more: [fold('use', text('for')), fold('where', text('ways'), text('home'))],
    call: 'authority',
  },
  'formal_notice.what_next': {
    verdict: verdict(),
    short: short(
      text('time'),
      text('page'),
      text('none'),
      text('not_yes', { by: 'wayIn', silentFor: ['closed'] }),
    ),
    more: [fold('points', list('list')), sharedFold('refused', text('reason'))],
    call: 'authority',
  },
}
