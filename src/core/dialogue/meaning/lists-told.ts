import { fieldNamed } from '../../lexicon/field-names.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { listsJoined, wordsGathered, wordsJoined } from '../../notice/fields/lists-joined.ts'
import type { ToldFacts } from '../hearing/facts-told.ts'
import { bounds, share } from '../policy/bounds.ts'
import { does, type TurnContext } from '../policy/turn-context.ts'

/** A correction of the reasons, surely, or as likely as not where it calls them by name. */
const correctsReasons = ({ reading, text }: TurnContext): boolean =>
  does(reading, 'correct') ||
  (share(reading.acts, 'correct') >= bounds.undoable && fieldNamed(text) === 'need')

/** Somebody else who comes takes nobody's place, and a second reason no other's. */
const wordsBeside = (noted: NoticeFields, fields: NoticeFields): NoticeFields => ({
  ...wordsGathered(noted, fields),
  ...wordsJoined('needText', noted, fields),
  ...wordsJoined('othersPresent', noted, fields),
})

/** One more wish or reason joins the others. A correction puts the reasons in place of those before. */
export const listsAfter = (fields: NoticeFields, heard: TurnContext): NoticeFields => {
  const { need } = fields
  return {
    ...listsJoined(heard.conversation.fields, fields),
    ...(does(heard.reading, 'correct') ? {} : wordsBeside(heard.conversation.fields, fields)),
    ...(need && correctsReasons(heard) && { need }),
  }
}

/** A value that was said not to be so leaves the list to which another is told. */
export const withoutDenied = (fields: NoticeFields, { said, denied }: ToldFacts): NoticeFields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const told = [said[field as FieldName] ?? []].flat() as unknown[]
      const gone: unknown[] = (denied[field as FieldName] ?? []).filter(one => !told.includes(one))
      return [field, Array.isArray(value) ? value.filter(one => !gone.includes(one)) : value]
    }),
  )

/** The words for reasons of which none is left: they go with them. */
export const wordsLeftOver = ({ need, needText }: NoticeFields, heard: TurnContext): FieldName[] => {
  const { fields: noted } = heard.conversation
  // A reason that had only words keeps them beside one more, unless that takes its place.
  const before = (noted.need ?? []).filter(one => one !== 'other' || !need?.length || correctsReasons(heard))
  const isGone =
    need?.includes('prefer_not_to_say') === true ||
    (need !== undefined && before.length > 0 && before.every(one => !need.includes(one)))
  return isGone && noted.needText !== undefined && needText === undefined ? ['needText'] : []
}
