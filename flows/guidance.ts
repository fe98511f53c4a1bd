import { notice } from './notice.ts'

/**
 * The conversation, as names only: what may happen where. `ask…` and `say…` are effects the use case
 * carries out; the other actions change the context (`core/dialogue/flow/flow-changes`). There is no final state:
 * a citizen can always go on, get help, go back, stop, change language or reach a person.
 */
export const guidance = {
  id: 'guidance',
  initial: 'listening',
  on: {
    crisis: { target: '.crisis', actions: ['sayCrisis'] },
    'danger.ask': { target: '.askingDanger', actions: ['askDanger'] },
    question: { target: '.listening', actions: ['clearMisses', 'keepTopic', 'hear', 'sayAnswers'] },
    unclear: { target: '.clarifying', actions: ['hear', 'askClarify'] },
    missed: [
      { guard: 'missedBefore', target: '.handedOver', actions: ['clearMisses', 'sayHandover'] },
      { target: '.clarifying', actions: ['countMiss', 'sayNotUnderstood'] },
    ],
    smallTalk: { actions: ['saySmallTalk'] },
    otherLanguage: { actions: ['sayOtherLanguage'] },
    alternative: { target: '.listening', actions: ['clearMisses', 'sayAlternative'] },
    compose: { target: '.listening', actions: ['clearMisses', 'hear', 'sayComposed'] },
    field: [
      { guard: 'isNoticeOpen', target: '.notice', actions: ['fill', 'echo'] },
      { target: '.listening', actions: ['clearMisses', 'fill', 'sayHeard'] },
    ],
    invalid: { actions: ['sayInvalid'] },
    forbidden: { target: '.listening', actions: ['clearMisses', 'hear', 'sayForbidden'] },
    takeBack: { target: '.listening', actions: ['sayTakenBack'] },
    'notice.start': [
      { guard: 'isNoticeOpen', target: '.notice', actions: ['clearMisses', 'fill', 'sayNoticeGoesOn'] },
      {
        target: '.notice',
        actions: ['clearMisses', 'openNotice', 'keepOpenTime', 'fill', 'sayNoticeBegins'],
      },
    ],
    'notice.check': [
      { guard: 'isNoticeOpen', target: '.notice', actions: ['fill'] },
      { target: '.notice', actions: ['openNotice', 'keepOpenTime', 'fill', 'sayNoticeBegins'] },
    ],
    change: { target: '.retelling', actions: ['turnToChanged', 'ask'] },
    language: { actions: ['switchLanguage', 'sayAgain'] },
    'command.help': { actions: ['sayHelp'] },
    'command.explain': { actions: ['sayExplain'] },
    'command.shorter': { actions: ['sayShorter'] },
    'command.summary': { actions: ['saySummary'] },
    'command.decline': { actions: ['sayDeclined'] },
    'command.delete': { target: '.deleting', actions: ['askDelete'] },
    'command.undo': { actions: ['sayNothingToUndo'] },
    'command.person': { target: '.handedOver', actions: ['clearMisses', 'sayPerson'] },
    'command.repeat': { actions: ['sayAgain'] },
    'command.restart': { target: '.listening', actions: ['startOver', 'sayGreeting'] },
    'command.back': { target: '.listening', actions: ['sayEarlier'] },
    'command.skip': { actions: ['sayNothingToDo'] },
    'command.cancel': [
      { guard: 'isNoticeOpen', target: '.listening', actions: ['closeNotice', 'sayCancelled'] },
      { target: '.listening', actions: ['sayNothingToDo'] },
    ],
  },
  states: {
    listening: {},
    clarifying: {},
    handedOver: {},
    /** "Ret" outside a notice: one field is told anew. */
    retelling: {
      on: {
        field: { target: 'listening', actions: ['clearMisses', 'fill', 'echo', 'saySummary'] },
        invalid: { actions: ['sayInvalid', 'ask'] },
        'command.back': { target: 'listening', actions: ['saySummary'] },
        'command.skip': { target: 'listening', actions: ['saySummary'] },
      },
    },
    deleting: {
      on: {
        'command.delete': { target: 'listening', actions: ['startOver', 'sayErased'] },
        'command.back': [
          { guard: 'isNoticeOpen', target: 'notice', actions: ['sayKept'] },
          { target: 'listening', actions: ['sayKept'] },
        ],
      },
    },
    askingDanger: {
      on: {
        'command.back': [
          { guard: 'isNoticeOpen', target: 'notice', actions: ['sayGoesOn'] },
          { target: 'listening', actions: ['sayGoesOn'] },
        ],
        'command.person': { target: 'crisis', actions: ['sayCrisis'] },
        missed: { actions: ['askDanger'] },
        'command.repeat': { actions: ['askDanger'] },
      },
    },
    crisis: {
      on: {
        'command.back': [
          { guard: 'isNoticeOpen', target: 'notice', actions: ['sayGoesOn'] },
          { target: 'listening', actions: ['sayGoesOn'] },
        ],
        question: { actions: ['clearMisses', 'hear', 'sayAnswers', 'sayTakeCare'] },
        unclear: { actions: ['hear', 'askClarify', 'sayTakeCare'] },
        'command.help': { actions: ['sayCrisis'] },
        'command.person': { actions: ['sayCrisis'] },
        missed: { actions: ['sayCrisis'] },
        smallTalk: { actions: ['sayTakeCare'] },
        'command.repeat': { actions: ['sayCrisis'] },
      },
    },
    sent: {
      on: {
        'notice.check': { actions: ['sayAlreadySent'] },
        'command.cancel': { actions: ['sayAlreadySent'] },
      },
    },
    notice,
  },
} as const

/** Raised by one whenever a state is renamed or removed; `core/dialogue/flow/upgrade` then brings older talks forward. */
export const flowVersion = 'guidance@2'

/** The three good questions to start with. */
export const openingTopics = ['audio_office', 'video_home', 'bisidder'] as const

/** Where nobody comes to people's homes to care for them. */
export const openingTopicsWithoutHomes = ['audio_office', 'teams_virtual', 'bisidder'] as const

/** The answers about the notice that a wish to write one is. All others are about one that is written. */
export const opensNotice: readonly string[] = ['formal_notice', 'formal_notice.write_for_me']

/** What the button of an alternative is answered with: real help to use, not a description. */
export const alternativeAnswers: Record<string, { topic: string; answer: string }> = {
  bisidder: { topic: 'bisidder', answer: 'bisidder.kit' },
  minutes: { topic: 'minutes_notes', answer: 'minutes_notes.kit' },
  longer_meeting: { topic: 'accessibility_easyread', answer: 'accessibility_easyread.longer_meeting' },
  interpreter: { topic: 'interpreter', answer: 'interpreter' },
}

/** Languages with a fixed reply of their own in `locales/other` (duties 27). */
export const answeredLanguages = ['de', 'pl', 'ar', 'uk', 'tr', 'so'] as const
