import {
  type AnswerDefinition,
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

const privacyPage = link('page', 'privacyPath', { source: 'data_information' })
const adviser = shared('adviser', { by: 'adviser', silentFor: ['none'] })

/** This chat itself. What is promised here the product must keep. */
export const privacyChat: Record<string, AnswerDefinition> = {
  privacy_chat: {
    verdict: verdict(),
    short: short(text('robot'), text('reads'), text('kept'), privacyPage),
    more: [
      fold('sent', text('case')),
      fold('save', text('copy')),
      fold(
        'who',
        text('authority'),
        text('complain', { source: 'data_information' }),
        link('page', 'privacyPath'),
      ),
    ],
  },
  'privacy_chat.stored': {
    verdict: verdict({ polar: true }),
    short: short(text('kept'), text('closes'), text('who'), text('long'), privacyPage),
    more: [fold('sent', text('case')), fold('not', text('write'))],
  },
  'privacy_chat.caseworker': {
    verdict: verdict({ polar: true }),
    short: short(text('program'), text('sent'), text('kept'), text('not')),
    more: [fold('kept', text('closes'), privacyPage)],
  },
  'privacy_chat.robot': {
    verdict: verdict({ polar: true }),
    short: short(text('words'), text('nobody'), text('person')),
    more: [
      sharedFold('why', text('told', { source: 'ai_act_50' })),
      fold('model', text('small'), text('abroad'), link('page', 'privacyPath')),
    ],
    call: 'authority',
  },
  'privacy_chat.delete': {
    verdict: verdict(),
    short: short(text('gone'), text('closes'), text('sent')),
    more: [fold('computer', text('shared'))],
    call: 'authority',
  },
}

export const personalData: Record<string, AnswerDefinition> = {
  personal_data: {
    verdict: verdict({ polar: true }),
    short: short(text('hidden'), text('later'), text('go_on')),
    more: [fold('sent', text('nothing'))],
  },
  'personal_data.cpr': {
    verdict: verdict({ polar: true }),
    short: short(text('hidden'), text('go_on')),
    more: [fold('later', text('find')), sharedFold('law', text('rule', { source: 'cpr_rule' }))],
  },
  'personal_data.third_party': {
    verdict: verdict(),
    short: short(text('role'), text('go_on')),
    more: [fold('sent', text('nothing'))],
  },
}

export const metaBot: Record<string, AnswerDefinition> = {
  meta_bot: {
    verdict: verdict(),
    short: short(
      text('program', { source: 'policy' }),
      text('written'),
      text('limits'),
      link('own_page', 'pageUrl'),
    ),
    more: [fold('sources', text('see'))],
    call: 'authority',
  },
  'meta_bot.trust': {
    verdict: verdict(),
    short: short(text('wrong'), text('silent'), text('source'), text('now'), link('rules', 'rulesPath')),
    more: [fold('sources', text('see'))],
    call: 'authority',
  },
  'meta_bot.updated': {
    verdict: verdict({ source: 'policy' }),
    short: short(text('change'), text('now'), link('own_page', 'pageUrl'), link('rules', 'rulesPath')),
    call: 'authority',
  },
  /** Said in the place of an answer that was taken back. */
  'meta_bot.withdrawn': {
    verdict: verdict(),
    short: short(text('why'), text('now')),
    call: 'authority',
  },
  'meta_bot.human': {
    verdict: verdict({ by: 'contact' }),
    short: short(text('where', { by: 'contact' }), text('when')),
    more: [fold('adviser', adviser), fold('hours', text('look'), link('own', 'website'))],
    call: 'authority',
  },
}

export const outOfScope: Record<string, AnswerDefinition> = {
  out_of_scope: {
    verdict: verdict(),
    short: short(text('only'), text('letter'), text('ask')),
    more: [
      fold('adviser', text('letter'), shared('adviser', { by: 'adviser', silentFor: ['none'] })),
      fold('no_phone', text('other')),
      fold('can', list('list')),
    ],
    call: 'authority',
  },
  'out_of_scope.child_concern': {
    verdict: verdict(),
    short: short(
      text('danger'),
      text('tell', { by: 'kind' }),
      shared('switchboard', { by: 'contact', when: { kind: ['municipality'] } }),
      text('here'),
    ),
    more: [fold('young', text('line'))],
  },
  'out_of_scope.appointment': {
    verdict: verdict(),
    short: short(text('ask')),
    more: [
      fold('recorded', text('moved')),
      fold('missed', text('today'), shared('switchboard', { by: 'contact' })),
    ],
    call: 'authority',
  },
}

export const adversarial: Record<string, AnswerDefinition> = {
  adversarial: {
    verdict: verdict(),
    short: short(text('written'), text('other'), text('can')),
    say: say({ asks: true, write: true }),
  },
}

export const ambiguous: Record<string, AnswerDefinition> = {
  ambiguous: { verdict: verdict(), short: short(text('which'), list('examples')) },
}
