/**
 * How a notice is written, as names only. Which field is asked next stands in `next`: first what is
 * missing, in this order, then what is optional and not yet asked. What is missing depends on the pack and
 * the medium (`core/notice/missing`); the words of each question stand in `locales/<language>/notice.json`.
 */
export const notice = {
  initial: 'next',
  on: {
    field: [
      { guard: 'listGoesOn', actions: ['clearMisses', 'fill', 'askAgain'] },
      { guard: 'stillAsking', actions: ['clearMisses', 'fill', 'echo', 'askAgain'] },
      { target: '.next', actions: ['clearMisses', 'fill', 'echo'] },
    ],
    invalid: [
      { guard: 'unsettlesTime', target: '.next', actions: ['sayInvalid', 'forgetTime'] },
      { actions: ['sayInvalid', 'askAgain'] },
    ],
    question: { actions: ['keepTopic', 'sayAnswers', 'askAgain'] },
    alternative: { actions: ['sayAlternative', 'askAgain'] },
    unclear: { actions: ['askClarify', 'askAgain'] },
    missed: [
      { guard: 'missedBefore', actions: ['clearMisses', 'sayNotAnAnswer', 'sayPerson', 'askAgain'] },
      { actions: ['countMiss', 'sayNotAnAnswer', 'askAgain'] },
    ],
    takeBack: { actions: ['sayTakenBack', 'askAgain'] },
    smallTalk: { actions: ['saySmallTalk', 'askAgain'] },
    otherLanguage: { actions: ['sayOtherLanguage', 'askAgain'] },
    'notice.start': { target: '.next', actions: ['fill'] },
    'notice.check': [
      { guard: 'isComplete', target: '.checking' },
      { actions: ['sayStillMissing', 'askAgain'] },
    ],
    'command.skip': [
      { guard: 'maySkip', target: '.next', actions: ['skip'] },
      { actions: ['sayCannotSkip', 'askAgain'] },
    ],
    'command.back': [
      { guard: 'isReviewing', target: '.checking' },
      { guard: 'hasEarlierQuestion', target: '.next', actions: ['stepBack'] },
      { target: '#guidance.listening', actions: ['stopAsking', 'sayPaused'] },
    ],
    'command.cancel': { target: '#guidance.listening', actions: ['closeNotice', 'sayCancelled'] },
    'command.help': { actions: ['sayHelpInNotice', 'askAgain'] },
    'command.person': { actions: ['sayPerson', 'askAgain'] },
    'command.repeat': { actions: ['askAgain'] },
    change: [
      { guard: { type: 'changes', params: { field: 'medium' } }, target: '.medium', actions: ['reopen'] },
      { guard: { type: 'changes', params: { field: 'setting' } }, target: '.setting', actions: ['reopen'] },
      {
        guard: { type: 'changes', params: { field: 'meetingAt' } },
        target: '.meetingAt',
        actions: ['reopen'],
      },
      {
        guard: { type: 'changes', params: { field: 'meetingUnknown' } },
        target: '.meetingAt',
        actions: ['reopen'],
      },
      {
        guard: { type: 'changes', params: { field: 'severalMeetings' } },
        target: '.severalMeetings',
        actions: ['reopen'],
      },
      { guard: { type: 'changes', params: { field: 'place' } }, target: '.place', actions: ['reopen'] },
      {
        guard: { type: 'changes', params: { field: 'department' } },
        target: '.department',
        actions: ['reopen'],
      },
      { guard: { type: 'changes', params: { field: 'employee' } }, target: '.employee', actions: ['reopen'] },
      { guard: { type: 'changes', params: { field: 'scope' } }, target: '.scope', actions: ['reopen'] },
      { guard: { type: 'changes', params: { field: 'need' } }, target: '.need', actions: ['reopen'] },
      { guard: { type: 'changes', params: { field: 'needText' } }, target: '.needText', actions: ['reopen'] },
      {
        guard: { type: 'changes', params: { field: 'listeners' } },
        target: '.listeners',
        actions: ['reopen'],
      },
      {
        guard: { type: 'changes', params: { field: 'othersPresent' } },
        target: '.othersPresent',
        actions: ['reopen'],
      },
      {
        guard: { type: 'changes', params: { field: 'alternatives' } },
        target: '.alternatives',
        actions: ['reopen'],
      },
      {
        guard: { type: 'changes', params: { field: 'staffMayRecord' } },
        target: '.staffMayRecord',
        actions: ['reopen'],
      },
      {
        guard: { type: 'changes', params: { field: 'cameraPosition' } },
        target: '.cameraPosition',
        actions: ['reopen'],
      },
      {
        guard: { type: 'changes', params: { field: 'switchOff' } },
        target: '.switchOff',
        actions: ['reopen'],
      },
      {
        guard: { type: 'changes', params: { field: 'onBehalfOf' } },
        target: '.onBehalfOf',
        actions: ['reopen'],
      },
      {
        guard: { type: 'changes', params: { field: 'authority' } },
        target: '.authority',
        actions: ['reopen'],
      },
      {
        guard: { type: 'changes', params: { field: 'caseNumber' } },
        target: '.caseNumber',
        actions: ['reopen'],
      },
      { guard: { type: 'changes', params: { field: 'language' } }, target: '.language', actions: ['reopen'] },
      { guard: { type: 'changes', params: { field: 'easyRead' } }, target: '.easyRead', actions: ['reopen'] },
    ],
  },
  states: {
    next: {
      always: [
        { guard: { type: 'isMissing', params: { field: 'medium' } }, target: 'medium' },
        { guard: { type: 'isMissing', params: { field: 'setting' } }, target: 'setting' },
        { guard: { type: 'isMissing', params: { field: 'meetingAt' } }, target: 'meetingAt' },
        { guard: { type: 'isMissing', params: { field: 'department' } }, target: 'department' },
        { guard: 'isForAnother', target: 'onBehalfOf' },
        { guard: { type: 'isMissing', params: { field: 'authority' } }, target: 'authority' },
        { guard: { type: 'isMissing', params: { field: 'cameraPosition' } }, target: 'cameraPosition' },
        { guard: { type: 'isMissing', params: { field: 'switchOff' } }, target: 'switchOff' },
        { guard: { type: 'isMissing', params: { field: 'need' } }, target: 'need' },
        { guard: { type: 'isUnasked', params: { field: 'need' } }, target: 'need' },
        { guard: { type: 'isUnasked', params: { field: 'needText' } }, target: 'needText' },
        { guard: { type: 'isUnasked', params: { field: 'listeners' } }, target: 'listeners' },
        { guard: { type: 'isUnasked', params: { field: 'alternatives' } }, target: 'alternatives' },
        { guard: { type: 'isUnasked', params: { field: 'staffMayRecord' } }, target: 'staffMayRecord' },
        { target: 'checking' },
      ],
    },
    medium: { entry: [{ type: 'turnTo', params: { field: 'medium' } }, 'ask'] },
    setting: { entry: [{ type: 'turnTo', params: { field: 'setting' } }, 'ask'] },
    meetingAt: { entry: [{ type: 'turnTo', params: { field: 'meetingAt' } }, 'ask'] },
    severalMeetings: { entry: [{ type: 'turnTo', params: { field: 'severalMeetings' } }, 'ask'] },
    place: { entry: [{ type: 'turnTo', params: { field: 'place' } }, 'ask'] },
    department: { entry: [{ type: 'turnTo', params: { field: 'department' } }, 'ask'] },
    employee: { entry: [{ type: 'turnTo', params: { field: 'employee' } }, 'ask'] },
    scope: { entry: [{ type: 'turnTo', params: { field: 'scope' } }, 'ask'] },
    need: { entry: [{ type: 'turnTo', params: { field: 'need' } }, 'ask'] },
    needText: { entry: [{ type: 'turnTo', params: { field: 'needText' } }, 'ask'] },
    listeners: { entry: [{ type: 'turnTo', params: { field: 'listeners' } }, 'ask'] },
    othersPresent: { entry: [{ type: 'turnTo', params: { field: 'othersPresent' } }, 'ask'] },
    alternatives: { entry: [{ type: 'turnTo', params: { field: 'alternatives' } }, 'ask'] },
    staffMayRecord: { entry: [{ type: 'turnTo', params: { field: 'staffMayRecord' } }, 'ask'] },
    cameraPosition: { entry: [{ type: 'turnTo', params: { field: 'cameraPosition' } }, 'ask'] },
    switchOff: { entry: [{ type: 'turnTo', params: { field: 'switchOff' } }, 'ask'] },
    onBehalfOf: { entry: [{ type: 'turnTo', params: { field: 'onBehalfOf' } }, 'ask'] },
    authority: { entry: [{ type: 'turnTo', params: { field: 'authority' } }, 'ask'] },
    caseNumber: { entry: [{ type: 'turnTo', params: { field: 'caseNumber' } }, 'ask'] },
    language: { entry: [{ type: 'turnTo', params: { field: 'language' } }, 'ask'] },
    easyRead: { entry: [{ type: 'turnTo', params: { field: 'easyRead' } }, 'ask'] },
    checking: {
      entry: ['review', 'sayCheck'],
      on: {
        'notice.check': { actions: ['sayCheck', 'sayHowToSend'] },
        'command.skip': { actions: ['sayCheck'] },
        missed: [
          {
            guard: 'missedBefore',
            actions: ['clearMisses', 'sayNotUnderstoodHere', 'sayPerson', 'askAgain'],
          },
          { actions: ['countMiss', 'sayNotUnderstoodHere', 'askAgain'] },
        ],
        sent: { target: '#guidance.sent', actions: ['markSent', 'saySent'] },
        'command.back': [
          { guard: 'hasEarlierQuestion', target: 'next', actions: ['stepBack'] },
          { target: '#guidance.listening', actions: ['stopAsking', 'sayPaused'] },
        ],
      },
    },
  },
} as const

/** The one step count (duties 32): which fields belong to which step; the check page is the last. */
export const noticeSteps = [
  {
    name: 'what',
    fields: ['medium', 'setting', 'scope', 'cameraPosition', 'switchOff', 'onBehalfOf', 'authority'],
  },
  {
    name: 'meeting',
    fields: [
      'meetingAt',
      'meetingUnknown',
      'severalMeetings',
      'place',
      'department',
      'employee',
      'caseNumber',
    ],
  },
  { name: 'why', fields: ['need', 'needText'] },
  {
    name: 'others',
    fields: ['listeners', 'othersPresent', 'alternatives', 'staffMayRecord', 'language', 'easyRead'],
  },
  { name: 'check', fields: [] },
] as const
