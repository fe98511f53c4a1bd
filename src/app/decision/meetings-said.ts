import { outcomeRow } from '../../../flows/outcomes.ts'
import { DomainError } from '../../core/errors.ts'
import { meetingField } from '../../core/notice/decision/meeting-rules.ts'
import { meetingSlots, type OtherMeeting } from '../../core/notice/decision/meetings.ts'
import type { Proposed } from '../../core/notice/decision/proposed.ts'
import { isWishAnswer } from '../../core/notice/decision/wishes.ts'
import { asWritten } from '../../core/text/as-written.ts'

/** The rows of the other meetings as posted: `meeting.1.words`, `meeting.1.answer` and so on. */
export type MeetingInput = { [field: `meeting.${string}`]: string | undefined }

/** The rows that say something. Where none has an answer of its own, what was answered for all of them stands alone. */
export const meetingsSaid = (
  input: MeetingInput,
  outcome: Proposed['outcome'],
): Pick<Proposed, 'meetings'> => {
  if (!outcomeRow(outcome).isOnTheMatter) return {}
  const rows = meetingSlots.flatMap(slot => rowIn(input, slot))
  return rows.some(({ words, ...said }) => Object.keys(said).length > 1) ? { meetings: rows } : {}
}

const rowIn = (input: MeetingInput, slot: number): OtherMeeting[] => {
  const text = (part: 'words' | 'answer' | 'ground' | 'groundEnglish') =>
    asWritten(input[meetingField(slot, part)] ?? '').trim()
  const [words, answer, ground, groundEnglish] = [
    text('words'),
    text('answer'),
    text('ground'),
    text('groundEnglish'),
  ]
  if ([words, answer, ground, groundEnglish].every(one => one === '')) return []
  if (answer !== '' && !isWishAnswer(answer))
    throw new DomainError('invalid_fields', { fields: { wishes: 'not_asked' } })
  return [
    {
      slot,
      words,
      ...(answer !== '' && { answer }),
      ...(ground !== '' && { ground }),
      ...(groundEnglish !== '' && { groundEnglish }),
    },
  ]
}

/** What the form held of them, for a draft. */
export const meetingsLeft = (input: MeetingInput): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, text = '']) =>
      (name === 'meetings' || name.startsWith('meeting.')) && typeof text === 'string' && text !== ''
        ? [[name, text]]
        : [],
    ),
  )
