import { DomainError } from '../../core/errors.ts'
import type { ReleaseCommand } from '../../core/notice/decision/releasing.ts'
import type { Term } from '../../core/notice/decision/terms.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Handler } from '../../core/notice/lifecycle/handler.ts'
import { handlerOf, staffNoticeRow } from '../access/staff-access.ts'
import { decisionPack } from '../casework/decision-pack.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { changeRecord } from '../records/notice-record.ts'
import { answerWrites } from './decide-notice.ts'

export type ReleaseInput = {
  municipality: string
  reference: string
  version: number
  /** Which proposal was read. */
  proposedAt: string
  act: 'release' | 'return'
  /** What the writer must look at again, when the answer is sent back. */
  why: string
}

/** The second person sends the waiting answer exactly as it is, or sends it back with a comment. */
export const releaseAnswer = async (deps: Deps, actor: StaffActor, input: ReleaseInput): Promise<void> => {
  const { municipality, act, version, why } = input
  // A comment belongs to sending back: an answer with one is not released.
  if (act === 'release' && why.trim() !== '')
    throw new DomainError('invalid_fields', { fields: { why: 'not_returned' } })
  const { row } = await staffNoticeRow(deps, actor, { ...input, roles: ['release'] })
  const by = handlerOf(actor)
  await changeRecord(deps, { row, actor }, ({ notice }) => ({
    events: decide(
      notice,
      commandFor({ ...input, by, terms: decisionPack(deps, municipality, notice).terms }),
      deps.clock(),
    ),
    also: after => (act === 'release' ? answerWrites(deps, after) : []),
    audit: {
      municipality,
      actor,
      action: act === 'release' ? 'decide_notice' : 'return_answer',
      subject: row.reference,
      details: { version },
    },
  }))
  deliverSoon(deps)
}

type CheckedRelease = ReleaseInput & { by: Handler; terms: readonly Term[] | undefined }

const commandFor = ({ act, by, version, proposedAt, why, terms = [] }: CheckedRelease): ReleaseCommand =>
  act === 'release'
    ? { type: act, by, version, proposedAt, terms }
    : { type: act, by, version, proposedAt, why }
