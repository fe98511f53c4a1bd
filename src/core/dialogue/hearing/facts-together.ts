import { isA, isField } from '../../../../flows/fields.ts'
import type { FactRead } from '../../reader/reading.ts'
import { isNameLong } from '../policy/message-length.ts'
import { factBefore } from './fact-before.ts'

/** A repeated day, taken together with the time that stands around it. */
const withItsTime = (fact: FactRead, facts: readonly FactRead[]): FactRead => {
  const { span, value } =
    facts.find(
      each => each.field === 'meetingAt' && each.span[0] <= fact.span[0] && each.span[1] >= fact.span[1],
    ) ?? fact
  return fact.field === 'severalMeetings' ? { ...fact, span, value } : fact
}

/** Two names with a comma between are one name: the second says it more closely. */
const namesJoined = (facts: readonly FactRead[], text: string): FactRead[] => {
  const all: FactRead[] = []
  for (const fact of facts.toSorted((one, other) => one.span[0] - other.span[0])) {
    const near = isField(fact.field) && isA('name', fact.field) ? factBefore(fact, all, text) : undefined
    const joined = near && { ...near.fact, value: text.slice(near.fact.span[0], fact.span[1]) }
    const isOne =
      near?.fact.mode === fact.mode && /^,\s*$/.test(near.between) && isNameLong(joined?.value ?? '')
    if (!isOne || joined === undefined) all.push(fact)
    else
      all[all.indexOf(near.fact)] = {
        ...joined,
        span: [near.fact.span[0], fact.span[1]],
        probability: Math.max(near.fact.probability, fact.probability),
      }
  }
  return all
}

/** What each fact tells, together with the facts around it. */
export const factsTogether = (
  likely: readonly FactRead[],
  { facts, text, corrects }: { facts: readonly FactRead[]; text: string; corrects: boolean },
): FactRead[] => {
  const each = likely.map(fact => withItsTime(fact, facts))
  return corrects ? each : namesJoined(each, text)
}
