import type { WholeReading } from '../../core/reader/reading.ts'
import type { Case } from '../training/sets.ts'
import { firstTopic, type Read } from './figures.ts'

/** How the last accepted model read each message, by its text: first topic, then danger. */
export type Accepted = Record<string, string>

export const readAs = (reading: WholeReading): string =>
  `${firstTopic(reading)} ${reading.danger?.degree ?? 'none'}`

export const acceptedFrom = (read: readonly Read[]): Accepted =>
  Object.fromEntries(read.map(({ one, reading }) => [one.text, readAs(reading)]))

const marked = (value: string, isRight: boolean): string => `${isRight ? 'right' : 'wrong'} ${value}`

const isTopicRight = ({ topics }: Case, topic: string): boolean => topics.includes(topic)
const isDangerRight = ({ danger }: Case, degree: string): boolean =>
  (degree !== 'none') === (danger !== undefined)

/** One line for each first topic and each danger that differs from the last accepted model. */
export const differences = (read: readonly Read[], before: Accepted): string[] =>
  read.flatMap(({ one, reading }) => {
    const [topicThen = '', dangerThen] = before[one.text]?.split(' ') ?? []
    const [topic = '', danger = ''] = readAs(reading).split(' ')
    const text = one.text.slice(0, 120)
    const changed = (then: string | undefined, now: string, isRight: typeof isTopicRight): string[] =>
      then === undefined || then === '' || then === now
        ? []
        : [`${marked(then, isRight(one, then))} → ${marked(now, isRight(one, now))}: ${text}`]
    return [
      ...changed(topicThen, topic, isTopicRight),
      ...changed(dangerThen, danger, isDangerRight).map(line => `danger ${line}`),
    ]
  })
