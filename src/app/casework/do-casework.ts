import { DomainError } from '../../core/errors.ts'
import type { CaseworkCommand } from '../../core/notice/lifecycle/casework.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Handler } from '../../core/notice/lifecycle/event.ts'
import type { SetWishAside } from '../../core/notice/lifecycle/heard-wishes.ts'
import { canReach, type ReachCommand } from '../../core/notice/lifecycle/reaching.ts'
import type { NameRepresented } from '../../core/notice/lifecycle/represented.ts'
import type { CorrectSetting } from '../../core/notice/lifecycle/setting.ts'
import type { SplitWish } from '../../core/notice/lifecycle/split-wishes.ts'
import type { Write } from '../../ports.ts'
import { handlerOf, staffNoticeRow } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { placedMessage } from '../mail/outbox-messages.ts'
import type { AuditAction } from '../records/audit-log.ts'
import { changeRecord, type NoticeRecord, type Plan } from '../records/notice-record.ts'
import { withWishWords } from '../records/wish-words.ts'
import { colleaguesIn } from '../staff/colleagues.ts'
import { departmentsOf, departmentToTell } from '../staff/live-departments.ts'
import { handedDraft } from './keep-answer.ts'

export type CaseworkInput = {
  municipality: string
  reference: string
  act: string
  /** A note, a file number, a reason, or a line for each wish. */
  text?: string
  /** The colleague or the department it goes to, how they meet, whose meeting it is, or which wish. */
  to?: string
  /** The day something was posted, delivered or said. */
  on?: string
  /** The number it is filed under, where that is noted together with how the answer reached the citizen. */
  number?: string
  /** Of the notice as it stood before whoever acts: what they say they have read is what stood there. */
  version?: number
}

export type Acting =
  | CaseworkCommand
  | CorrectSetting
  | NameRepresented
  | SetWishAside
  | SplitWish
  | Extract<ReachCommand, { by: Handler }>

const auditOf: Record<Acting['type'], AuditAction> = {
  assign: 'assign_notice',
  write_note: 'write_note',
  check: 'check_notice',
  journalise: 'journalise_notice',
  find_filing_unneeded: 'find_filing_unneeded',
  hold: 'hold_notice',
  place: 'place_notice',
  mark: 'mark_notice',
  correct_setting: 'correct_setting',
  name_represented: 'name_represented',
  set_wish_aside: 'set_wish_aside',
  split_wish: 'split_wish',
  reach: 'note_reached',
}

/**
 * Casework that is no answer: who has the notice, notes to colleagues, checks, its department, and how the answer
 * reached the citizen. Returns the act that was done: none where the citizen had seen the answer meanwhile, and the
 * filing alone where that went with it.
 */
export const doCasework = async (
  deps: Deps,
  actor: StaffActor,
  input: CaseworkInput,
): Promise<string | undefined> => {
  const { row } = await staffNoticeRow(deps, actor, { ...input, roles: ['handle'] })
  const commands = await commandsOf(deps, actor, input)
  let done = commands
  await changeRecord(deps, { row, actor }, record => {
    done = doneTo(record, commands)
    return plannedFor(deps, actor, { commands, record })
  })
  if (input.act === 'place') deliverSoon(deps)
  if (done.length === commands.length) return input.act
  return done.length === 0 ? undefined : 'journal'
}

/** An answer reaches the citizen once: nothing is done to what they have seen meanwhile. */
export const doneTo = ({ notice }: NoticeRecord, commands: readonly Acting[]): readonly Acting[] =>
  commands.filter(({ type }) => type !== 'reach' || canReach(notice))

/** What to do, and who does it: the same for one notice and for many. Filing may go with what closes a notice. */
export const commandsOf = async (
  deps: Deps,
  actor: StaffActor,
  input: CaseworkInput,
): Promise<readonly Acting[]> => {
  const by = handlerOf(actor)
  if (input.act === 'give') return [{ type: 'assign', by, to: await givenTo(deps, input) }]
  const command = commandIn(deps, input, by)
  const { number = '' } = input
  const files = command.type === 'reach' && number.trim() !== ''
  return files ? [command, { type: 'journalise', by, number }] : [command]
}

/** The rows to write for one notice. A draft answer is handed on together with the notice. */
export const plannedFor = async (
  deps: Deps,
  actor: StaffActor,
  { commands, record }: { commands: readonly Acting[]; record: NoticeRecord },
): Promise<Plan> => {
  const { key } = record
  const { municipality } = key
  const isSplit = commands.some(({ type }) => type === 'split_wish')
  const notice = isSplit ? await withWishWords(deps, key, record.notice) : record.notice
  const given = commands.find(command => command.type === 'assign')?.to ?? undefined
  const handed =
    given !== undefined && given.id !== actor.id ? await handedDraft(deps, actor, { key, to: given.id }) : []
  const isPlaced = commands.some(({ type }) => type === 'place')
  const now = deps.clock()
  return {
    events: commands.flatMap(command => decide(notice, command, now)),
    audit: doneTo(record, commands).map(({ type }) => ({
      municipality,
      actor,
      action: auditOf[type],
      subject: notice.reference,
    })),
    also: after => [...handed, ...(isPlaced ? toldOfPlacing(deps, after) : [])],
  }
}

/** A department with a mailbox of its own is told as if the notice had just arrived there. */
const toldOfPlacing = (deps: Deps, { key, notice }: NoticeRecord): Write[] => {
  const told = departmentToTell(deps, { key, notice })
  return told === undefined ? [] : [placedMessage(deps, { key, notice }, told.id)]
}

/** To a colleague who has signed in here and handles notices of that department. */
const givenTo = async (deps: Deps, { municipality, reference, to = '' }: CaseworkInput): Promise<Handler> => {
  const colleague = (await colleaguesIn(deps, municipality)).find(({ id }) => id === to)
  if (colleague === undefined) throw new DomainError('invalid_fields', { fields: { to: 'invalid' } })
  const there = { kind: 'staff' as const, municipalities: [municipality], ...colleague }
  try {
    await staffNoticeRow(deps, there, { municipality, reference, roles: ['handle'] })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    throw new DomainError('invalid_fields', { fields: { to: 'invalid' }, cause: error })
  }
  return handlerOf(there)
}

const commandIn = (deps: Deps, input: CaseworkInput, by: Handler): Acting => {
  const { act, text = '', to = '', on = '', version } = input
  switch (act) {
    case 'take':
      return { type: 'assign', by, to: by }
    case 'release':
      return { type: 'assign', by, to: null }
    case 'note':
      return { type: 'write_note', by, text }
    case 'identity':
    case 'authority':
    case 'passed_on':
    case 'task':
      return { type: 'check', by, what: act }
    case 'words':
      return { type: 'check', by, what: act, ...(version !== undefined && { seen: version }) }
    case 'journal':
      return { type: 'journalise', by, number: text }
    case 'unneeded':
      return { type: 'find_filing_unneeded', by, why: text }
    case 'hold':
    case 'unhold':
      return { type: 'hold', by, on: act === 'hold', why: text }
    case 'place':
      return { type: 'place', by, in: departmentIn(deps, input.municipality, to) }
    case 'setting':
      return { type: 'correct_setting', by, setting: to }
    case 'represented':
      return { type: 'name_represented', by, name: to }
    case 'not_a_wish':
    case 'a_wish':
      return { type: 'set_wish_aside', by, wish: to, on: act === 'not_a_wish' }
    case 'split_wish':
      return { type: 'split_wish', by, wish: to, lines: text }
    case 'duplicate':
    case 'false':
    case 'unmark':
      return { type: 'mark', by, mark: act === 'unmark' ? null : act }
    case 'posted':
    case 'told':
    case 'delivered':
      return { type: 'reach', by, how: act, on, why: text }
    default:
      throw new DomainError('malformed')
  }
}

const departmentIn = (deps: Deps, municipality: string, id: string): string => {
  if (departmentsOf(deps, municipality).some(one => one.id === id && !one.retired)) return id
  throw new DomainError('invalid_fields', { fields: { to: 'invalid' } })
}
