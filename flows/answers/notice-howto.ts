import { type AnswerDefinition, lead, list, shared, text } from './answer.ts'

const whom = shared('whom', { by: 'addressee', source: 'policy' })
const when = shared('when', { by: 'noticeWhen', source: 'policy' })
const form = shared('form', { by: 'noticeForm', source: 'policy' })
const write = shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true })

/** How, to whom and when to tell them. */
export const noticeHowto: Record<string, AnswerDefinition> = {
  notice_howto: {
    blocks: [lead({ by: 'word', source: 'policy' }), whom, when, form, list('include'), write],
  },
  'notice_howto.whom': { blocks: [lead({ by: 'addressee', source: 'policy' }), text('away'), write] },
  'notice_howto.how_long': {
    blocks: [lead({ by: 'noticeWhen', source: 'policy' }), text('late', { by: 'word' }), write],
  },
  'notice_howto.oral': { blocks: [lead({ by: 'noticeForm', source: 'policy' }), text('own_note'), write] },
  'notice_howto.several': {
    blocks: [
      lead({ by: 'severalMeetings', source: 'policy' }),
      text('say'),
      shared('ask', { by: 'contact' }),
      write,
    ],
  },
  'notice_howto.no_answer': {
    blocks: [lead({ by: 'word' }), list('do'), shared('ask', { by: 'contact' })],
  },
  'notice_howto.on_behalf': {
    blocks: [lead(), text('authority', { source: 'representation' }), text('bisidder'), write],
  },
  'notice_howto.short_notice': {
    blocks: [lead(), list('do'), shared('ask', { by: 'contact' })],
  },
}
