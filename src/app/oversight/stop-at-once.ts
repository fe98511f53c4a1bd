import { DomainError } from '../../core/errors.ts'
import { mayBeStopped, sendingSubject } from '../../core/policy/stopped-pack.ts'
import type { StopRow } from '../../ports.ts'
import { assertMay } from '../access/staff-access.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Deps, StaffActor } from '../deps.ts'
import type { AuditAction } from '../records/audit-log.ts'
import { auditWrites, writeTogether } from '../records/notice-record.ts'
import { followStops, forgetStops } from './live-stops.ts'

export type StopInput = { municipality: string; subject: string; stopped: boolean }

const actionFor = ({ subject, stopped }: StopInput): AuditAction => {
  if (subject === sendingSubject) return stopped ? 'pause_sending' : 'resume_sending'
  return stopped ? 'withdraw_answer' : 'restore_answer'
}

/** An administrator withdraws one answer, or pauses all sending, and resumes it as easily. Both are logged. */
export const stopAtOnce = async (deps: Deps, actor: StaffActor, input: StopInput): Promise<void> => {
  const { municipality, subject, stopped } = input
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  if (!mayBeStopped(subject)) throw new DomainError('not_possible')
  const row: StopRow = { municipality, subject, at: deps.clock().toISOString(), stopped: stopped ? 1 : 0 }
  await writeTogether(deps, async () => [
    ...(await auditWrites(deps, { municipality, actor, action: actionFor(input), subject })),
    { into: 'stops', row },
  ])
  forgetStops(deps.store)
  await followStops(deps)
}

export type Stopped = { subject: string; at: string; by: string }
export type StopsView = { sending: Stopped | undefined; answers: Stopped[]; byConfiguration: string[] }

/** What is stopped here, since when and by whom, beside the answers that the deployment file withdraws. */
export const readStops = async (deps: Deps, actor: StaffActor, municipality: string): Promise<StopsView> => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const rows = (await deps.store.stops()).filter(
    row => row.municipality === municipality && row.stopped === 1,
  )
  const stopped = await Promise.all(
    rows.map(async ({ subject, at }) => ({ subject, at, by: await whoStopped(deps, municipality, subject) })),
  )
  const here = new Set(rows.map(({ subject }) => subject))
  return {
    sending: stopped.find(({ subject }) => subject === sendingSubject),
    answers: stopped.filter(({ subject }) => subject !== sendingSubject),
    byConfiguration: servedPack(deps, municipality).withdrawnAnswers.filter(id => !here.has(id)),
  }
}

const whoStopped = async ({ store }: Deps, municipality: string, subject: string): Promise<string> => {
  const last = (await store.auditAbout({ municipality, subject })).at(-1)
  return last === undefined ? '' : String((JSON.parse(last.actor) as { name?: string }).name ?? '')
}
