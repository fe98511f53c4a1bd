import { isA } from '../../../../flows/fields.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { fold } from '../../text/fold.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { isOfAnotherMatter } from '../hearing/another-matter.ts'
import { facetsFor } from '../hearing/facets-asked.ts'
import { newIn, tellsNothing } from '../hearing/facts-told.ts'
import { fieldFromText } from '../hearing/field-text.ts'
import {
  askedFor,
  does,
  isChecking,
  isEmpty,
  isInNotice,
  prefaces,
  type TurnContext,
} from '../policy/turn-context.ts'
import { likelyAsked } from '../reply/likely-value.ts'
import { listsAfter, withoutDenied, wordsLeftOver } from './lists-told.ts'
import { withoutOldDoubt } from './old-doubt.ts'
import { asksToDeletePart, removalIn } from './removals.ts'
import type { TurnReading } from './turn-reading.ts'

const isAboutTime = ({ heard, told }: TurnReading): boolean =>
  !told.time.inferred &&
  (askedFor(heard.conversation) === 'meetingAt' || !told.time.needsDay) &&
  (told.time.fault !== undefined || told.time.needsDay === true)

/** A meeting cannot have this time. Nothing of it is kept, and we ask again. */
export const timeEvent = (meant: TurnReading): FlowEvent | undefined => {
  const { heard, told } = meant
  const { asking, fields } = heard.conversation
  if (!isInNotice(heard.conversation) || !isAboutTime(meant)) return undefined
  const { fault } = told.time
  if (fault === undefined)
    return fields.meetingAt === undefined ? { type: 'invalid', reason: 'needs_date' } : undefined
  if (fault.reason === 'no_day' && told.said.severalMeetings !== undefined) return undefined
  // That nobody knows the day answers it.
  if (fault.reason === 'no_day' && meant.answer.meetingUnknown) return undefined
  // A week or a month alone names no day to move the meeting to, and takes none away.
  if (asking !== 'meetingAt' && fault.reason === 'no_day') return undefined
  const unsettles = asking !== 'meetingAt' && fields.meetingAt !== undefined
  return { type: 'invalid', ...fault, ...(unsettles && { unsettles: true as const }) }
}

export const whose = (heard: TurnContext) => {
  const { about } = facetsFor(heard)
  return about === undefined ? {} : { facets: { ...heard.conversation.facets, about } }
}

/** The values that new ones replace, so that the reply can name them. */
export const wasBefore = (
  fields: NoticeFields,
  { fields: noted, came = {} }: TurnContext['conversation'],
): NoticeFields =>
  Object.fromEntries(
    Object.entries(noted).filter(
      ([field]) => field in fields && came[field as keyof NoticeFields] !== 'inferred',
    ),
  )

/** A yes, a no or a refusal beside a known fact goes with it, and bids nothing. */
const answersAlone = ['affirm', 'deny', 'decline', 'unknown']

/** A known fact told again while something else is asked for, or everything is checked. The question stands. */
const toldAgain = ({ heard, told, commands, asked }: TurnReading): FlowEvent | undefined => {
  const isOpen = askedFor(heard.conversation) !== undefined || isChecking(heard.conversation)
  const bids = commands.some(act => !answersAlone.includes(act))
  if (!isOpen || bids || asked !== undefined) return undefined
  const { [askedFor(heard.conversation) ?? 'needText']: _asked, ...known } = told.said
  if (!isEmpty(known)) return { type: 'field', fields: known, corrects: true }
  // A denied value is noted nowhere, so the reply shows what is.
  return Object.keys(told.denied).length > 0 && does(heard.reading, 'correct')
    ? { type: 'command.summary' }
    : undefined
}

/** Words that answer what was asked do not name an office as well. */
const withoutAskedOffice = (others: NoticeFields, { heard, answer }: TurnReading): NoticeFields =>
  isEmpty(answer)
    ? others
    : (Object.fromEntries(
        Object.entries(others).filter(
          ([field, value]) =>
            !isA('name', field as FieldName) || fold(String(value)) !== fold(heard.text.trim()),
        ),
      ) as NoticeFields)

/** The value that was asked for a yes, where other things are told and nothing denies it: it is supposed to be so. */
const likelyBeside = ({ heard, told, answer }: TurnReading): NoticeFields => {
  const [, field = '', value = ''] = likelyAsked(heard.conversation)?.split('.') ?? []
  const isDenied =
    field in told.denied || ['deny', 'unknown', 'decline', 'ask'].some(act => does(heard.reading, act))
  return isDenied || !isEmpty(answer) ? {} : fieldFromText(field, value)
}

const forgetting = (forgets: FieldName[]) => (forgets.length > 0 ? { forgets } : {})

/** The facts for the ledger: what was answered, what was told beside it, and what no longer holds. */
export const factsEvent = (meant: TurnReading): FlowEvent | undefined => {
  const { heard, told, answer } = meant
  const { conversation } = heard
  const asking = askedFor(conversation)
  const { [asking ?? 'needText']: _asked, ...others } = told.said
  const removal = removalIn(heard, told)
  const isDeleting = meant.commands.includes('delete')
  const besides = isDeleting
    ? {}
    : listsAfter(newIn(asking ? withoutAskedOffice(others, meant) : told.said, conversation), heard)
  if (isDeleting && removal === undefined)
    return tellsNothing(told) && !asksToDeletePart(heard) ? undefined : { type: 'command.summary' }
  const given = withoutDenied({ ...besides, ...removal?.fields, ...(isDeleting ? {} : answer) }, told)
  const doubt = withoutOldDoubt(given, heard)
  const fields = { ...doubt.fields, ...given }
  const about = whose(heard)
  const inferred = { ...(isEmpty(fields) ? {} : likelyBeside(meant)), ...told.inferred }
  const isNew = !isEmpty(fields) || !isEmpty(inferred) || removal !== undefined
  if (!isNew && (about.facets === undefined || conversation.facets.about !== undefined))
    return toldAgain(meant)
  return {
    type: 'field',
    fields,
    inferred,
    ...about,
    ...(isEmpty(answer) ? { corrects: true as const } : {}),
    ...forgetting([...(removal?.forgets ?? []), ...doubt.forgets, ...wordsLeftOver(fields, heard)]),
    was: wasBefore({ ...besides, ...removal?.fields }, conversation),
    ...(isBesides(heard) && { isBesides: true }),
    preface: prefaces(heard),
  }
}

const withoutRecording: readonly string[] = ['deny', 'unknown', 'prefer_alternative']

/** Facts told outside a notice about another matter, or beside a wish that is denied. */
const isBesides = ({ conversation, reading }: TurnContext): boolean =>
  !isInNotice(conversation) &&
  (isOfAnotherMatter(reading) || withoutRecording.some(act => does(reading, act)))
