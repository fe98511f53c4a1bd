import { outcomeRow } from '../../../../flows/outcomes.ts'
import { meetingText } from '../../notice/fields/field-text.ts'
import { onOneLine } from '../formats/printable.ts'
import type { DocumentBlock } from '../model.ts'
import { askedRows, meetingRows, representedRow, severalRow } from '../papers/field-rows.ts'
import { occasion } from '../papers/receipt-sentences.ts'
import { isAnsweredEach } from './letter-each-meeting.ts'
import { paragraph, type Telling } from './telling.ts'

/** Where one answer covers several meetings, the letter says which, even if nobody wrote that. */
export const eachMeeting = (telling: Telling): DocumentBlock[] => {
  const { input, language, translate, about } = telling
  if (isAnsweredEach(telling)) return []
  const { isOnTheMatter, by } = outcomeRow(input.outcome)
  const { severalMeetings, meetingAt } = input.fields
  if (severalMeetings === undefined || !isOnTheMatter || by !== 'staff') return []
  if (meetingAt === undefined) return [paragraph(translate('letters:letter.meetings.all'))]
  const said = { ...firstOf({ about, language, translate }, meetingAt), name: onOneLine(input.signer.name) }
  return [paragraph(translate(`letters:letter.meetings.${input.wishes?.other_meetings ?? 'none'}`, said))]
}

/** The meeting that the answer is for in any case. */
const firstOf = (
  { about, language, translate }: Pick<Telling, 'about' | 'language' | 'translate'>,
  at: string,
) => ({
  occasion: occasion(about.fields, translate),
  when: meetingText(at, language),
})

/** What becomes of the other meetings where the answer is for one of them only; undefined where it is for them all. */
const othersIn = (telling: Telling): 'later' | 'none' | undefined => {
  const { outcome, fields, wishes = {} } = telling.input
  if (isAnsweredEach(telling)) return undefined
  const { isOnTheMatter, by } = outcomeRow(outcome)
  if (!isOnTheMatter || by !== 'staff') return undefined
  if (fields.severalMeetings === undefined || fields.meetingAt === undefined) return undefined
  if (wishes.other_meetings === 'yes') return undefined
  return wishes.other_meetings === 'later' ? 'later' : 'none'
}

const writtenIn = ({ input, language, translate }: Telling) => ({
  wroteIn: input.language,
  language,
  translate,
  languageOf: input.languageOf,
})

/**
 * What the answer is for: no meeting that it is not for stands here. Where each meeting has an answer, this is what
 * they wrote.
 */
export const aboutBlocks = (telling: Telling): DocumentBlock[] => {
  const { caseNumber: _caseNumber, severalMeetings, ...one } = telling.input.fields
  const isForAll = severalMeetings !== undefined && othersIn(telling) === undefined
  const fields = isForAll ? { ...one, severalMeetings } : one
  const rows = [representedRow, meetingRows, askedRows].flatMap(rowsOf => rowsOf(fields, writtenIn(telling)))
  return rows.length ? [{ kind: 'facts', rows }] : []
}

/** All meetings they wrote about, under a heading of their own: their words may name the first among the others. */
export const otherMeetingBlocks = (telling: Telling): DocumentBlock[] => {
  const others = othersIn(telling)
  const { fields } = telling.input
  if (others === undefined || fields.meetingAt === undefined) return []
  const first = firstOf(telling, fields.meetingAt)
  const rows = severalRow(fields, writtenIn(telling))
  return [{ kind: 'facts', rows }, paragraph(telling.translate(`letters:letter.others.${others}`, first))]
}
