import type { PutAs } from '../reader/reading.ts'
import { facetsFor } from './asked.ts'
import { bounds } from './bounds.ts'
import type { AnswerRef, FlowEvent } from './event.ts'
import { newIn } from './facts-heard.ts'
import { does, type Heard, isInNotice, prefaces } from './heard.ts'
import type { Meant } from './meant.ts'

const ofOurQuestion = ['explain', 'help', 'repeat']

/** A wish is no question about notices, and "hvorfor spørger I?" none about the law. */
const isForUs = ({ heard, asked, commands }: Meant, start: FlowEvent | undefined): boolean => {
  const [first] = asked?.answers ?? []
  if (start !== undefined && (first?.topic === 'formal_notice' || !does(heard.reading, 'ask'))) return true
  if (first?.answer === 'meta_bot.human') return true
  const { topics, asksNothing } = heard.reading
  const topic = topics[0]?.probability ?? 0
  if (commands.some(act => ofOurQuestion.includes(act)) && topic <= asksNothing) return true
  return commands.some(act => !ofOurQuestion.includes(act)) && !does(heard.reading, 'ask')
}

/** The second-best answers that are likely enough beside the first: in its topic, then in the next. */
const secondsIn = ({ others, fine }: Asked, { reading }: Meant['heard']): AnswerRef[] => {
  const [first] = reading.topics
  const within = reading.answers
    .slice(1)
    .filter(({ probability }) => probability >= bounds.close * (reading.answers[0]?.probability ?? 0))
    .map(({ name }) => ({ topic: first?.name ?? name, answer: name }))
  const beside = others
    .filter(topic => share(reading.topics, topic) >= bounds.answer)
    .map(topic => ({ topic, answer: fine[topic] ?? topic }))
  return [...within, ...beside]
}

/** Other words than before with the same answer are a sign that it was misread: then it is the second-best. */
const notGiven = (asked: Asked, heard: Meant['heard']): Asked => {
  const { given = {} } = heard.conversation
  const isGiven = ({ topic, answer }: AnswerRef) =>
    given[answerGiven(answer, facetsFor(heard, topic))] !== undefined
  if (asked.unclear || asked.answers.length > 1 || !asked.answers.every(isGiven) || isAskedAgain(heard))
    return asked
  const second = secondsIn(asked, heard).find(ref => !isGiven(ref))
  if (second === undefined) return asked
  return { ...asked, answers: [second], others: asked.others.filter(topic => topic !== second.topic) }
}

/** A verdict says yes or no to one question only, and only where that is the one which was read. */
const putTo = ([only, ...more]: readonly AnswerRef[], { reading }: Heard): { polarity?: PutAs } => {
  const [own] = reading.answers
  const isSure = more.length === 0 && own?.name === only?.answer && (own?.probability ?? 0) >= bounds.verdict
  return isSure && reading.polarity ? { polarity: reading.polarity } : {}
}

export const questionEvent = (meant: Meant, start: FlowEvent | undefined): FlowEvent | undefined => {
  const { heard, told } = meant
  if (meant.asked === undefined || isForUs(meant, start)) return undefined
  const asked = notGiven(meant.asked, heard)
  const facets = facetsFor(heard, asked.answers[0]?.topic)
  const preface = prefaces(heard).filter(flag => asked.answers.every(({ topic }) => topic !== flag))
  const facts = { fields: newIn(told.said, heard.conversation), inferred: told.inferred }
  const inNotice = isInNotice(heard.conversation) || start !== undefined
  const besides = inNotice ? { fields: {}, inferred: {} } : facts
  if (asked.unclear) {
    const candidates = Object.keys(asked.fine).slice(0, 3)
    return {
      type: 'unclear',
      candidates,
      fine: asked.fine,
      facets,
      isOutside: asked.isOutside,
      preface,
      ...besides,
    }
  }
  return {
    type: 'question',
    answers: asked.answers,
    others: asked.others,
    fine: asked.fine,
    ...putTo(asked.answers, heard),
    angles: heard.reading.answers.slice(1).map(({ name }) => name),
    facets,
    preface,
    ...besides,
  }
}
