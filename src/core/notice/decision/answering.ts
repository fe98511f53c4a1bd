import { DomainError } from '../../errors.ts'
import type { Decided } from '../lifecycle/event.ts'
import type { Handler } from '../lifecycle/handler.ts'
import type { Notice } from '../lifecycle/notice.ts'
import { type DecisionPack, faultsOf } from './decision-rules.ts'
import type { Proposed } from './proposed.ts'
import { decideRelease, type ReleaseCommand, type ReleaseEvent, waitsForRelease } from './releasing.ts'

export type AnswerCommand =
  | {
      type: 'decide'
      by: Handler
      version: number
      proposed: Proposed
      pack: DecisionPack
      replaces: boolean
      /** Whether this person may send it without release by a second person. Absent means yes. */
      alone?: boolean
    }
  | ReleaseCommand

export const decideAnswer = (
  notice: Notice,
  command: AnswerCommand,
  at: string,
): (Decided | ReleaseEvent)[] => {
  assertFresh(notice, command.version)
  if (command.type !== 'decide') return decideRelease(notice, command, at)
  assertUndecided(notice, command.replaces)
  const { by, proposed, alone = true } = command
  const faults = faultsOf(notice, by, command)
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  const replaced = notice.status === 'answered' ? notice.decisions.at(-1)?.version : undefined
  const replaces = replaced === undefined ? {} : { replaces: replaced }
  if (alone) return [{ type: 'decided', at, by, ...proposed, ...replaces }]
  assertNotAnothers(notice, by)
  return [{ type: 'proposed', at, by, proposed, ...replaces }]
}

/** Only one draft may wait for release: the second person reads that one first. */
const assertNotAnothers = (notice: Notice, by: Handler) => {
  const { proposal } = notice
  if (proposal === undefined || !waitsForRelease(notice) || proposal.by.id === by.id) return
  throw new DomainError('not_possible', { facts: { proposedBy: proposal.by.name, proposedAt: proposal.at } })
}

/** An answered notice is answered again only on purpose: the new decision then replaces the old (duties 20). */
const assertUndecided = (notice: Notice, replaces: boolean) => {
  if (notice.status === 'withdrawn')
    throw new DomainError('not_possible', { facts: { withdrawnAt: notice.withdrawnAt } })
  if (notice.status === 'answered' && !replaces)
    throw new DomainError('not_possible', { facts: whoDecided(notice) })
}

/**
 * A conflict (optimistic lock): the later writer is told the present version, when it was withdrawn, and, if it was
 * decided, by whom and when.
 */
export const assertFresh = (notice: Notice, version: number): void => {
  if (version === notice.version) return
  throw new DomainError('stale_version', {
    facts: { version: notice.version, ...whenWithdrawn(notice), ...whoDecided(notice) },
  })
}

const whenWithdrawn = (notice: Notice): Record<string, string> =>
  notice.status === 'withdrawn' ? { withdrawnAt: notice.withdrawnAt } : {}

const whoDecided = (notice: Notice): Record<string, string> => {
  const last = notice.decisions.at(-1)
  return last === undefined ? {} : { decidedAt: last.at, decidedBy: last.by.name, outcome: last.outcome }
}
