import { asksBack, isAnswer } from '../decision/outcome-questions.ts'
import type { Proposal } from '../decision/releasing.ts'
import { movedFields } from '../fields/moved-fields.ts'
import { answeredAnew, type Casework, evolveCasework, noCasework } from './casework.ts'
import { type DangerFlag, flagAfter } from './danger.ts'
import type { Decided, Handler, NoticeEvent, Received } from './event.ts'
import { type HeardWish, withHeard, withSetAside } from './heard-wishes.ts'
import { type Came, cameAfter, type News, newsAfter } from './news.ts'
import { isHeard, type OwnSetAside, stillSetAside, withOwnSetAside } from './own-wishes.ts'
import type { AnswerReached } from './reaching.ts'
import { type NamedByStaff, withRepresented } from './represented.ts'
import { type CorrectedSetting, withSetting } from './setting.ts'
import { type SplitWords, splitAfter, withSplit } from './split-wishes.ts'

/** What every notice has, whatever its status. */
type Known = Omit<Received, 'type' | 'at'> & {
  receivedAt: string
  codeVersion: number
  /** Number of the last event: the lock for the next one. */
  sequence: number
  /**
   * Counts the events that change the matter (received, changed, contact_changed, replied, withdrawn, decided), never
   * views.
   */
  version: number
  /** The version the present fields came with; documents and attachments are kept per version. */
  contentVersion: number
  sentAt?: string
  deliveredAt?: string
  openedAt?: string
  contactProvenAt?: string
  /** One mail may go to the address although nobody has proven it. */
  oneMail?: boolean
  mailStoppedAt?: string
  repliedAt?: string
  changedAt?: string
  /** Ids of staff who have opened the need in its present version. */
  needOpenedBy: string[]
  /** All decisions, oldest first, each with the version it made. */
  decisions: (Decided & { version: number })[]
  /** How the present answer reached the citizen. Until it has, the notice is not finished. */
  reached?: AnswerReached
  /** An answer that waits for release by a second person. */
  proposal?: Proposal
  casework: Casework
  /** The version whose words were last read for danger. */
  wordsRead?: number
  /** Danger was read in them, and no named person has cleared it. */
  danger?: DangerFlag
  /** A threat was read in what they wrote of their need: a letter does not quote it unless staff choose so. */
  threatInNeed: boolean
  /** Wishes read in replies and changes, oldest first. */
  heardWishes?: readonly HeardWish[]
  wishesSplit?: readonly SplitWords[]
  /** Wishes of the notice that staff have said to be none. */
  wishesSetAside?: readonly OwnSetAside[]
  /** The last event somebody may not have seen, and what the citizen did since the last answer. */
  news?: News
  came?: Came
  /** The meeting time the citizen gave, where staff have moved the meeting since. */
  moved?: { from?: string; at: string; by: Handler }
  /** How the citizen wrote that they meet, where staff have corrected it since. */
  correctedSetting?: CorrectedSetting
  /** Who of staff wrote the name of the one whose meeting it is. */
  namedByStaff?: NamedByStaff
}

/** Waiting for an answer, waiting for the citizen, answered, or withdrawn. */
export type Notice =
  | (Known & { status: 'waiting' })
  | (Known & { status: 'asked'; decision: Decided })
  | (Known & { status: 'answered'; decision: Decided; answeredAt: string })
  | (Known & { status: 'withdrawn'; withdrawnAt: string; decision?: Decided })

/** The notice as a fold over its events, in order. Throws on a history that does not begin with `received`. */
export const noticeFrom = (events: readonly NoticeEvent[]): Notice => {
  const [first, ...rest] = events
  if (first?.type !== 'received') throw new TypeError('a notice begins by being received')
  return rest.reduce(evolve, begin(first))
}

const begin = ({ type: _type, at, ...received }: Received): Notice => ({
  ...received,
  status: 'waiting',
  receivedAt: at,
  codeVersion: 1,
  sequence: 1,
  version: 1,
  contentVersion: 1,
  needOpenedBy: [],
  decisions: [],
  casework: noCasework,
  threatInNeed: false,
  news: { what: 'received', sequence: 1 },
})

/** The state of a notice after one more event. */
export const evolve = (notice: Notice, event: NoticeEvent): Notice => {
  const counted = counting(notice, event)
  switch (event.type) {
    case 'received':
      throw new TypeError('a notice is received once')
    case 'sent':
      return { ...counted, sentAt: notice.sentAt ?? event.at }
    case 'delivered':
      return { ...counted, deliveredAt: notice.deliveredAt ?? event.at }
    case 'opened':
      return { ...counted, openedAt: notice.openedAt ?? event.at }
    case 'need_opened':
      return { ...counted, needOpenedBy: [...new Set([...notice.needOpenedBy, event.by.id])] }
    case 'resealed':
      return counted
    case 'contact_proven':
      return { ...counted, contactProvenAt: event.at }
    case 'one_mail_wished':
      return { ...counted, oneMail: event.on }
    case 'mail_stopped':
      return { ...counted, mailStoppedAt: event.at }
    case 'code_renewed':
      return { ...counted, receiptKey: event.receiptKey, codeVersion: notice.codeVersion + 1 }
    case 'contact_changed':
      return reachableAt({ ...counted, version: notice.version + 1 }, event)
    case 'changed':
      return waiting({ ...anotherVersion(counted), ...changedContent(counted, event), changedAt: event.at })
    case 'replied':
      return waiting({ ...anotherVersion(counted), repliedAt: event.at })
    case 'withdrawn':
      return { ...anotherVersion(counted), status: 'withdrawn', withdrawnAt: event.at }
    case 'decided':
      return decided(anotherVersion(counted), event)
    case 'proposed': {
      const { type: _type, ...proposal } = event
      return { ...counted, proposal }
    }
    case 'returned':
      return notice.proposal === undefined
        ? counted
        : {
            ...counted,
            proposal: { ...notice.proposal, returned: { at: event.at, by: event.by, why: event.why } },
          }
    case 'answer_reached':
      return { ...counted, reached: event }
    case 'words_read':
      return {
        ...flagged(counted, flagAfter(notice.danger, event)),
        wordsRead: event.version,
        threatInNeed: notice.threatInNeed || event.threatInNeed === 1,
      }
    case 'wishes_heard':
      return { ...counted, heardWishes: withHeard(notice, event) }
    case 'wish_set_aside':
      return isHeard(notice, event.wish)
        ? { ...counted, heardWishes: withSetAside(notice, event) }
        : { ...counted, wishesSetAside: withOwnSetAside(notice, event) }
    case 'wish_split':
      return { ...counted, wishesSplit: withSplit(notice, event, counted.sequence) }
    case 'checked': {
      const casework = evolveCasework(notice.casework, event)
      return { ...(event.what === 'words' ? flagged(counted, undefined) : counted), casework }
    }
    case 'setting_corrected':
      return withSetting(counted, event)
    case 'represented_named':
      return withRepresented(counted, event)
    case 'assigned':
    case 'note_written':
    case 'journalised':
    case 'filing_unneeded':
    case 'held':
    case 'placed':
    case 'marked':
      return { ...counted, casework: evolveCasework(notice.casework, event) }
  }
}

/** Applies one more event, and notes the news in it. */
const counting = ({ news, came, ...notice }: Notice, event: NoticeEvent): Notice => {
  const sequence = notice.sequence + 1
  const [newest, since] = [newsAfter(news, event, sequence), cameAfter(came, event)]
  return { ...notice, sequence, ...(newest && { news: newest }), ...(since && { came: since }) }
}

const flagged = ({ danger: _danger, ...notice }: Notice, danger: DangerFlag | undefined): Notice => ({
  ...notice,
  ...(danger && { danger }),
})

/**
 * A new address must be proven anew, and has its own tick and stop. An answer that waits for release is still the
 * same answer.
 */
const reachableAt = (
  { contactProvenAt, oneMail, mailStoppedAt, ...notice }: Notice,
  { reply, hasNewEmail }: Extract<NoticeEvent, { type: 'contact_changed' }>,
): Notice => ({
  ...notice,
  reply,
  ...(!hasNewEmail && {
    ...(contactProvenAt !== undefined && { contactProvenAt }),
    ...(oneMail !== undefined && { oneMail }),
    ...(mailStoppedAt !== undefined && { mailStoppedAt }),
  }),
})

/** The matter has changed since an answer was proposed, so the proposal is dropped. */
const anotherVersion = ({ proposal: _proposal, ...notice }: Notice): Notice => ({
  ...notice,
  version: notice.version + 1,
})

const waiting = (notice: Known): Notice => ({ ...unreached(notice), status: 'waiting' })

const unreached = ({ reached: _reached, ...notice }: Known): Known => notice

const changedContent = (notice: Notice, event: Extract<NoticeEvent, { type: 'changed' }>) => ({
  fields: event.fields,
  wishesSplit: splitAfter(notice, event.fields),
  ...(event.fields.meetingAt !== notice.fields.meetingAt && { moved: undefined }),
  ...(event.fields.setting !== notice.fields.setting && { correctedSetting: undefined }),
  ...(event.fields.represented !== notice.fields.represented && { namedByStaff: undefined }),
  ...(notice.wishesSetAside && { wishesSetAside: stillSetAside(notice, event.fields) }),
  hasNeed: event.hasNeed,
  needWithheld: event.needWithheld,
  needOpenedBy: event.needChanged ? [] : notice.needOpenedBy,
  threatInNeed: !event.needChanged && notice.threatInNeed,
  contentVersion: notice.version + 1,
})

const decided = (notice: Notice, event: Decided): Notice => {
  const from = notice.moved === undefined ? notice.fields.meetingAt : notice.moved.from
  const known = {
    ...unreached(notice),
    fields: event.movedTo === undefined ? notice.fields : movedFields(notice.fields, event.movedTo),
    ...(event.movedTo !== undefined && { moved: { at: event.at, by: event.by, ...(from && { from }) } }),
    decision: event,
    casework: answeredAnew(notice.casework),
    decisions: [...notice.decisions, { ...event, version: notice.version }],
  }
  if (isAnswer(event.outcome)) return { ...known, status: 'answered', answeredAt: event.at }
  return { ...known, status: asksBack(event.outcome) ? 'asked' : 'waiting' }
}
