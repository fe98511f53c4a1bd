import * as z from 'zod'
import { topics } from '../../../flows/topics.ts'
import { dayOf } from '../../core/calendar/spoken.ts'
import { DomainError } from '../../core/errors.ts'
import type { Language } from '../../core/language.ts'
import { staffWords } from '../../core/notice/fields/staff-words.ts'
import { mask } from '../../core/privacy/mask.ts'
import { sharesCommonSubstring } from '../../core/text/common-substring.ts'
import type { LessonRow } from '../../ports.ts'
import { assertMay } from '../access/staff-access.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import { writeAudit } from '../records/notice-record.ts'
import { decryptJson, encryptJson, labels } from '../sealed/encrypted.ts'
import { readableOr } from '../sealed/unreadable.ts'

const kept = z.object({ language: z.enum(['da', 'en']), topic: z.string(), text: z.string() })
/** A sentence an editor wrote, with its topic. */
export type Lesson = z.infer<typeof kept> & { id: string; day: string }

const longest = 500
/** This many words in a row as a citizen wrote them are the citizen's, and are never exported (duties 29). */
const sameInARow = 4

export const isTopic = (name: string): boolean => Object.hasOwn(topics, name)

export const lessonsIn = async (deps: Deps, actor: StaffActor, municipality: string): Promise<Lesson[]> => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  return (await deps.store.lessons(municipality)).flatMap(row => lessonIn(deps, row) ?? [])
}

const lessonIn = (deps: Deps, { municipality, id, day, ...sealed }: LessonRow): Lesson | undefined =>
  readableOr(deps, { what: 'lesson', name: id }, () => ({
    ...kept.parse(decryptJson(deps, sealed, labels.lesson(municipality, id))),
    id,
    day,
  }))

export type TeachInput = { municipality: string; missed: string; topic: string; text: string }

/** A new sentence like a question that was not understood: in the editor's words, about nobody. */
export const teach = async (deps: Deps, actor: StaffActor, input: TeachInput): Promise<void> => {
  const { municipality, missed, topic } = input
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const question = (await deps.store.missed(municipality)).find(({ id }) => id === missed)
  if (question === undefined) throw new DomainError('not_found')
  const asked = String(decryptJson(deps, question, labels.missed(municipality, missed)))
  const language: Language = question.language === 'en' ? 'en' : 'da'
  const text = ownWords(input.text, { asked, language })
  if (!isTopic(topic)) throw new DomainError('invalid_fields', { fields: { topic: 'required' } })
  const id = deps.newId()
  const sealed = encryptJson(deps, { language, topic, text }, labels.lesson(municipality, id))
  const row: LessonRow = { municipality, id, day: dayOf(deps.clock()), removed: 0, ...sealed }
  await deps.store.write([{ into: 'lessons', row }])
  await writeAudit(deps, { municipality, actor, action: 'teach', subject: 'missed', details: { topic } })
}

const ownWords = (given: string, { asked, language }: { asked: string; language: Language }): string => {
  const text = staffWords(given, { field: 'text', most: longest })
  const fault =
    mask(text, language).found.length > 0
      ? 'personal'
      : sharesCommonSubstring(text, asked, sameInARow)
        ? 'too_like'
        : undefined
  if (fault !== undefined) throw new DomainError('invalid_fields', { fields: { text: fault } })
  return text
}

export const removeLesson: StaffUseCase<{ id: string }, void> = async (deps, actor, { municipality, id }) => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const row = (await deps.store.lessons(municipality)).find(one => one.id === id)
  if (row === undefined) throw new DomainError('not_found')
  await deps.store.write([{ into: 'lessons', row: { ...row, removed: 1 } }])
  await writeAudit(deps, { municipality, actor, action: 'unteach', subject: 'missed' })
}

/** The lines as `training/messages` has them: language, topic, no fine answer, no danger, a question, the text. */
export const lessonFile = async (deps: Deps, actor: StaffActor, municipality: string): Promise<string> => {
  const lessons = await lessonsIn(deps, actor, municipality)
  await writeAudit(deps, { municipality, actor, action: 'fetch_lessons', subject: 'missed' })
  return lessons
    .map(({ language, topic, text }) => [language, topic, '-', '-', 'ask', onOneLine(text)].join('\t'))
    .map(line => `${line}\n`)
    .join('')
}

const onOneLine = (text: string): string => text.replaceAll('\t', ' ').replaceAll(/\r?\n/g, '⏎')
