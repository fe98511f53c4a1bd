import { type AnswerDefinition, lead, link, list, shared, text } from './answer.ts'

const ask = shared('ask', { by: 'contact' })
const privacyPage = link('page', 'privacyPath')

/** This chat itself. What is promised here the product must keep. */
export const privacyChat: Record<string, AnswerDefinition> = {
  privacy_chat: { blocks: [lead(), text('robot'), text('sent'), privacyPage], sources: ['data_information'] },
  'privacy_chat.stored': {
    blocks: [lead(), text('page'), text('sent'), { ...privacyPage, id: 'read' }],
    sources: ['data_information'],
  },
  'privacy_chat.caseworker': { blocks: [lead(), text('sent'), text('case')], sources: ['data_information'] },
  'privacy_chat.robot': { blocks: [lead({ source: 'ai_act_50' }), text('words'), ask] },
  'privacy_chat.delete': { blocks: [lead(), text('sent'), text('shared')], sources: ['data_information'] },
}

export const personalData: Record<string, AnswerDefinition> = {
  personal_data: { blocks: [lead(), text('why'), text('go_on')], sources: ['data_information'] },
  'personal_data.cpr': { blocks: [lead({ source: 'cpr_rule' }), text('later'), text('go_on')] },
  'personal_data.health': {
    blocks: [lead(), text('functional'), text('go_on')],
    sources: ['data_information'],
  },
  'personal_data.third_party': {
    blocks: [lead(), text('role'), text('go_on')],
    sources: ['data_information'],
  },
}

export const metaBot: Record<string, AnswerDefinition> = {
  meta_bot: { blocks: [lead(), text('sources'), text('limits'), ask] },
  'meta_bot.trust': { blocks: [lead(), text('wrong'), text('check'), link('rules', 'rulesPath')] },
  'meta_bot.updated': { blocks: [lead({ source: 'policy' }), text('change'), link('rules', 'rulesPath')] },
  /** Said in the place of an answer that was taken back. */
  'meta_bot.withdrawn': {
    blocks: [lead(), shared('switchboard', { by: 'contact' }), text('meanwhile')],
  },
  'meta_bot.human': {
    blocks: [
      lead({ by: 'contact' }),
      text('when'),
      shared('adviser', { by: 'adviser', silentFor: ['none'] }),
    ],
  },
}

export const outOfScope: Record<string, AnswerDefinition> = {
  out_of_scope: { blocks: [lead(), shared('switchboard', { by: 'contact' }), text('can')] },
  'out_of_scope.child_concern': {
    blocks: [
      lead(),
      text('danger'),
      shared('switchboard', { by: 'contact' }),
      text('child_line'),
      text('can'),
    ],
    sources: ['child_helpline', 'emergency_112'],
  },
  'out_of_scope.appointment': { blocks: [lead(), shared('switchboard', { by: 'contact' }), text('can')] },
}

export const adversarial: Record<string, AnswerDefinition> = {
  adversarial: { blocks: [lead(), text('real'), list('can')] },
}

export const ambiguous: Record<string, AnswerDefinition> = {
  ambiguous: { blocks: [lead(), list('examples')] },
}
