import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { answerTexts } from '../../../core/notice/decision/answer-texts.ts'
import { meetingRows } from '../../../core/notice/decision/meeting-rows.ts'
import { meetingField } from '../../../core/notice/decision/meeting-rules.ts'
import { meetingSlots } from '../../../core/notice/decision/meetings.ts'
import { rowsCarried } from '../../../core/notice/decision/wish-rows.ts'
import { isWishAnswer, isWishId } from '../../../core/notice/decision/wishes.ts'

/** The fields of each of the other meetings. */
export const meetingParts = ['words', 'answer', 'ground', 'groundEnglish'] as const
const meetingNames = meetingSlots.flatMap(slot => meetingParts.map(part => meetingField(slot, part)))

const texts = answerTexts.flatMap(name => [name, `${name}English`] as const)

/** The fields of an answer's form, as they are typed. */
export const draftNames = [
  'outcome',
  'terms',
  'colleague',
  'ownWords',
  'movedDay',
  'movedTime',
  /** What somebody is to be reminded of: by which day, and who. */
  'taskBy',
  'taskWho',
  'wishes',
  'overrule',
  /** A note to colleagues that is half written: no part of the answer, and kept with it. */
  'note',
  /** `yes`: the rows of the meetings are as they were left, and no longer as they were proposed. */
  'meetings',
  ...meetingNames,
  ...texts,
] as const
export type DraftName = (typeof draftNames)[number]

/** What is in the form: as it was typed, also when something is missing. */
export type Draft = Record<DraftName, string>

export const draftFrom = (kept: Readonly<Record<string, string>>): Draft =>
  Object.fromEntries(draftNames.map(name => [name, kept[name] ?? ''])) as Draft

/** After a change by the citizen, an answer begins anew. */
const isCarried = ({ canReplace, status }: StaffNotice): boolean =>
  canReplace.length > 0 || status === 'asked'

/** The answers to other wishes that an answer begins with after another one, also where a question came between. */
export const carriedWishes = (notice: StaffNotice): string => {
  const given = notice.decisions.find(({ outcome }) => outcomeRow(outcome).isOnTheMatter)
  if (given === undefined || !isCarried(notice)) return ''
  return Object.entries(rowsCarried(notice, given.wishes))
    .map(([wish, answer]) => `${wish}:${answer}`)
    .join(' ')
}

/** The rows of the form as one text, to see whether somebody has changed them. */
export const meetingsWritten = (draft: Readonly<Record<string, string>>): string =>
  meetingNames
    .filter(name => (draft[name] ?? '') !== '')
    .map(name => `${name}:${draft[name]}`)
    .join(' ')

/** The meetings of the form that have a name, each with its answer. */
export const rowsIn = (draft: Readonly<Record<string, string>>) =>
  meetingSlots.flatMap(slot => {
    const { [meetingField(slot, 'words')]: words = '', [meetingField(slot, 'answer')]: answer = '' } = draft
    return words === '' ? [] : [{ slot, words, ...(isWishAnswer(answer) && { answer }) }]
  })

/** The rows that a form begins with. A ground may repeat the need, so it is for who has opened that (duties 13). */
export const meetingsBegun = (notice: StaffNotice): Record<string, string> => {
  const shown = meetingParts.filter(
    part => part === 'words' || part === 'answer' || !notice.hasNeed || notice.needOpened,
  )
  return Object.fromEntries(
    meetingRows(isCarried(notice) ? notice : { ...notice, decisions: [] }).flatMap(row =>
      shown.map((part): [string, string] => [meetingField(row.slot, part), row[part] ?? '']),
    ),
  )
}

/** The need was opened while the form was open: a row that nobody has changed shows its ground too. */
export const withGroundsShown = (draft: Draft, notice: StaffNotice): Draft => {
  const begun = meetingsBegun(notice)
  const unchanged = meetingSlots.filter(slot =>
    (['words', 'answer'] as const).every(part => {
      const name = meetingField(slot, part)
      return draft[name] === begun[name]
    }),
  )
  const grounds = unchanged
    .flatMap(slot => [meetingField(slot, 'ground'), meetingField(slot, 'groundEnglish')])
    .filter(name => draft[name] === '')
  return { ...draft, ...Object.fromEntries(grounds.map(name => [name, begun[name] ?? ''])) }
}

/** What was written by hand, in the order of the form. */
export const writtenTexts = (draft: Draft): string[] =>
  [
    draft.movedDay,
    draft.movedTime,
    draft.taskBy,
    draft.taskWho,
    ...[...meetingNames, ...texts].map(name => draft[name] ?? ''),
  ].filter(text => text !== '' && !isWishAnswer(text))

type Posted = { draft: Draft; version: number; replaces: boolean; list: string }

/** The decision form as posted. `version` is the optimistic lock, so a value that is no number matches no version. */
export const draftIn = (form: URLSearchParams): Posted => {
  const text = (name: string) => form.get(name) ?? ''
  const version = Number(text('version'))
  return {
    draft: {
      ...draftFrom(Object.fromEntries(form)),
      terms: form.getAll('terms').join(' '),
      wishes: wishesIn(form),
      meetings: text('meetings') === 'yes' || meetingNames.some(name => form.has(name)) ? 'yes' : '',
    },
    version: text('version') !== '' && Number.isSafeInteger(version) ? version : -1,
    replaces: text('replaces') === 'yes',
    list: text('list'),
  }
}

/**
 * One field for each wish in the form, under a name of its own for what was promised; a single one where the letter's
 * page carries them all.
 */
const wishesIn = (form: URLSearchParams): string => {
  const each = [...form].flatMap(([name, answer]) => {
    const [, wish = ''] = /^(?:wish|promised)\.(.+)$/.exec(name) ?? []
    return isWishId(wish) && answer !== '' ? [`${wish}:${answer}`] : []
  })
  return each.length > 0 ? each.join(' ') : (form.get('wishes') ?? '')
}
