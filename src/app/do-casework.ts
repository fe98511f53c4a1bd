import { DomainError } from '../core/errors.ts'
import type { CaseworkCommand } from '../core/notice/casework.ts'
import { decide } from '../core/notice/decide.ts'
import type { Handler } from '../core/notice/event.ts'
import type { AuditAction } from './audit-log.ts'
import type { Deps, StaffActor } from './deps.ts'
import { changeRecord } from './notice-record.ts'
import { assertMay, handlerOf, staffNoticeRow } from './staff-access.ts'

export type CaseworkInput = { municipality: string; reference: string; act: string; text?: string }

const auditOf: Record<CaseworkCommand['type'], AuditAction> = {
  assign: 'assign_notice',
  write_note: 'write_note',
  check: 'check_notice',
  journalise: 'journalise_notice',
  hold: 'hold_notice',
}

/** Taking it, laying it back, a note to colleagues, or that identity or authority has been checked. */
export const doCasework = async (deps: Deps, actor: StaffActor, input: CaseworkInput): Promise<void> => {
  const { municipality } = input
  assertMay(deps, actor, { municipality, roles: ['handle'] })
  const command = commandIn(input, handlerOf(actor))
  const row = await staffNoticeRow(deps, input)
  await changeRecord(deps, { row, actor }, ({ notice }) => ({
    events: decide(notice, command, deps.clock()),
    audit: { municipality, actor, action: auditOf[command.type], subject: row.reference },
  }))
}

const commandIn = ({ act, text = '' }: CaseworkInput, by: Handler): CaseworkCommand => {
  switch (act) {
    case 'take':
      return { type: 'assign', by, to: by }
    case 'release':
      return { type: 'assign', by, to: null }
    case 'note':
      return { type: 'write_note', by, text }
    case 'identity':
    case 'authority':
      return { type: 'check', by, what: act }
    case 'journal':
      return { type: 'journalise', by, number: text }
    case 'hold':
    case 'unhold':
      return { type: 'hold', by, on: act === 'hold' }
    default:
      throw new DomainError('malformed')
  }
}
