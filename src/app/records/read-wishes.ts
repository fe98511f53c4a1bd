import { bounds } from '../../core/dialogue/policy/bounds.ts'
import type { Language } from '../../core/language.ts'
import { type HeardName, heardNames, type WishesHeard } from '../../core/notice/lifecycle/heard-wishes.ts'
import { mask } from '../../core/privacy/mask.ts'
import type { FactRead, MessageReading } from '../../core/reader/reading.ts'
import { sentencesOf } from '../../core/reader/sentences.ts'

type Found = WishesHeard['found'][number]

/**
 * The wishes in one text, each with the sentence it stands in. A wish too many is set aside at a glance, and one that
 * is missed is answered by nobody, so a question counts as well.
 */
export const wishesReadIn = async (
  read: (text: string) => Promise<MessageReading>,
  { text, language }: { text: string; language: Language },
): Promise<Found[]> => {
  const found: Found[] = []
  for (const span of sentencesOf(text)) {
    const sentence = text.slice(...span)
    const { facts } = await read(mask(sentence.trim(), language).text)
    const [from, to] = [span[0] + sentence.search(/\S/), span[0] + sentence.trimEnd().length]
    found.push(...wishNames(facts).map(wish => ({ wish, from, to })))
  }
  return found
}

/** Of two that are read in the same words, the likelier is meant. */
const wishNames = (facts: readonly FactRead[]): HeardName[] => {
  const likely = facts
    .filter(fact => wishOf(fact) !== undefined && fact.mode !== 'denied' && fact.probability >= bounds.fact)
    .toSorted((one, other) => other.probability - one.probability)
  const alone = likely.filter((fact, at) => !likely.slice(0, at).some(before => overlap(fact, before)))
  return [...new Set(alone.flatMap(fact => wishOf(fact) ?? []))]
}

const wishOf = ({ field, value }: FactRead): HeardName | undefined => {
  if (field === 'otherWishes') return 'other'
  if (field === 'easyRead') return value === 'yes' ? 'easy_read' : undefined
  return field === 'alternatives' ? heardNames.find(name => name === value) : undefined
}

const overlap = ({ span: [from, to] }: FactRead, { span: [start, end] }: FactRead): boolean =>
  from < end && start < to
