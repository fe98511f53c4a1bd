import { DomainError } from '../../errors.ts'
import { staffWords } from '../fields/staff-words.ts'
import type { Handler } from './handler.ts'

/** What staff do around a notice that neither answers nor changes it: its version stays. */
export type CaseworkEvent =
  /** `to` is null when it is put back for anybody to take. */
  | { type: 'assigned'; at: string; by: Handler; to: Handler | null }
  /** Part of the case: somebody who is given access to the file reads it too (duties 30). */
  | { type: 'note_written'; at: string; by: Handler; text: string }
  | { type: 'checked'; at: string; by: Handler; what: Checkable }
  /** Filed in the case system, which holds it from then on. */
  | { type: 'journalised'; at: string; by: Handler; number: string }
  /** Withdrawn by the citizen, and staff found that it need not be filed (duties 30). */
  | { type: 'filing_unneeded'; at: string; by: Handler; why?: string }
  /** A hold prevents purging for as long as it is on. */
  | { type: 'held'; at: string; by: Handler; on: boolean; why?: string }
  /** The department that has it from now on, by id. */
  | { type: 'placed'; at: string; by: Handler; in: string }
  /** A mark that staff set on it; null removes the mark. */
  | { type: 'marked'; at: string; by: Handler; mark: Mark | null }

/**
 * A second sending of the same notice, or one by somebody else in the citizen's name. Nothing is merged or deleted.
 */
export const marks = ['duplicate', 'false'] as const
export type Mark = (typeof marks)[number]

/**
 * Identity is confirmed by matching the case; authority is the fuldmagt or what stands for it (duties 14, 16).
 * `words`: somebody has read the words in which danger was read. That clears the flag, which can be raised again.
 * `passed_on`: the department that has to answer has been given it. `task`: what was taken on with an answer is done.
 */
export type Checkable = 'identity' | 'authority' | 'words' | 'passed_on' | 'task'

export type CaseworkCommand =
  | { type: 'assign'; by: Handler; to: Handler | null }
  | { type: 'write_note'; by: Handler; text: string }
  /** `seen`: the version whose words stood before whoever says that they have read them. */
  | { type: 'check'; by: Handler; what: Checkable; seen?: number }
  | { type: 'journalise'; by: Handler; number: string }
  | { type: 'find_filing_unneeded'; by: Handler; why: string }
  | { type: 'hold'; by: Handler; on: boolean; why?: string }
  | { type: 'place'; by: Handler; in: string }
  | { type: 'mark'; by: Handler; mark: Mark | null }

type Done = { at: string; by: Handler }

export type Casework = {
  assignee?: Handler
  /** Oldest first. */
  notes: (Done & { text: string })[]
  checked: Partial<Record<Checkable, Done>>
  journal?: Done & { number: string }
  unfiled?: Done & { why?: string }
  held: boolean
  /** Who put it on hold, since when and why. Absent without a hold. */
  hold?: Done & { why?: string }
  placedIn?: string
  marked?: Done & { mark: Mark }
}

export const noCasework: Casework = { notes: [], checked: {}, held: false }

const longestNote = 2000
const longestWhy = 300

/** Doing again what is done already makes no event. A note always makes one. */
export const decideCasework = (before: Casework, command: CaseworkCommand, at: string): CaseworkEvent[] => {
  switch (command.type) {
    case 'assign':
      return before.assignee?.id === command.to?.id
        ? []
        : [{ type: 'assigned', at, by: command.by, to: command.to }]
    case 'write_note':
      return [
        {
          type: 'note_written',
          at,
          by: command.by,
          text: staffWords(command.text, { field: 'note', most: longestNote }),
        },
      ]
    case 'check':
      // What was done before may be followed by another task.
      return command.what === 'task' || before.checked[command.what] === undefined
        ? [{ type: 'checked', at, by: command.by, what: command.what }]
        : []
    case 'journalise':
      return journalised(before, command, at)
    case 'find_filing_unneeded':
      return before.unfiled === undefined && before.journal === undefined ? [unneededEvent(command, at)] : []
    case 'hold':
      return before.held === command.on ? [] : [heldEvent(command, at)]
    case 'place':
      return before.placedIn === command.in ? [] : [{ type: 'placed', at, by: command.by, in: command.in }]
    case 'mark':
      return (before.marked?.mark ?? null) === command.mark
        ? []
        : [{ type: 'marked', at, by: command.by, mark: command.mark }]
  }
}

/** The same number once more is the same filing. */
const journalised = (
  { journal }: Casework,
  { by, number: given }: Extract<CaseworkCommand, { type: 'journalise' }>,
  at: string,
): CaseworkEvent[] => {
  const number = journalNumber(given)
  return journal?.number === number ? [] : [{ type: 'journalised', at, by, number }]
}

/** That it was withdrawn is reason enough; whoever has more to say can. */
const unneededEvent = (
  { by, why: given }: Extract<CaseworkCommand, { type: 'find_filing_unneeded' }>,
  at: string,
): CaseworkEvent => {
  const why = staffWords(given, { field: 'why', most: longestWhy, required: false })
  return { type: 'filing_unneeded', at, by, ...(why !== '' && { why }) }
}

/** A hold keeps somebody's data beyond its time, so it needs a reason. */
const heldEvent = (
  { by, on, why = '' }: Extract<CaseworkCommand, { type: 'hold' }>,
  at: string,
): CaseworkEvent =>
  on
    ? { type: 'held', at, by, on, why: staffWords(why, { field: 'why', most: longestWhy }) }
    : { type: 'held', at, by, on }

const journalNumber = (given: string): string => {
  const number = staffWords(given, { field: 'note', most: 60 })
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,59}$/u.test(number))
    throw new DomainError('invalid_fields', { fields: { note: 'invalid' } })
  return number
}

export const evolveCasework = (before: Casework, event: CaseworkEvent): Casework => {
  const { at, by } = event
  switch (event.type) {
    case 'assigned': {
      const { assignee: _assignee, ...rest } = before
      return event.to === null ? rest : { ...rest, assignee: event.to }
    }
    case 'note_written':
      return { ...before, notes: [...before.notes, { at, by, text: event.text }] }
    case 'checked':
      return { ...before, checked: { ...before.checked, [event.what]: { at, by } } }
    case 'journalised':
      return { ...before, journal: { at, by, number: event.number } }
    case 'filing_unneeded': {
      const { type: _type, ...unfiled } = event
      return { ...before, unfiled }
    }
    case 'held': {
      const { hold: _hold, ...rest } = before
      const why = event.why === undefined ? {} : { why: event.why }
      return { ...rest, held: event.on, ...(event.on && { hold: { at, by, ...why } }) }
    }
    case 'placed':
      return { ...before, placedIn: event.in }
    case 'marked': {
      const { marked: _marked, ...rest } = before
      return event.mark === null ? rest : { ...rest, marked: { at, by, mark: event.mark } }
    }
  }
}

/** Whoever was given it was given it for the answer before. */
export const answeredAnew = ({
  checked: { passed_on: _before, ...checked },
  ...rest
}: Casework): Casework => ({
  ...rest,
  checked,
})
