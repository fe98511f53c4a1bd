import { DomainError } from '../../core/errors.ts'
import { answerTexts, type InEnglish } from '../../core/notice/decision/answer-texts.ts'
import { limitsAnything } from '../../core/notice/decision/meetings.ts'
import { asksBack, handsOver, isDecisionOutcome } from '../../core/notice/decision/outcome-questions.ts'
import type { Proposed } from '../../core/notice/decision/proposed.ts'
import { type Task, taskIn } from '../../core/notice/decision/tasks.ts'
import { isTerm, type Term, termNames } from '../../core/notice/decision/terms.ts'
import { isWishAnswer, isWishId, type WishesAnswered } from '../../core/notice/decision/wishes.ts'
import { movedMeeting } from '../../core/notice/fields/meeting-halves.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Handler, NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import { asWritten } from '../../core/text/as-written.ts'
import type { Write } from '../../ports.ts'
import { handlerOf, staffNoticeRow } from '../access/staff-access.ts'
import { decisionPack } from '../casework/decision-pack.ts'
import { sentDrafts } from '../casework/keep-answer.ts'
import type { StaffNotice } from '../casework/staff-notice.ts'
import { staffNotice } from '../casework/staff-view.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import { decisionDocumentWrites } from '../documents/notice-documents.ts'
import { readMarkOf, readMarkWrite } from '../inbox/read-marks.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { noticeMessages, placedMessage } from '../mail/outbox-messages.ts'
import type { AuditEntry } from '../records/audit-log.ts'
import { attachmentOf, contactOf } from '../records/notice-attachments.ts'
import { changeRecord, type NoticeRecord } from '../records/notice-record.ts'
import { withWishWords } from '../records/wish-words.ts'
import { departmentToTell } from '../staff/live-departments.ts'
import { isEmergencyId } from '../staff/staff-session.ts'
import { mayAlone } from './may-alone.ts'
import { type MeetingInput, meetingsLeft, meetingsSaid } from './meetings-said.ts'
import { emptyTexts, overruledIn } from './weigh-reasons.ts'

/** The decision form as posted; what each outcome needs is decided in core/notice, and said as `invalid_fields`. */
export type DecisionInput = MeetingInput & {
  municipality: string
  reference: string
  version: number
  outcome: string
  assessment?: string
  ground?: string
  instead?: string
  conditions?: string
  message?: string
  /** The same texts in English, by the names of their fields. */
  assessmentEnglish?: string
  groundEnglish?: string
  insteadEnglish?: string
  conditionsEnglish?: string
  messageEnglish?: string
  /** What they asked for besides recording, and the reply to each: `interpreter:yes minutes:later`. */
  wishes?: string
  /** `yes`: texts that the program found empty stay as they are. */
  overrule?: string
  /** Conditions in the fixed words of the rules, with spaces between. */
  terms?: string
  /** `yes`: a colleague takes part. */
  colleague?: string
  /** `yes`: their own words stand in the letter although a threat was read in them. */
  ownWords?: string
  /** A note to colleagues that stood half written beside the answer: it stays a draft. */
  note?: string
  /** The day and time the meeting has been moved to; empty where it has not. */
  movedDay?: string
  movedTime?: string
  /** The day by which something is to be done that the answer tells, and whose task it is; empty where nothing is. */
  taskBy?: string
  taskWho?: string
  /** Answers an answered notice again: the new decision replaces the old (duties 20). */
  replaces?: boolean
}

export const decideNotice: StaffUseCase<DecisionInput, StaffNotice> = async (deps, staff, input) => {
  const { municipality } = input
  const { row, actor } = await staffNoticeRow(deps, staff, { ...input, roles: ['handle'] })
  const record = await changeRecord(deps, { row, actor }, async ({ notice }) => {
    const command = await answerCommand(deps, { actor, input }, notice)
    const { alone, proposed, version } = command
    const taken = takenWith(notice, command.by, deps.clock())
    const about = { municipality, actor, subject: row.reference }
    return {
      events: [...taken, ...decide(notice, command, deps.clock())],
      also: async after => [
        ...(alone ? await answerWrites(deps, after) : []),
        ...(await sentDrafts(deps, actor, {
          key: after.key,
          version: after.notice.version,
          left: leftIn(input),
        })),
        readMarkWrite(actor, after, { before: await readMarkOf(deps, after.key, actor) }),
      ],
      audit: [
        ...taken.map(() => ({ ...about, action: 'assign_notice' as const })),
        {
          ...about,
          action: alone ? 'decide_notice' : 'propose_answer',
          details: { outcome: proposed.outcome, version },
        },
        ...overruledAudit({ ...about, proposed }),
      ],
    }
  })
  deliverSoon(deps)
  return staffNotice(deps, actor, record)
}

/** What the form held that goes into no letter. A question answers no wishes: those wait for the answer itself. */
const leftIn = ({ outcome, wishes = '', note = '', ...rest }: DecisionInput): Record<string, string> => ({
  note,
  ...(isDecisionOutcome(outcome) && asksBack(outcome) && { wishes, ...meetingsLeft(rest) }),
})

/** Whoever answers what nobody has is its handler from then on: a reply must come back to somebody. */
const takenWith = (notice: Notice, by: Handler, now: Date): NoticeEvent[] =>
  notice.casework.assignee === undefined && !isEmergencyId(by.id)
    ? decide(notice, { type: 'assign', by, to: by }, now)
    : []

/** What is decided when the form is sent as it is. `alone` is false where a second person has to send it. */
export const answerCommand = async (
  deps: Deps,
  { actor, input }: { actor: StaffActor; input: DecisionInput },
  notice: Notice,
) => {
  const { municipality, version, replaces = false } = input
  const { pack, proposed } = await weighedAnswer(deps, input, notice)
  const alone = mayAlone(deps, actor, { municipality, proposed })
  return { type: 'decide', by: handlerOf(actor), version, proposed, pack, replaces, alone } as const
}

/** The answer as it was written, and what the rules and the program's reading of it say. */
const weighedAnswer = async (deps: Deps, input: DecisionInput, notice: Notice) => {
  const written = proposedIn(input, { notice, now: deps.clock() })
  const empty = await emptyTexts(deps, written)
  return {
    pack: { ...decisionPack(deps, input.municipality, notice), empty },
    proposed: overruledIn(written, { empty, overrule: input.overrule === 'yes' }),
  }
}

/** A log line of its own: the writer kept a text that the program found empty. */
const overruledAudit = ({
  proposed: { overruled },
  ...entry
}: Pick<AuditEntry, 'municipality' | 'actor' | 'subject'> & { proposed: Proposed }): AuditEntry[] =>
  overruled === undefined
    ? []
    : [{ ...entry, action: 'overrule_reading', details: { texts: overruled.join(' ') } }]

const outcomeIn = ({ outcome }: DecisionInput): Proposed['outcome'] => {
  if (isDecisionOutcome(outcome)) return outcome
  throw new DomainError('invalid_fields', { fields: { outcome: 'invalid' } })
}

/** A form posts every field. An empty one was not written. A field with text is never left out here. */
export const proposedIn = (
  input: DecisionInput,
  { notice, now }: { notice: Notice; now: Date },
): Proposed => {
  const outcome = outcomeIn(input)
  const movedTo = movedToIn(input, { notice, now })
  const terms = termsIn(input.terms ?? '')
  const task = taskSaid(input, now)
  const english = notice.language === 'en' ? textsIn(input, 'English') : {}
  const wishes = wishesSaid(input.wishes ?? '')
  return {
    outcome,
    ...textsIn(input, ''),
    ...(Object.keys(english).length > 0 && { english }),
    ...(Object.keys(wishes).length > 0 && { wishes }),
    ...meetingsSaid(input, outcome),
    ...(terms.length > 0 && { terms }),
    ...(movedTo !== undefined && { movedTo }),
    ...(task && { task }),
    ...(input.colleague === 'yes' && { colleague: true as const }),
    ...(input.ownWords === 'yes' && { ownWords: true as const }),
  }
}

/** What was left empty was not written. */
const textsIn = (input: DecisionInput, ending: '' | 'English'): InEnglish =>
  Object.fromEntries(
    answerTexts.flatMap(name => {
      const text = written(input[`${name}${ending}`])
      return text === undefined ? [] : [[name, text]]
    }),
  )

const wishesSaid = (text: string): WishesAnswered => {
  const said = text
    .split(/\s+/)
    .filter(one => one !== '')
    .map(one => one.split(':'))
  return Object.fromEntries(
    said.map(([name = '', answer = '']) => {
      if (isWishId(name) && isWishAnswer(answer)) return [name, answer]
      throw new DomainError('invalid_fields', { fields: { wishes: 'not_asked' } })
    }),
  )
}

const movedToIn = (
  { movedDay = '', movedTime = '' }: DecisionInput,
  { notice, now }: { notice: Notice; now: Date },
): string | undefined => {
  const typed = { day: movedDay, time: movedTime }
  const { movedTo, faults } = movedMeeting(typed, { before: notice.fields.meetingAt, now })
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  return movedTo
}

const taskSaid = ({ taskBy = '', taskWho = '' }: DecisionInput, now: Date): Task | undefined => {
  const { task, faults } = taskIn({ day: taskBy, who: taskWho }, now)
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  return task
}

const termsIn = (text: string): Term[] => {
  const names = text.split(/\s+/).filter(name => name !== '')
  if (!names.every(isTerm)) throw new DomainError('invalid_fields', { fields: { terms: 'not_here' } })
  return termNames.filter(name => names.includes(name))
}

const written = (text: string | undefined): string | undefined => {
  const trimmed = asWritten(text ?? '').trim()
  return trimmed === '' ? undefined : trimmed
}

/** The letter and the word to the citizen that there is one. */
export const answerWrites = async (deps: Deps, { key, notice }: NoticeRecord) => {
  const contact = await contactOf(deps, key)
  const decision = notice.decisions.at(-1)
  const addressed = decision !== undefined && limitsAnything(decision) && notice.hasNeed
  const need = addressed ? await attachmentOf(deps, key, { name: 'need' }) : undefined
  return [
    ...decisionDocumentWrites(deps, key, {
      notice: await withWishWords(deps, key, notice),
      content: { contact, ...(need === undefined ? {} : { need }) },
    }),
    ...noticeMessages(deps, { key, notice, contact }, 'answered'),
    ...(decision !== undefined && handsOver(decision.outcome) ? toldDepartment(deps, { key, notice }) : []),
  ]
}

/** The department that has to answer, where staff have placed it with one that has a mailbox. */
const toldDepartment = (deps: Deps, { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>): Write[] => {
  const told = departmentToTell(deps, { key, notice })
  return told === undefined ? [] : [placedMessage(deps, { key, notice }, told.id)]
}
