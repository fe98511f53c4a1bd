import { type Precondition, preconditions } from '../../../../flows/answers/preconditions.ts'
import type { Pack } from '../../../../flows/policies/pack.ts'
import { leadTime } from '../../calendar/lead-time.ts'
import { meetingPasses } from '../../notice/fields/meeting-passes.ts'
import { answerDefinition, topicOfAnswer } from '../../policy/answer.ts'
import { channelOf } from '../../policy/channel-of.ts'
import type { RecordingSituation } from '../../policy/ruling.ts'

/** What is known when an answer is chosen. */
export type KnownFacts = {
  situation: RecordingSituation
  meetingAt?: string | undefined
  now: Date
  pack: Pack
}

type Status = ReturnType<typeof leadTime>['status']

const statusOf = ({ situation, meetingAt, now, pack }: KnownFacts): Status | undefined =>
  meetingAt === undefined
    ? undefined
    : leadTime({ meetingAt: meetingPasses(meetingAt), now }, pack.channels[channelOf(situation)]).status

type OfTime = {
  [Name in Precondition]: (typeof preconditions)[Name] extends 'meetingAt' ? Name : never
}[Precondition]

const holds: Record<OfTime, (known: KnownFacts) => boolean> = {
  meeting_ahead: known => statusOf(known) !== undefined && statusOf(known) !== 'past',
  meeting_over: known => statusOf(known) === 'past',
  inside_lead: known => ['short', 'too_late'].includes(statusOf(known) ?? ''),
}

const needsOf = (answerId: string): readonly Precondition[] => answerDefinition(answerId).needs ?? []

const insteadOf = (answerId: string): string =>
  answerDefinition(answerId).otherwise ?? topicOfAnswer(answerId)

const pictures: readonly (string | undefined)[] = ['video', 'screen', 'fixed_camera']

/** An answer about sound does not hold for pictures. */
const ofThisMedium = (answerId: string, { medium }: RecordingSituation): string =>
  (pictures.includes(medium) ? answerDefinition(answerId).ofPictures : undefined) ?? answerId

const isOfTime = (need: Precondition): need is OfTime => preconditions[need] === 'meetingAt'

/**
 * The answer itself, when the time of the meeting is known or not needed. Else the one it names instead, or the plain
 * answer of its topic, with this authority's main rule.
 */
export const answerThatFits = (answerId: string, known: KnownFacts): string =>
  needsOf(answerId)
    .filter(isOfTime)
    .every(need => holds[need](known))
    ? ofThisMedium(answerId, known.situation)
    : ofThisMedium(insteadOf(answerId), known.situation)

/** The same for what only the message itself can tell: `isSaid` where the reader is sure that it does. */
export const answerAsSaid = (answerId: string, isSaid: boolean): string =>
  isSaid || needsOf(answerId).every(isOfTime) ? answerId : insteadOf(answerId)

/** The verdicts of both come from one rule of the same topic. A choice between them would be between two like lines. */
export const areRuledAlike = (
  first: { topic: string; answer: string },
  second: { topic: string; answer: string },
): boolean => {
  const [one, other] = [first, second].map(({ answer }) => answerDefinition(answer).verdict.by)
  return first.topic === second.topic && one !== undefined && one === other
}
