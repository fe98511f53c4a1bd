import { assign, setup } from 'xstate'
import { guidance } from '../../../flows/guidance.ts'
import { emptyContext, type FlowContext } from './context.ts'
import type { FlowEvent } from './event.ts'
import { changes } from './flow-changes.ts'
import { guards } from './flow-guards.ts'

const base = setup({
  types: { context: {} as FlowContext, events: {} as FlowEvent },
  guards,
  actions: {
    clearMisses: assign(changes.clearMisses),
    countMiss: assign(changes.countMiss),
    keepTopic: assign(changes.keepTopic),
    hear: assign(changes.hear),
    fill: assign(changes.fill),
    forgetTime: assign(changes.forgetTime),
    openNotice: assign(changes.openNotice),
    closeNotice: assign(changes.closeNotice),
    stopAsking: assign(changes.stopAsking),
    turnTo: assign(changes.turnTo),
    review: assign(changes.review),
    skip: assign(changes.skip),
    stepBack: assign(changes.stepBack),
    reopen: assign(changes.reopen),
    markSent: assign(changes.markSent),
    switchLanguage: assign(changes.switchLanguage),
    startOver: assign(changes.startOver),
    // What is said or asked: effects without a body here, carried out by `say`.
    ask: () => {},
    echo: () => {},
    askAgain: () => {},
    askClarify: () => {},
    askWhetherToStop: () => {},
    sayAnswers: () => {},
    sayAlternative: () => {},
    sayCrisis: () => {},
    sayTakeCare: () => {},
    sayTakenBack: () => {},
    sayNotUnderstood: () => {},
    sayNotAnAnswer: () => {},
    sayNotUnderstoodHere: () => {},
    sayHandover: () => {},
    sayPerson: () => {},
    sayHelp: () => {},
    sayHelpInNotice: () => {},
    saySmallTalk: () => {},
    sayOtherLanguage: () => {},
    sayHeard: () => {},
    sayInvalid: () => {},
    sayAgain: () => {},
    sayEarlier: () => {},
    sayGreeting: () => {},
    sayNothingToDo: () => {},
    sayNoticeBegins: () => {},
    sayNoticeGoesOn: () => {},
    sayStillMissing: () => {},
    sayCannotSkip: () => {},
    sayAnsweredBefore: () => {},
    sayPaused: () => {},
    sayCancelled: () => {},
    sayCheck: () => {},
    sayHowToSend: () => {},
    saySent: () => {},
    sayAlreadySent: () => {},
  },
})

/** The whole flow: routing from `flows/`, guards and context changes from their own files. Only `step` runs it. */
export const machine = base.createMachine({ ...guidance, context: emptyContext })
