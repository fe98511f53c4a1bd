import { documentIn, toJson } from '../../core/documents/formats/json.ts'
import { headingsOfNeed } from '../../core/documents/letters/letter-grounds.ts'
import { addressesNeed, withoutNeedSection } from '../../core/documents/letters/without-need.ts'
import type { DocumentBlock, DocumentModel } from '../../core/documents/model.ts'
import { DomainError } from '../../core/errors.ts'
import type { Language } from '../../core/language.ts'
import type { MeetingsAnswered } from '../../core/notice/decision/meetings.ts'
import { isDecisionOutcome } from '../../core/notice/decision/outcome-questions.ts'
import type { Deps } from '../deps.ts'

type Texts = Record<string, unknown> & { assessment?: unknown }
type Data = Record<string, unknown> & {
  hasNeed?: boolean
  decision?: Texts & Pick<MeetingsAnswered, 'meetings'> & { outcome?: string; english?: Texts }
}

const dataIn = (json: string): Data => (JSON.parse(json) as { data?: Data }).data ?? {}

const answeredIn = ({ decision }: Data): MeetingsAnswered | undefined => {
  const { outcome, meetings } = decision ?? {}
  return isDecisionOutcome(outcome) ? { outcome, ...(meetings && { meetings }) } : undefined
}

/** Whether the letter in this stored JSON says what the citizen needs. */
export const tellsNeed = (json: string): boolean => {
  const data = dataIn(json)
  return addressesNeed(data.hasNeed === true, answeredIn(data))
}

/** A letter without its section on the need, for who may open that. The citizen's own letter is unchanged. */
export const letterBeforeNeed = (
  { content }: Pick<Deps, 'content'>,
  letter: DocumentModel,
): DocumentModel => {
  const headings = headingsOfNeed.flatMap(name => headingsOf(content, name))
  const mark = content.translate('da')('letters:mark.withoutNeed')
  const without = withoutNeedSection(letter, { headings, mark })
  if (without === undefined) throw new DomainError('unavailable')
  return without
}

/** A letter for everybody who may read the notice, and for files: the assessment may repeat the need. */
export const letterWithoutNeed = (deps: Pick<Deps, 'content'>, letter: DocumentModel): DocumentModel => {
  const { content } = deps
  const without = letterBeforeNeed(deps, letter)
  const assessments = ['assessment', 'meetingsGround'].flatMap(name => headingsOf(content, name))
  const sections = without.sections.map(section =>
    section.heading !== undefined && assessments.includes(section.heading)
      ? { ...section, blocks: [assessmentApart(content, section.lang ?? letter.language)] }
      : section,
  )
  return { ...without, sections }
}

const headingsOf = (content: Deps['content'], name: string): string[] =>
  (['da', 'en'] as const).map(language => content.translate(language)(`letters:letter.heading.${name}`))

const assessmentApart = (content: Deps['content'], language: Language): DocumentBlock => ({
  kind: 'paragraph',
  text: content.translate(language)('letters:mark.assessmentApart'),
})

/** The same for stored JSON: its machine-readable part never held the need. */
export const jsonWithoutNeed = (deps: Pick<Deps, 'content'>, json: string): string =>
  toJson(letterWithoutNeed(deps, documentIn(json)), withoutAssessment(dataIn(json)))

const withoutAssessment = ({ decision, ...data }: Data): Data => {
  if (decision === undefined) return data
  const { assessment: _assessment, english, ...rest } = decision
  if (english === undefined) return { ...data, decision: rest }
  const { assessment: _english, ...others } = english
  return { ...data, decision: { ...rest, english: others } }
}
