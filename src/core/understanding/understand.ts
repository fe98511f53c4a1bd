import { fieldRow, isField } from '../../../flows/fields.ts'
import { relativeTime, type TimesRead, timesIn } from '../time-expressions/index.ts'
import { answersFor } from './answers.ts'
import { askedIn, flagsOf, nothingAsked, outright, withFlags } from './asked.ts'
import { asksByWord, asksSomething } from './asking.ts'
import { commandIn, isPlain } from './commands.ts'
import { dangerIn } from './crisis.ts'
import { type Standing, standingIn } from './denied.ts'
import { conceptReasons } from './explain.ts'
import { facetsOf } from './facets.ts'
import { readLanguage } from './language.ts'
import { type Message, messageOf } from './message.ts'
import type { Model } from './model.ts'
import type { Asked, Command, Facets, Reading, ReadingContext } from './reading.ts'
import { inCapitals } from './slot-words.ts'
import { slotsOf } from './slots.ts'
import { fieldsTold, tellsElsewhere } from './tells.ts'

const smallTalkOf = ({ whole, concepts, words }: Message): Reading['smallTalk'] => {
  for (const name of ['thanks', 'goodbye', 'greeting'] as const) if (whole.includes(name)) return name
  if (words.length > 2) return undefined
  if (concepts.has('command.thanks')) return 'thanks'
  return concepts.has('command.greeting') ? 'greeting' : undefined
}

const wishesNotice = ({ concepts, isQuestion, whole, text }: Message): boolean =>
  (concepts.has('notice.make') || (concepts.has('command.begins') && !isQuestion)) &&
  !concepts.has('command.adversarial') &&
  !(isQuestion && concepts.has('notice.how')) &&
  !asksByWord(text) &&
  !concepts.has('notice.withdraw') &&
  !whole.includes('no')

/** In a field, "ved ikke" is a value, and "vil ikke sige det" passes it by; "kan ikke huske så godt" is a reason. */
const commandsAllowed = (message: Message, { asking, inNotice }: ReadingContext): string[] => {
  const { whole, concepts, words } = message
  if (whole[0] === 'thanks') return []
  const switched = switchesTo(message)
  if (switched !== undefined) return [switched]
  if (inNotice && !whole.includes('cancel') && givesUp(message)) return ['drop']
  if (asking === 'need' && concepts.has('command.prefernot')) return []
  if (asking !== undefined && whole.includes('wait')) return ['repeat']
  if (asking !== undefined && whole.includes('prefernot')) return ['skip']
  if (asking !== undefined && whole.includes('why')) return ['help']
  if (asking === 'onBehalfOf' && isForThemselves({ whole, concepts, words })) return ['forget.onBehalfOf']
  const isReason = concepts.has('need.remember') && (asking === undefined || asking === 'need')
  if (asking !== undefined && !isReason && whole.includes('unknown'))
    return isField(asking) && fieldRow(asking).unknown !== undefined ? [] : ['unknown']
  return whole.filter(
    name =>
      (isPlain(name) && (name !== 'next' || inNotice === true) && (name !== 'unknown' || !isReason)) ||
      name.startsWith('language.') ||
      name.startsWith('change.') ||
      name.startsWith('forget.') ||
      (name.startsWith('pick.') && !concepts.has('record')),
  )
}

const longestSwitch = 14

/** "I do not understand Danish well, can we continue in English?" */
const switchesTo = ({ concepts, words }: Message): string | undefined => {
  if (words.length > longestSwitch || concepts.has('record')) return undefined
  if (concepts.has('command.asks_en')) return 'language.en'
  return concepts.has('command.asks_da') ? 'language.da' : undefined
}

const longestGivingUp = 14

/** "Jeg vil ikke sende den alligevel", whatever is said besides. */
const givesUp = ({ concepts, words, isQuestion }: Message): boolean =>
  concepts.has('command.gives_up') && !isQuestion && words.length <= longestGivingUp

/** "Mig selv", where it is asked for whom. */
const isForThemselves = ({
  whole,
  concepts,
  words,
}: Pick<Message, 'whole' | 'concepts' | 'words'>): boolean =>
  whole.includes('nobody') || (concepts.has('listeners.own') && words.length <= fewWords)

const fewWords = 6

const longestTakeBack = 14

const takesBackIn = ({ concepts, words }: Message): boolean =>
  concepts.has('command.takesback') && words.length <= longestTakeBack

const longestBareDate = 9

/** "på torsdag kl. 10", "nej, fredag": a time and nothing else asks no question. */
const isBareDate = ({ isQuestion, words, matches, concepts, text }: Message): boolean =>
  !isQuestion &&
  !concepts.has('command.help') &&
  !asksByWord(text) &&
  words.length <= longestBareDate &&
  matches.every(
    ({ concept }) =>
      ['command.', 'g.', 'hint.', 'actor.'].some(prefix => concept.startsWith(prefix)) ||
      concept === 'setting.office',
  )

const isSilent = (message: Message, command: Command | undefined): boolean =>
  message.words.length === 0 || (command !== undefined && command.name !== 'person')

const slotsFrom = (
  message: Message,
  { matches, concepts }: Standing,
  context: ReadingContext,
): Record<string, string> => {
  const inside = ['unknown', 'prefernot'].filter(name => message.concepts.has(`command.${name}`))
  const facets = facetsOf(concepts)
  const tells = fieldsTold(context.asking, message.words, matches)
  const commands = [...message.whole, ...inside]
  return slotsOf({ ...message, matches, concepts, facets, context, commands, tells })
}

const tellsWhichMeetings = new Set(['meetingAt', 'department', 'setting', 'medium', 'authority'])

/** "D. 3/12 og d. 10/12", where the meeting is asked about: which they are, in the citizen's own words. */
const severalIn = (
  text: string,
  several: Reading['severalDays'],
  { asking, inNotice }: ReadingContext,
): Record<string, string> =>
  several !== undefined && inNotice && tellsWhichMeetings.has(asking ?? 'meetingAt')
    ? { severalMeetings: inCapitals(text.slice(several.start, several.end).trim()).slice(0, 200) }
    : {}

/** "Tilbage" is no department: a command gives the field that is asked for nothing, but yes and no. */
const whileCommanding = (command: Command | undefined, context: ReadingContext): ReadingContext => {
  if (command === undefined || command.name === 'yes' || command.name === 'no') return context
  const { asking: _asking, ...rest } = context
  return rest
}

type Around = { context: ReadingContext; model: Model }

const mostUnknown = 0.3

const isSpeech = ({ words }: Message): boolean =>
  words.filter(word => !word.known).length <= words.length * mostUnknown

/** The time it speaks of: by itself, or told from the one that is known. */
const timeIn = (text: string, context: ReadingContext, corrects: boolean): TimesRead => {
  const when = relativeTime(text, context)
  return when === undefined
    ? timesIn(text, context.now, corrects)
    : { when, impossibleDate: false, timeSpans: [when] }
}

/** Signals that stand beside the question: they don't compete with topics. */
const signalsOf = (message: Message, { context, model }: Around) => {
  const corrects = message.concepts.has('command.correct')
  const takesBack = takesBackIn(message)
  return {
    corrects,
    takesBack,
    isSpeech: isSpeech(message),
    hides: message.words.some(word => word.masked),
    asks: message.isQuestion || message.parts.some(part => part.isQuestion),
    ...dangerIn(message, takesBack, { context, model }),
    smallTalk: smallTalkOf(message),
    command: commandIn(message.text, commandsAllowed(message, context), context),
    flags: flagsOf(message),
    ...timeIn(message.text, context, corrects),
    ...readLanguage(message, model.languageWords, context.language),
  }
}

const askedBy = (
  message: Message,
  { signals, facets }: { signals: ReturnType<typeof signalsOf>; facets: Facets },
  around: Around,
): Asked => {
  if (signals.crisis !== undefined) return outright('crisis')
  const takesBackAll = signals.takesBack && !message.concepts.has('record')
  const saysNothing = signals.smallTalk !== undefined || isSilent(message, signals.command) || takesBackAll
  if (saysNothing || (signals.when?.hasDate === true && isBareDate(message))) return nothingAsked
  return withFlags(askedIn(message, facets, around), signals.flags, message)
}

const crisisAnswer = (kind: Reading['crisis']): string => (kind === 'emergency' ? 'crisis' : `crisis.${kind}`)

/**
 * Everything that can be read from one masked message, in one pass of linear cost. Picks, never composes:
 * what it means for the conversation is decided in core/dialogue.
 */
export const understand = (masked: string, context: ReadingContext, model: Model): Reading => {
  const message = messageOf(masked, model)
  const signals = signalsOf(message, { context, model })
  const facets = facetsOf(message.concepts)
  const standing = standingIn(message)
  const asked = askedBy(message, { signals, facets }, { context, model })
  const { when, crisis } = signals
  const mentions = conceptReasons(masked, message.words, message.matches)
  return {
    ...signals,
    ...asked,
    answers: crisis === undefined ? answersFor(asked.topics, message, model) : [crisisAnswer(crisis)],
    facets: asked.followUp ? { ...context.facets, ...facets } : facets,
    slots: {
      ...slotsFrom(message, standing, whileCommanding(signals.command, context)),
      ...(when?.hasDate && !when.past && when.doubt !== 'no_day' && { when: when.at }),
      ...severalIn(masked, signals.severalDays, context),
    },
    denies: standing.denied,
    tellsWhy: message.concepts.has('command.tells_why') && !message.isQuestion && !asksSomething(masked),
    isElsewhere: tellsElsewhere(context.asking, message.words, standing),
    wantsNotice: crisis === undefined && wishesNotice(message),
    because: mentions,
    mentions,
  }
}
