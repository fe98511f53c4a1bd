import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { answerTexts } from '../../../core/notice/decision/answer-texts.ts'
import { rowsCarried } from '../../../core/notice/decision/wish-rows.ts'
import { isWishId } from '../../../core/notice/decision/wishes.ts'

const texts = answerTexts.flatMap(name => [name, `${name}English`] as const)

/** The fields of an answer's form, as they are typed. */
export const draftNames = [
  'outcome',
  'terms',
  'colleague',
  'ownWords',
  'movedDay',
  'movedTime',
  'wishes',
  'overrule',
  /** A note to colleagues that is half written: no part of the answer, and kept with it. */
  'note',
  ...texts,
] as const
export type DraftName = (typeof draftNames)[number]
export type DraftText = (typeof texts)[number]

/** What is in the form: as it was typed, also when something is missing. */
export type Draft = Record<DraftName, string>

export const draftFrom = (kept: Readonly<Record<string, string>>): Draft =>
  Object.fromEntries(draftNames.map(name => [name, kept[name] ?? ''])) as Draft

/** The answers to other wishes that an answer begins with after another one, also where a question came between. */
export const carriedWishes = (notice: StaffNotice): string => {
  const { canReplace, status, decisions } = notice
  const given = decisions.find(({ outcome }) => outcomeRow(outcome).isOnTheMatter)
  if (given === undefined || (canReplace.length === 0 && status !== 'asked')) return ''
  return Object.entries(rowsCarried(notice, given.wishes))
    .map(([wish, answer]) => `${wish}:${answer}`)
    .join(' ')
}

/** What was written by hand, in the order of the form. */
export const writtenTexts = (draft: Draft): string[] =>
  [draft.movedDay, draft.movedTime, ...texts.map(name => draft[name])].filter(text => text !== '')

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
    },
    version: text('version') !== '' && Number.isSafeInteger(version) ? version : -1,
    replaces: text('replaces') === 'yes',
    list: text('list'),
  }
}

/** One field for each wish in the form, under a name of its own for what was promised; a single one where the letter's page carries them all. */
const wishesIn = (form: URLSearchParams): string => {
  const each = [...form].flatMap(([name, answer]) => {
    const [, wish = ''] = /^(?:wish|promised)\.(.+)$/.exec(name) ?? []
    return isWishId(wish) && answer !== '' ? [`${wish}:${answer}`] : []
  })
  return each.length > 0 ? each.join(' ') : (form.get('wishes') ?? '')
}
