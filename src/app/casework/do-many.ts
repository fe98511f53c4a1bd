import { DomainError } from '../../core/errors.ts'
import type { NoticeRow } from '../../ports.ts'
import { assertMay, staffNoticeRow } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { changeRecord, type NoticeRecord, type Plan, readableSummary } from '../records/notice-record.ts'
import { changeTogether } from './change-together.ts'
import { type Acting, type CaseworkInput, commandsOf, doneTo, plannedFor } from './do-casework.ts'

/** A notice that was ticked, at the version the person saw. Without a version any version will do. */
export type Chosen = { reference: string; version?: number | undefined }

export type DoMany = Omit<CaseworkInput, 'reference'> & { chosen: readonly Chosen[] }

/** Why one of several notices was left unchanged. */
export type LeftWhy = 'changed' | 'taken' | 'not_here' | 'seen' | 'not_possible'
export type Left = { reference: string; why: LeftWhy }

/** The most at once, so that the page comes back within a reasonable time. */
export const mostAtOnce = 500
const together = 100

/**
 * The same act on several notices, each with a log line of its own. A notice it cannot be done to is skipped and
 * reported with its number and the reason; the others are done.
 */
export const doMany = async (
  deps: Deps,
  actor: StaffActor,
  { chosen, ...input }: DoMany,
): Promise<{ done: number; left: Left[] }> => {
  assertMay(deps, actor, { municipality: input.municipality, roles: ['handle'] })
  assertChosen(chosen)
  const left: Left[] = []
  let done = 0
  for (let at = 0; at < chosen.length; at += together) {
    const part = chosen.slice(at, at + together)
    done += await partDone(deps, actor, { part, input, left })
  }
  if (input.act === 'place' && done > 0) deliverSoon(deps)
  return { done, left }
}

export const assertChosen = (chosen: readonly unknown[]) => {
  if (chosen.length === 0) throw new DomainError('invalid_fields', { fields: { chosen: 'required' } })
  if (chosen.length > mostAtOnce) throw new DomainError('malformed')
}

type Part = { part: readonly Chosen[]; input: Omit<DoMany, 'chosen'>; left: Left[] }
type Ready = { row: NoticeRow; commands: readonly Acting[] }

const partDone = async (deps: Deps, actor: StaffActor, { part, input, left }: Part): Promise<number> => {
  const ready: Ready[] = []
  for (const one of part) {
    const made = await readyOr(deps, actor, { one, input })
    if ('why' in made) left.push(made)
    else ready.push(made)
  }
  const planned = new Map(ready.map(({ row, commands }) => [row.id, commands]))
  const rows = ready.map(({ row }) => row)
  const seen = new Set<string>()
  const plan = (record: NoticeRecord) => {
    const commands = planned.get(record.key.noticeId) ?? []
    if (doneTo(record, commands).length === 0) seen.add(record.notice.reference)
    return plannedFor(deps, actor, { commands, record })
  }
  const done = (await allAtOnce(deps, actor, { rows, plan }))
    ? rows.length
    : await oneByOne(deps, actor, { rows, plan, left })
  left.push(...Array.from(seen, reference => ({ reference, why: 'seen' as const })))
  return done - seen.size
}

type Planned = { rows: readonly NoticeRow[]; plan: (record: NoticeRecord) => Promise<Plan> }

const allAtOnce = async (deps: Deps, actor: StaffActor, { rows, plan }: Planned): Promise<boolean> => {
  try {
    return await changeTogether(deps, { rows, actor }, plan)
  } catch (error) {
    if (!isAboutOne(error)) throw error
    return false
  }
}

/** A fault in the form stops all of them; any other fault may concern one notice only. */
const isAboutOne = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.code !== 'invalid_fields' && error.code !== 'malformed'

const oneByOne = async (
  deps: Deps,
  actor: StaffActor,
  { rows, plan, left }: Planned & { left: Left[] },
): Promise<number> => {
  let done = 0
  for (const row of rows)
    try {
      await changeRecord(deps, { row, actor }, plan)
      done += 1
    } catch (error) {
      if (!isAboutOne(error)) throw error
      left.push({ reference: row.reference, why: 'not_possible' })
    }
  return done
}

const readyOr = async (
  deps: Deps,
  actor: StaffActor,
  { one, input }: { one: Chosen; input: Omit<DoMany, 'chosen'> },
): Promise<Ready | Left> => {
  const { reference, version } = one
  const about = { ...input, reference }
  try {
    const { row } = await staffNoticeRow(deps, actor, { ...about, roles: ['handle'] })
    if (version !== undefined && version !== row.version) return { reference, why: 'changed' }
    if (input.act === 'take' && isAnothers(deps, actor, row)) return { reference, why: 'taken' }
    return { row, commands: await commandsOf(deps, actor, about) }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'malformed') throw error
    if (error.code === 'invalid_fields' && input.act !== 'give') throw error
    return { reference, why: error.code === 'not_found' ? 'not_here' : 'not_possible' }
  }
}

/** A bulk act never takes a notice from a colleague. */
const isAnothers = (deps: Deps, actor: StaffActor, row: NoticeRow): boolean => {
  const assigned = readableSummary(deps, row)?.assigneeId
  return assigned !== undefined && assigned !== actor.id
}
