import { groups } from './field-row.ts'
import { questions, reopenings, waysOn } from './field-states.ts'
import { fieldsWhere } from './fields.ts'

/**
 * How a notice is written, as names only. Which field is asked next stands in `next`: first what is
 * missing, then what is optional and not yet asked, both in the order of `fields.ts`. What is missing depends on the
 * pack and the medium (`core/notice/fields/missing`); the words of each question stand in `locales/<language>/notice.json`.
 */
export const notice = {
  initial: 'next',
  on: {
    field: [
      { guard: 'listGoesOn', actions: ['clearMisses', 'fill', 'echo', 'askAgain'] },
      { guard: 'stillAsking', actions: ['clearMisses', 'fill', 'echo', 'askAgain'] },
      { target: '.next', actions: ['clearMisses', 'fill', 'echo'] },
    ],
    invalid: [
      { guard: 'unsettlesTime', target: '.next', actions: ['keepOpenTime', 'sayInvalid', 'forgetTime'] },
      { actions: ['keepOpenTime', 'sayInvalid', 'askAgain'] },
    ],
    question: { actions: ['keepTopic', 'hear', 'sayAnswers', 'askAgain'] },
    alternative: { actions: ['sayAlternative', 'askAgain'] },
    compose: { actions: ['sayComposed', 'askAgain'] },
    unclear: { actions: ['hear', 'askClarify'] },
    missed: [
      { guard: 'isAskedInVain', target: '.next', actions: ['clearMisses', 'sayLeftOpen'] },
      {
        guard: 'supposesSetting',
        target: '.next',
        actions: ['clearMisses', 'supposeSetting', 'saySupposed'],
      },
      { guard: 'staysUnknown', target: '.next', actions: ['clearMisses', 'skip', 'sayPutUnknown'] },
      { guard: 'missedBefore', actions: ['countMiss', 'sayMissedAgain', 'askAgain'] },
      { actions: ['countMiss', 'sayNotAnAnswer', 'askAgain'] },
    ],
    takeBack: { actions: ['sayTakenBack', 'askAgain'] },
    smallTalk: { actions: ['saySmallTalk', 'askAgain'] },
    otherLanguage: { actions: ['sayOtherLanguage', 'askAgain'] },
    'notice.start': { target: '.next', actions: ['keepOpenTime', 'fill'] },
    'notice.check': [
      { guard: 'isComplete', target: '.checking' },
      { guard: 'lacksOnlyThis', target: '.checking', actions: ['skip', 'sayPutUnknown'] },
      { guard: 'lacksPostponed', target: '.next', actions: ['takeUpPostponed', 'sayStillMissing'] },
      { actions: ['sayStillMissing', 'askAgain'] },
    ],
    'notice.leave': [
      { guard: 'isForNow', target: '#guidance.listening', actions: ['stopAsking', 'sayPaused'] },
      { target: '#guidance.listening', actions: ['leaveNotice', 'sayLeft'] },
    ],
    'command.skip': [
      { guard: 'maySkip', target: '.next', actions: ['skip'] },
      { guard: 'mayWait', target: '.next', actions: ['clearMisses', 'postpone', 'sayPostponed'] },
      { actions: ['sayCannotSkip', 'countMiss', 'askAgain'] },
    ],
    'command.back': [
      { guard: 'isReviewing', target: '.checking' },
      { guard: 'hasEarlierQuestion', target: '.next', actions: ['stepBack', 'sayAnsweredBefore'] },
      { target: '#guidance.listening', actions: ['stopAsking', 'sayPaused'] },
    ],
    'command.cancel': { target: '#guidance.listening', actions: ['closeNotice', 'sayCancelled'] },
    'command.help': { actions: ['sayHelpInNotice', 'askAgain'] },
    'command.explain': { actions: ['sayHelpInNotice', 'askAgain'] },
    'command.shorter': { actions: ['sayShorter', 'askAgain'] },
    'command.summary': { actions: ['saySummary', 'askAgain'] },
    'command.decline': [
      { guard: 'isAskingWhy', target: '.next', actions: ['declineReason', 'sayThanksAnyway'] },
      { guard: 'maySkip', target: '.next', actions: ['skip', 'sayThanksAnyway'] },
      { guard: 'mayWait', target: '.next', actions: ['clearMisses', 'postpone', 'sayPostponed'] },
      { actions: ['sayCannotSkip', 'countMiss', 'askAgain'] },
    ],
    'command.undo': { actions: ['sayNothingToUndo', 'askAgain'] },
    'command.person': { actions: ['sayPerson', 'askAgain'] },
    'command.repeat': { actions: ['askAgain'] },
    change: reopenings,
  },
  states: {
    next: {
      always: [...waysOn, { target: 'checking' }],
    },
    ...questions,
    checking: {
      entry: ['review', 'sayCheck'],
      on: {
        'notice.check': { actions: ['sayHowToSend'] },
        'command.skip': { actions: ['sayCheck'] },
        'command.summary': { actions: ['sayCheck'] },
        'command.decline': { actions: ['sayCheck'] },
        missed: [
          {
            guard: 'missedBefore',
            actions: ['clearMisses', 'sayNotUnderstoodHere', 'sayPerson', 'askAgain'],
          },
          { actions: ['countMiss', 'sayNotUnderstoodHere', 'askAgain'] },
        ],
        sent: { target: '#guidance.sent', actions: ['markSent', 'saySent'] },
        'command.back': [
          { guard: 'hasEarlierQuestion', target: 'next', actions: ['stepBack', 'sayAnsweredBefore'] },
          { target: '#guidance.listening', actions: ['stopAsking', 'sayPaused'] },
        ],
      },
    },
  },
} as const

/**
 * The one step count (duties 32): which fields belong to which step. The contact is asked for outside the conversation,
 * which never holds it, and only where something can be sent; the check page is the last.
 */
export const noticeSteps = [
  ...[...new Set(Object.values(groups).map(({ step }) => step))].map(name => ({
    name,
    fields: fieldsWhere(({ group }) => groups[group].step === name),
  })),
  { name: 'contact', fields: [] },
  { name: 'check', fields: [] },
] as const
