import * as z from 'zod'
import { addDays, isoDay } from '../../core/calendar/copenhagen.ts'
import { dayFromIso } from '../../core/calendar/spoken.ts'
import { DomainError } from '../../core/errors.ts'
import { staffWords } from '../../core/notice/fields/staff-words.ts'
import type { FollowUpRow } from '../../ports.ts'
import { assertMay } from '../access/staff-access.ts'
import { reportDays } from '../conversation/report-answer.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { writeAudit } from '../records/notice-record.ts'
import { decryptJson, encryptJson, labels } from '../sealed/encrypted.ts'
import { readableOr } from '../sealed/unreadable.ts'
import { colleaguesIn } from '../staff/colleagues.ts'
import { isTopic } from './lessons.ts'

const kept = z.object({ topic: z.string(), person: z.string(), note: z.string(), done: z.boolean() })
/** What is done about one report or question: its topic, who has it, a note, and whether it is done. */
export type FollowUp = z.infer<typeof kept>

export type FollowUpInput = Omit<FollowUp, 'done'> & { municipality: string; subject: string; done: boolean }

const longestNote = 500

/** By `report.<id>` or `missed.<id>`. */
export const followUpsIn = async (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<Map<string, FollowUp>> => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const rows = await deps.store.followUps(municipality)
  return new Map(
    rows.flatMap(row => {
      const read = readFollowUp(deps, row)
      return read === undefined ? [] : [[row.subject, read] as const]
    }),
  )
}

const readFollowUp = (deps: Deps, { municipality, subject, ...sealed }: FollowUpRow): FollowUp | undefined =>
  readableOr(deps, { what: 'row', name: subject }, () =>
    kept.parse(decryptJson(deps, sealed, labels.followUp(municipality, subject))),
  )

/** Kept until the words it is about are deleted. */
export const followUp = async (deps: Deps, actor: StaffActor, input: FollowUpInput): Promise<void> => {
  const { municipality, subject, topic, person, done } = input
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const goesOn = await lastDayOf(deps, municipality, subject)
  if (topic !== '' && !isTopic(topic)) throw new DomainError('malformed')
  const known = person === '' || (await colleaguesIn(deps, municipality)).some(({ id }) => id === person)
  if (!known) throw new DomainError('malformed')
  const note = staffWords(input.note, { field: 'note', most: longestNote, required: false })
  const sealed = encryptJson(deps, { topic, person, note, done }, labels.followUp(municipality, subject))
  const row: FollowUpRow = { municipality, subject, goesOn, ...sealed }
  await deps.store.write([{ into: 'followUps', row }])
  const list = subject.startsWith('missed') ? 'missed' : 'reports'
  await writeAudit(deps, { municipality, actor, action: 'follow_up', subject: list })
}

const lastDayOf = async ({ store }: Deps, municipality: string, subject: string): Promise<string> => {
  const [kind = '', id = ''] = subject.split(/\.(.*)/s)
  const missed = kind === 'missed' && (await store.missed(municipality)).find(one => one.id === id)
  if (missed) return missed.goesOn
  const report = kind === 'report' && (await store.reports(municipality)).find(one => one.id === id)
  if (!report) throw new DomainError('not_found')
  return isoDay(addDays(dayFromIso(report.day), reportDays + 1))
}
