import type { StaffActor } from '../../src/app/deps.ts'
import type { Submitted } from '../../src/app/notice/status.ts'
import { submitNotice } from '../../src/app/notice/submit-notice.ts'
import type { Conversation } from '../../src/core/dialogue/conversation/conversation.ts'
import { DomainError } from '../../src/core/errors.ts'
import type { NoticeFields } from '../../src/core/notice/fields/field-schema.ts'
import type { TestDeps } from '../deps.ts'

export const fields: NoticeFields = {
  medium: 'audio',
  setting: 'office',
  meetingAt: '2026-11-26T10:00:00+01:00',
  department: 'Jobcenter',
  place: 'Rådhuset',
  need: ['remember'],
  needText: 'Jeg glemmer tit, hvad der bliver sagt',
}

/** The same with a meeting well ahead, and the same when it is sent again: for servers whose clock goes. */
export const fieldsAhead = (now: number = Date.now()): NoticeFields => ({
  ...fields,
  meetingAt: `${new Date(now).getUTCFullYear() + 1}-06-03T10:00:00+02:00`,
})

export const contact = { name: 'Åse Prøvesen', reply: 'email', email: 'aase@example.dk' }

export const ida: StaffActor = {
  kind: 'staff',
  id: 'ida',
  name: 'Ida Prøvesen',
  title: 'Sagsbehandler',
  roles: ['read', 'handle'],
  municipalities: ['kolding'],
}
export const bo: StaffActor = { ...ida, id: 'bo', name: 'Bo Testrup' }

/** A conversation whose notice is complete. */
export const conversationOf = (over: Partial<Conversation> = {}): Conversation => ({
  conversationId: 'conversation-1',
  draft: 1,
  flow: 'guidance@1',
  value: 'idle',
  municipality: 'kolding',
  language: 'da',
  fields,
  asked: [],
  reviewing: true,
  noticeOpen: true,
  misses: 0,
  offered: [],
  alternativesOffered: [],
  facets: {},
  transcript: [],
  folded: 0,
  ...over,
})

/** The same as its sealed token. */
export const sealed = (deps: TestDeps, over: Partial<Conversation> = {}): string => {
  const conversation = conversationOf(over)
  return deps.seal.close(conversation, conversation.municipality, deps.clock())
}

export const send = (deps: TestDeps, over: Partial<Conversation> = {}, key = 'key-1'): Promise<Submitted> =>
  submitNotice(deps, { state: sealed(deps, over), contact, confirmed: true, key })

/** The code and fields of the error, or undefined when there was none. */
export const refusalOf = async (
  work: Promise<unknown>,
): Promise<{ code: string; fields?: object } | undefined> => {
  try {
    await work
    return undefined
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { code: error.code, ...(error.fields && { fields: error.fields }) }
  }
}
