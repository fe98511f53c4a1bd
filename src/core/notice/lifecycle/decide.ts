import { DomainError } from '../../errors.ts'
import { type AnswerCommand, assertFresh, decideAnswer } from '../decision/answering.ts'
import { citizenPermissions, mayMendContact } from '../decision/citizen-permissions.ts'
import { tasksOwed } from '../decision/tasks.ts'
import { isInNeed } from '../decision/words-unread.ts'
import { type CaseworkCommand, decideCasework } from './casework.ts'
import type { ChangedFields, Handler, NoticeEvent } from './event.ts'
import { type SetWishAside, setWishAside } from './heard-wishes.ts'
import type { Notice } from './notice.ts'
import { isHeard, setOwnWishAside } from './own-wishes.ts'
import { decideReached, type ReachCommand } from './reaching.ts'
import { type NameRepresented, nameRepresented } from './represented.ts'
import { type CorrectSetting, correctSetting } from './setting.ts'
import { type SplitWish, splitWish } from './split-wishes.ts'

/** A command on a notice. `version` is the one its sender was looking at. */
export type Command =
  | { type: 'open'; by: Handler; handles: boolean }
  | { type: 'open_need'; by: Handler }
  | AnswerCommand
  | ({ type: 'change'; version: number } & ChangedFields)
  | { type: 'reply'; version: number }
  | { type: 'withdraw'; version: number }
  | { type: 'note_sent' }
  | { type: 'note_delivered'; system: string }
  | { type: 'renew_code'; by: Handler; receiptKey: string }
  | { type: 'prove_contact' }
  | { type: 'wish_one_mail'; on: boolean }
  | { type: 'stop_mail' }
  | { type: 'change_contact'; version: number; reply: Notice['reply']; hasNewEmail: boolean }
  | ReachCommand
  | CorrectSetting
  | NameRepresented
  | SetWishAside
  | SplitWish
  | CaseworkCommand

/**
 * Decides a command: returns the events, or throws when it is not allowed. No event means that it had already
 * happened.
 */
export const decide = (notice: Notice, command: Command, now: Date): NoticeEvent[] => {
  const at = now.toISOString()
  switch (command.type) {
    case 'open':
      return command.handles && notice.openedAt === undefined ? [{ type: 'opened', at, by: command.by }] : []
    case 'open_need':
      return openNeed(notice, command.by, at)
    case 'decide':
    case 'release':
    case 'return':
      return decideAnswer(notice, command, at)
    case 'change':
      return change(notice, command, at)
    case 'reply':
      return reply(notice, command.version, at)
    case 'withdraw':
      return withdraw(notice, command.version, at)
    case 'note_sent':
      return notice.sentAt === undefined ? [{ type: 'sent', at }] : []
    case 'note_delivered':
      return notice.deliveredAt === undefined ? [{ type: 'delivered', at, system: command.system }] : []
    case 'renew_code':
      return [{ type: 'code_renewed', at, by: command.by, receiptKey: command.receiptKey }]
    case 'prove_contact':
      return notice.contactProvenAt === undefined ? [{ type: 'contact_proven', at }] : []
    case 'wish_one_mail':
      return wishOneMail(notice, command.on, at)
    case 'stop_mail':
      return notice.mailStoppedAt === undefined ? [{ type: 'mail_stopped', at }] : []
    case 'change_contact':
      return changeContact(notice, command, at)
    case 'note_seen':
    case 'reach':
      return decideReached(notice, command, now)
    case 'check':
      if (command.what === 'task' && tasksOwed(notice).length === 0) return []
      return command.what === 'words'
        ? clearWords(notice, command, at)
        : decideCasework(notice.casework, command, at)
    case 'find_filing_unneeded':
      // Only a withdrawn notice can do without filing: any other is a case, and what must be read stays until it was.
      if (notice.status !== 'withdrawn' || notice.danger !== undefined) throw new DomainError('not_possible')
      return decideCasework(notice.casework, command, at)
    case 'correct_setting':
      return correctSetting(notice, command, at)
    case 'name_represented':
      return nameRepresented(notice, command, at)
    case 'set_wish_aside':
      return (isHeard(notice, command.wish) ? setWishAside : setOwnWishAside)(notice, command, at)
    case 'split_wish':
      return splitWish(notice, command, at)
    case 'assign':
    case 'write_note':
    case 'journalise':
    case 'hold':
    case 'place':
    case 'mark':
      return decideCasework(notice.casework, command, at)
  }
}

const openNeed = (notice: Notice, by: Handler, at: string): NoticeEvent[] => {
  if (!notice.hasNeed) throw new DomainError('not_found')
  return notice.needOpenedBy.includes(by.id) ? [] : [{ type: 'need_opened', at, by }]
}

/** The flag is cleared by a named person who has read the words: those of a page from before them do not count. */
const clearWords = (
  notice: Notice,
  { by, seen = notice.version }: Extract<Command, { type: 'check' }>,
  at: string,
): NoticeEvent[] => {
  if (notice.danger === undefined) return []
  if (seen < (notice.wordsRead ?? 0))
    throw new DomainError('invalid_fields', { fields: { words: 'more_since' } })
  if (isInNeed(notice.danger) && notice.hasNeed && !notice.needOpenedBy.includes(by.id))
    throw new DomainError('invalid_fields', { fields: { need: 'unopened' } })
  return [{ type: 'checked', at, by, what: 'words' }]
}

const change = (notice: Notice, command: Extract<Command, { type: 'change' }>, at: string): NoticeEvent[] => {
  assertFresh(notice, command.version)
  if (!citizenPermissions(notice).change) throw new DomainError('not_possible')
  const { fields, hasNeed, needWithheld, needChanged } = command
  return [{ type: 'changed', at, fields, hasNeed, needWithheld, needChanged }]
}

const reply = (notice: Notice, version: number, at: string): NoticeEvent[] => {
  assertFresh(notice, version)
  if (!citizenPermissions(notice).reply) throw new DomainError('not_possible')
  return [{ type: 'replied', at }]
}

const changeContact = (
  notice: Notice,
  { version, reply, hasNewEmail }: Extract<Command, { type: 'change_contact' }>,
  at: string,
): NoticeEvent[] => {
  assertFresh(notice, version)
  if (!mayMendContact(notice)) throw new DomainError('not_possible')
  return [{ type: 'contact_changed', at, reply, hasNewEmail }]
}

/** Only while there is an address that nobody has proven, and whoever has it has not said stop. */
const wishOneMail = (notice: Notice, on: boolean, at: string): NoticeEvent[] => {
  const isOpen = notice.reply === 'email' && notice.status !== 'withdrawn'
  if (!isOpen || notice.contactProvenAt !== undefined || notice.mailStoppedAt !== undefined)
    throw new DomainError('not_possible')
  return (notice.oneMail ?? false) === on ? [] : [{ type: 'one_mail_wished', at, on }]
}

const withdraw = (notice: Notice, version: number, at: string): NoticeEvent[] => {
  assertFresh(notice, version)
  if (!citizenPermissions(notice).withdraw) throw new DomainError('not_possible')
  return [{ type: 'withdrawn', at }]
}
