import { fieldRow, isA, isChosen, isField } from '../../../../flows/fields.ts'
import { fieldNamed } from '../../lexicon/field-names.ts'
import { functionWords } from '../../lexicon/small-words.ts'
import { valuesNamed } from '../../lexicon/value-names.ts'
import type { FieldName } from '../../notice/fields/field-schema.ts'
import type { FactRead } from '../../reader/reading.ts'
import { wordsOf } from '../../text/fold.ts'
import { bounds } from '../policy/bounds.ts'
import { askedFor, does, isInNotice, type TurnContext } from '../policy/turn-context.ts'
import { isNoName } from './not-an-answer.ts'
import { areTwoValuesMeant, isOwnNumber } from './value-meant.ts'

const ofPeople: readonly string[] = ['employee', 'represented', 'relation', 'othersPresent']

/** While a notice is written, somebody who comes, or whose name is told, is of the meeting. */
const peopleOfMeeting: readonly string[] = ['employee', 'othersPresent']

/** An article or a possessive alone names nobody. */
const saysSomething = ({ value }: FactRead): boolean => wordsOf(value).some(word => !functionWords.has(word))

/** The fact's own words call the value by its name. */
const isNamed = ({ field, value, span }: FactRead, text: string): boolean =>
  isField(field) && isChosen(field) && valuesNamed(field, text.slice(...span)).includes(value)

/** Words that are likelier a department name no way to meet. */
const isOfAnotherField = (
  { field, span, probability }: FactRead,
  { facts }: TurnContext['reading'],
): boolean =>
  facts.some(
    other =>
      other.field !== field &&
      other.probability > Math.max(probability, bounds.fact) &&
      other.span[0] < span[1] &&
      span[0] < other.span[1],
  )

/** Asked for whom they write, what they are to them belongs to the answer. */
const goesWith = ({ field }: FactRead, asked: FieldName | undefined): boolean =>
  asked !== undefined && isField(field) && fieldRow(field).goesWith === asked

/** Asked who hears it, naming several people is an answer, however it is shared among the values. */
const isSeveral = (asked: FieldName, { reading }: Pick<TurnContext, 'reading'>): boolean =>
  isA('inclusive', asked) && areTwoValuesMeant(asked, { reading }) && !does(reading, 'correct')

/** A choice is not asked about again. One more reason only joins the others. */
const isSettledChoice = ({ field }: FactRead): boolean =>
  isField(field) && isChosen(field) && !isA('reason', field)

/** Somebody is represented, so one of the ways to stand for them is so: the likeliest by far. */
const isForSomebody = (fact: FactRead, { facts }: TurnContext['reading']): boolean =>
  fact.field === 'onBehalfOf' &&
  facts.some(
    ({ field, mode, probability }) =>
      field === 'represented' && mode === 'said' && probability >= bounds.fact,
  ) &&
  facts.every(
    ({ field, value, probability }) =>
      field !== 'onBehalfOf' || value === fact.value || fact.probability >= bounds.aheadOfNext * probability,
  )

/**
 * The bound for a fact. Whom it is about is easily misread, but not when we asked for it, or when the words beside
 * the name say who it is.
 */
const boundFor = (fact: FactRead, { text, reading, conversation }: TurnContext): number => {
  const asked = askedFor(conversation)
  const isAsked = [asked, fieldNamed(text)].includes(fact.field as FieldName) || goesWith(fact, asked)
  if (asked === fact.field && isA('claim', asked) && !isNamed(fact, text)) return bounds.claim
  const isOfTheMeeting = peopleOfMeeting.includes(fact.field) && isInNotice(conversation)
  if (ofPeople.includes(fact.field) && !isAsked && !isOfTheMeeting) return bounds.mentionedPerson
  if (isForSomebody(fact, reading)) return bounds.factNamed
  // Told by the way it is only supposed, and asked about again.
  if (isA('claim', fact.field as FieldName) && asked !== fact.field) return bounds.fact
  const isAnswer = asked === fact.field && isSeveral(asked, { reading })
  if (isSettledChoice(fact) && !isAnswer && !isNamed(fact, text)) return bounds.choice
  return isNamed(fact, text) && !isOfAnotherField(fact, reading) ? bounds.factNamed : bounds.fact
}

export const isLikely = (fact: FactRead, heard: TurnContext): boolean =>
  !isNoName(fact, heard) &&
  !isOwnNumber(fact.field, fact.value, heard) &&
  isField(fact.field) &&
  fact.field !== 'meetingAt' &&
  fact.probability >= boundFor(fact, heard) &&
  saysSomething(fact)

/**
 * By what right somebody writes decides in whose name it stands. Told by the way it is only supposed, and asked about,
 * unless it is called by its name or surely told.
 */
export const isSupposedClaim = (fact: FactRead, { text, conversation }: TurnContext): boolean =>
  isA('claim', fact.field as FieldName) &&
  askedFor(conversation) !== fact.field &&
  !isNamed(fact, text) &&
  fact.probability < bounds.certain
