import { dayOf, spokenDay } from '../calendar/spoken.ts'
import type { Language } from '../language.ts'
import type { NoticeFields } from '../notice/fields/field-schema.ts'
import { type Fills, openFills } from '../policy/fills.ts'

const languagesOfOurs: readonly string[] = ['da', 'en']

/**
 * The language to be interpreted, as it stands in a sentence: "polsk", "Polish". Undefined for Danish and English.
 */
export const tongueIn = ({ language: tongue }: NoticeFields, language: Language): string | undefined => {
  if (tongue === undefined || languagesOfOurs.includes(tongue)) return undefined
  return language === 'da' ? tongue.toLocaleLowerCase('da') : tongue
}

/** What is known of the meeting, to fill the gaps in an answer's words. */
export const fillsOf = (fields: NoticeFields, language: Language): Fills => ({
  day:
    fields.meetingAt === undefined ? openFills.day : spokenDay(dayOf(new Date(fields.meetingAt)), language),
  tongue: tongueIn(fields, language) ?? openFills.tongue,
})
