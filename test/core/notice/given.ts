import { expect } from 'vitest'
import { DomainError, type FieldErrors } from '../../../src/core/errors.ts'
import type { Proposed } from '../../../src/core/notice/decision/proposed.ts'
import { type Command, decide } from '../../../src/core/notice/lifecycle/decide.ts'
import type { Handler, NoticeEvent, Received } from '../../../src/core/notice/lifecycle/event.ts'
import { type Notice, noticeFrom } from '../../../src/core/notice/lifecycle/notice.ts'

export const now = new Date('2026-03-02T09:00:00Z')
const at = now.toISOString()

export const ida: Handler = { id: 'ida', name: 'Ida Prøvesen', title: 'Sagsbehandler' }
export const bo: Handler = { id: 'bo', name: 'Bo Testrup', title: 'Sagsbehandler' }

export const received = (over: Partial<Received> = {}): Received => ({
  type: 'received',
  at,
  reference: 'KOL-7F4K-92TM',
  conversationId: 'c',
  draft: 1,
  fingerprint: 'f',
  language: 'da',
  word: 'request',
  fields: { medium: 'audio', setting: 'office', meetingUnknown: true, department: 'Jobcenter' },
  hasNeed: true,
  needWithheld: false,
  reply: 'email',
  receiptKey: 'test',
  versions: { pack: '1', content: 'x' },
  trial: false,
  ...over,
})

export const opened: NoticeEvent = { type: 'opened', at, by: ida }
export const needOpened = (by = ida): NoticeEvent => ({ type: 'need_opened', at, by })
export const withdrawn: NoticeEvent = { type: 'withdrawn', at }
export const changed = (over: object = {}): NoticeEvent => ({
  type: 'changed',
  at,
  fields: { medium: 'video' },
  hasNeed: true,
  needWithheld: false,
  needChanged: true,
  ...over,
})
export const decided = (over: Partial<Extract<NoticeEvent, { type: 'decided' }>> = {}): NoticeEvent => ({
  type: 'decided',
  at,
  by: ida,
  outcome: 'accepted',
  ...over,
})

export const deciding = (
  proposed: Proposed,
  over: Partial<Extract<Command, { type: 'decide' }>> = {},
): Command => ({
  type: 'decide',
  by: ida,
  version: 1,
  proposed,
  pack: { reasonRequired: false },
  replaces: false,
  ...over,
})

/** given(what has happened).when(what somebody wants).then… */
export const given = (...events: NoticeEvent[]) => {
  const notice = noticeFrom(events)
  return {
    notice,
    when: (command: Command) => ({
      then: (...expected: object[]) => expect(decide(notice, command, now)).toMatchObject(expected),
      thenNothing: () => expect(decide(notice, command, now)).toEqual([]),
      thenRefused: (code: string, fields?: FieldErrors, facts?: object) =>
        expect(refusal(notice, command)).toMatchObject({
          code,
          ...(fields && { fields }),
          ...(facts && { facts }),
        }),
    }),
  }
}

const refusal = (
  notice: Notice,
  command: Command,
): { code: string; fields?: FieldErrors; facts?: object } => {
  try {
    decide(notice, command, now)
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  return { code: 'not refused' }
}
