import { isA, isField } from '../../../flows/fields.ts'
import { fold } from '../fold.ts'
import { contrastWords } from '../lexicon/small-words.ts'
import type { FactRead } from '../reader/reading.ts'
import { isNameLong } from './values-heard.ts'

/** "Hver torsdag" of "hver torsdag kl. 10": with the time that stands around it. */
const withItsTime = (fact: FactRead, facts: readonly FactRead[]): FactRead => {
  const { span, value } =
    facts.find(
      each => each.field === 'meetingAt' && each.span[0] <= fact.span[0] && each.span[1] >= fact.span[1],
    ) ?? fact
  return fact.field === 'severalMeetings' ? { ...fact, span, value } : fact
}

/** The fact of the same field that stands before this one, and the words between them. */
const before = (
  fact: FactRead,
  facts: readonly FactRead[],
  text: string,
): { fact: FactRead; between: string } | undefined => {
  const near = facts
    .filter(({ field, span }) => field === fact.field && span[1] <= fact.span[0])
    .toSorted((one, other) => one.span[1] - other.span[1])
    .at(-1)
  return near && { fact: near, between: text.slice(near.span[1], fact.span[0]) }
}

/** "Ikke tolk, men længere tid": what stands after the but is what is so. */
const afterABut = (fact: FactRead, facts: readonly FactRead[], text: string): FactRead => {
  const near = fact.mode === 'denied' ? before(fact, facts, text) : undefined
  const isInstead =
    near?.fact.mode === 'denied' &&
    near.fact.value !== fact.value &&
    contrastWords.has(fold(near.between.replace(/[^\p{L}]/gu, '')))
  return isInstead ? { ...fact, mode: 'said' } : fact
}

/** "Skolen, Munkevænget": one name, said nearer behind a comma. */
const namesJoined = (facts: readonly FactRead[], text: string): FactRead[] => {
  const all: FactRead[] = []
  for (const fact of facts.toSorted((one, other) => one.span[0] - other.span[0])) {
    const near = isField(fact.field) && isA('name', fact.field) ? before(fact, all, text) : undefined
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

/** What each fact tells together with those around it. */
export const factsTogether = (
  likely: readonly FactRead[],
  { facts, text, corrects }: { facts: readonly FactRead[]; text: string; corrects: boolean },
): FactRead[] => {
  const each = likely.map(fact => withItsTime(afterABut(fact, likely, text), facts))
  return corrects ? each : namesJoined(each, text)
}
