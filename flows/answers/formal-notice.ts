import { type AnswerDefinition, lead, list, shared, text } from './answer.ts'

/** Making, changing and withdrawing the notice; the receipt. What is promised here the product must keep. */
export const formalNotice: Record<string, AnswerDefinition> = {
  formal_notice: {
    blocks: [
      lead({ by: 'word' }),
      text('voluntary'),
      text('promise', { by: 'word' }),
      shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true }),
    ],
  },
  'formal_notice.write_for_me': {
    blocks: [lead({ by: 'word' }), text('ask_only'), text('check'), text('voluntary')],
  },
  'formal_notice.change_date': { blocks: [lead(), text('sent'), text('answered')] },
  'formal_notice.withdraw': { blocks: [lead(), text('stays'), text('meeting')] },
  'formal_notice.receipt': { blocks: [lead(), text('lost'), text('not_yes', { by: 'word' })] },
  'formal_notice.what_next': {
    blocks: [lead({ by: 'word' }), list('steps'), text('none'), shared('ask', { by: 'contact' })],
  },
}
