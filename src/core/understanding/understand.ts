import { answerFor } from './answers.ts'
import { commandIn, wholeCommands } from './commands.ts'
import { crisisIn } from './crisis.ts'
import { readDates } from './dates.ts'
import { decided, domainConcepts } from './decide.ts'
import { conceptReasons } from './explain.ts'
import { facetsOf, followsFacets, topicOfFacets } from './facets.ts'
import { readLanguage } from './language.ts'
import type { Model } from './model.ts'
import { type Match, matchesIn } from './patterns.ts'
import type { Facets, Flag, Reading, ReadingContext } from './reading.ts'
import { slotsOf } from './slots.ts'
import { type Ranked, ranked, segmentReads } from './topics.ts'
import { type Word, wordsOf } from './words.ts'

type Message = {
  text: string
  words: Word[]
  matches: Match[]
  concepts: ReadonlySet<string>
  whole: string[]
  isQuestion: boolean
}

const messageOf = (text: string, model: Model): Message => {
  const words = wordsOf(text, model.spelling)
  const matches = matchesIn(words, model.patterns)
  const concepts = new Set(matches.map(match => match.concept))
  return {
    text,
    words,
    matches,
    concepts,
    whole: wholeCommands(words, matches),
    isQuestion: text.includes('?'),
  }
}

type Topics = Pick<Reading, 'topics' | 'confidence' | 'score' | 'alternatives' | 'followUp'>

const rounded = (value: number): number => Math.round(value * 1000) / 1000

const mostAlternatives = 3

const others = (ranking: readonly Ranked[], taken: readonly string[]): Reading['alternatives'] =>
  ranking
    .filter(one => !taken.includes(one.topic) && one.topic !== 'out_of_scope' && one.score >= 0.02)
    .slice(0, mostAlternatives)
    .map(one => ({ topic: one.topic, score: rounded(one.score) }))

const longestFollowUp = 9

/** "og hvad med telefonen?": short, opened as a follow-up, and it names another medium or setting. */
const followUpTopic = (message: Message, facets: Facets, context: ReadingContext): string | undefined => {
  const isShort = message.words.length <= longestFollowUp && message.concepts.has('follow_up')
  const names = facets.medium !== undefined || facets.setting !== undefined
  if (!isShort || context.topic === undefined || !names || !followsFacets(context.topic)) return undefined
  return topicOfFacets({ ...context.facets, ...facets })
}

const topicsOf = (
  message: Message,
  facets: Facets,
  { context, model }: { context: ReadingContext; model: Model },
): Topics => {
  const ranking = ranked(message.words, message.matches, model)
  const follow = followUpTopic(message, facets, context)
  if (follow !== undefined)
    return {
      topics: [follow],
      confidence: 'clear',
      score: rounded(ranking.find(one => one.topic === follow)?.score ?? 0),
      alternatives: others(ranking, [follow]),
      followUp: true,
    }
  const segments = segmentReads(message, model)
  const { topics, confidence, score } = decided({ ...message, ranking, segments }, model)
  const followUp =
    message.concepts.has('follow_up') &&
    message.words.length <= longestFollowUp &&
    context.topic !== undefined
  return { topics, confidence, score: rounded(score), alternatives: others(ranking, topics), followUp }
}

const nothingAsked: Topics = { topics: [], confidence: 'unsure', score: 0, alternatives: [], followUp: false }

const outright = (topic: string): Topics => ({
  ...nothingAsked,
  topics: [topic],
  confidence: 'clear',
  score: 1,
})

const flagsOf = ({ concepts, words }: Message): Flag[] => {
  const flags: Flag[] = []
  if (words.some(word => word.masked) || concepts.has('health_detail')) flags.push('personal_data')
  if (concepts.has('emotion')) flags.push('emotional')
  if (concepts.has('command.adversarial')) flags.push('adversarial')
  return flags
}

const onlyTone = new Set(['emotional', 'personal_data', 'crisis'])

/** A flag is a topic only when the message asks nothing else. */
const withFlags = (topics: Topics, flags: readonly Flag[], message: Message): Topics => {
  if (flags.includes('adversarial')) return outright('adversarial')
  const isEmpty =
    topics.topics.length === 0 || topics.confidence !== 'clear' || topics.topics[0] === 'out_of_scope'
  if (isEmpty && domainConcepts(message.matches) <= 1) {
    const tone = flags.includes('emotional')
      ? 'emotional'
      : flags.includes('personal_data')
        ? 'personal_data'
        : undefined
    if (tone !== undefined && !message.isQuestion) return { ...topics, topics: [tone], confidence: 'clear' }
  }
  return topics
}

const smallTalkOf = ({ whole, concepts, words }: Message): Reading['smallTalk'] => {
  for (const name of ['thanks', 'goodbye', 'greeting'] as const) if (whole.includes(name)) return name
  const greets = concepts.has('command.greeting') || concepts.has('command.thanks')
  return greets && words.length <= 2 ? 'greeting' : undefined
}

const wishesNotice = ({ concepts, isQuestion, whole }: Message): boolean =>
  concepts.has('notice.make') &&
  !concepts.has('command.adversarial') &&
  !(isQuestion && concepts.has('notice.how')) &&
  !whole.includes('no')

const commandNames = new Set([
  'back',
  'cancel',
  'help',
  'repeat',
  'skip',
  'person',
  'restart',
  'yes',
  'no',
  'check',
])

/** In a field, "ved ikke" and "vil ikke sige det" are values, and a date is no button. */
const allowedCommands = (message: Message, context: ReadingContext): string[] => {
  const { whole, concepts } = message
  if (context.asking === 'need' && concepts.has('command.prefernot')) return []
  if (whole.includes('unknown') && context.asking !== undefined) return []
  return whole.filter(
    name =>
      commandNames.has(name) ||
      name.startsWith('language.') ||
      (name.startsWith('pick.') && !concepts.has('record')),
  )
}

/** What every message gets before topics are looked for. */
const basics = (message: Message, context: ReadingContext, model: Model) => {
  const corrects = message.concepts.has('command.correct')
  const dates = readDates(message.text, context.now, corrects)
  const names = allowedCommands(message, context)
  const command = commandIn(message.text, names, context)
  return {
    corrects,
    dates,
    command,
    language: readLanguage(message.text, model.languageWords, context.language),
  }
}

const answerOf = (
  topic: string,
  message: Message,
  { crisis, model }: { crisis: Reading['crisis']; model: Model },
): string =>
  topic === 'crisis' && crisis !== undefined
    ? `crisis.${crisis}`
    : answerFor(topic, message.concepts, model.distinctions)

const slotsFrom = (message: Message, facets: Facets, context: ReadingContext): Record<string, string> =>
  slotsOf({ ...message, facets, context, commands: [...message.whole, ...spoken(message)] })

/** Commands said inside a longer message that are values for a field. */
const spoken = ({ concepts }: Message): string[] =>
  ['unknown', 'prefernot'].filter(name => concepts.has(`command.${name}`))

/**
 * Everything that can be read from one masked message, in one pass of linear cost. Picks, never composes:
 * what it means for the conversation is decided in core/dialogue.
 */
export const understand = (masked: string, context: ReadingContext, model: Model): Reading => {
  const message = messageOf(masked, model)
  const { corrects, dates, command, language } = basics(message, context, model)
  const facets = facetsOf(message.matches)
  const flags = flagsOf(message)
  const smallTalk = smallTalkOf(message)
  const takesBack = message.concepts.has('command.takesback')
  const crisis = takesBack ? undefined : crisisIn(message.matches).kind
  const isSilent =
    smallTalk !== undefined ||
    (command !== undefined && command.name !== 'person') ||
    message.words.length === 0
  const asked =
    crisis !== undefined
      ? outright('crisis')
      : isSilent
        ? nothingAsked
        : withFlags(topicsOf(message, facets, { context, model }), flags, message)
  const topics = isBareDate(message, dates.when !== undefined) ? nothingAsked : asked
  const slots = slotsFrom(message, facets, context)
  const when = dates.when
  return {
    ...language,
    ...topics,
    answers: topics.topics.map(topic => answerOf(topic, message, { crisis, model })),
    facets: topics.followUp ? { ...context.facets, ...facets } : facets,
    slots: { ...slots, ...(when?.hasDate && !when.past && { when: when.at }) },
    when,
    impossibleDate: dates.impossibleDate,
    command,
    crisis,
    takesBack,
    smallTalk,
    wantsNotice: crisis === undefined && wishesNotice(message),
    corrects,
    flags: topics.topics.some(topic => onlyTone.has(topic)) && flags.length === 0 ? [] : flags,
    because: conceptReasons(masked, message.words, message.matches),
  }
}

/** "på torsdag kl. 10", "nej, fredag": a time and nothing else asks no question. */
const isBareDate = (message: Message, hasDate: boolean): boolean =>
  hasDate &&
  !message.isQuestion &&
  message.words.length <= 9 &&
  message.matches.every(match => match.concept.startsWith('command.') || match.concept === 'setting.office')
