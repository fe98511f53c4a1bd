import { DomainError } from '../../errors.ts'
import { staffWords } from '../fields/staff-words.ts'
import type { Decided } from '../lifecycle/event.ts'
import type { Handler } from '../lifecycle/handler.ts'
import type { Notice } from '../lifecycle/notice.ts'
import { limitsAnything } from './meetings.ts'
import type { Proposed } from './proposed.ts'
import type { Term } from './terms.ts'
import { wordsUnread } from './words-unread.ts'

/** An answer that waits for release. The notice is unchanged until the answer is sent. */
export type Proposal = {
  at: string
  by: Handler
  proposed: Proposed
  /** The version of the answer it would replace. */
  replaces?: number
  /** Sent back to its writer, with what must be looked at again. */
  returned?: { at: string; by: Handler; why: string }
}

export type ReleaseEvent =
  | ({ type: 'proposed' } & Omit<Proposal, 'returned'>)
  | { type: 'returned'; at: string; by: Handler; why: string }

/**
 * `proposedAt` names the proposal that was read: a newer one is not sent unread. `terms` are those the rules still
 * state: a proposal with one that was withdrawn since is not sent either.
 */
export type ReleaseCommand =
  | { type: 'release'; by: Handler; version: number; proposedAt: string; terms: readonly Term[] }
  | { type: 'return'; by: Handler; version: number; proposedAt: string; why: string }

const longestWhy = 1000

export const waitsForRelease = ({ proposal }: Notice): boolean =>
  proposal !== undefined && proposal.returned === undefined

/** The second person sends it as it was read, or sends it back. Its writer may do neither. */
export const decideRelease = (
  notice: Notice,
  command: ReleaseCommand,
  at: string,
): (Decided | ReleaseEvent)[] => {
  const { proposal } = notice
  if (proposal === undefined || proposal.returned !== undefined || proposal.at !== command.proposedAt)
    throw new DomainError('stale_version', { facts: { version: notice.version } })
  if (proposal.by.id === command.by.id) throw new DomainError('not_allowed')
  if (command.type === 'return')
    return [
      {
        type: 'returned',
        at,
        by: command.by,
        why: staffWords(command.why, { field: 'why', most: longestWhy }),
      },
    ]
  const { by, proposed, replaces } = proposal
  // Whoever sends a no has read what it refuses, like whoever wrote it (duties 13).
  const isClosed = limitsAnything(proposed) && notice.hasNeed && !notice.needOpenedBy.includes(command.by.id)
  const faults = { ...wordsUnread(notice, command.by), ...(isClosed && { need: 'unopened' }) }
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  if (proposed.terms?.some(term => !command.terms.includes(term)))
    throw new DomainError('invalid_fields', { fields: { terms: 'taken_back' } })
  const decided = { type: 'decided' as const, at, by, releasedBy: command.by, ...proposed }
  return [{ ...decided, ...(replaces !== undefined && { replaces }) }]
}
