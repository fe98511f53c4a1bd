import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { meetingEnds } from '../../notice/fields/meeting-ends.ts'
import type { Meeting } from './ics.ts'

type Held = Omit<Meeting, 'uid' | 'endsAt'> & {
  reference: string
  fields: Pick<NoticeFields, 'meetingAt' | 'meetingEnd'>
}

/** One of a notice's meetings. The first keeps its entry when it is moved; each of the others is known by its day. */
export const meetingEntry = (
  digest: (text: string) => string,
  { reference, fields, startsAt, ...entry }: Held,
): Meeting => {
  const isFirst = startsAt === fields.meetingAt
  const named = isFirst ? reference : `${reference} ${startsAt.slice(0, 10)}`
  return {
    ...entry,
    startsAt,
    endsAt: isFirst ? meetingEnds(startsAt, fields.meetingEnd) : undefined,
    uid: digest(named).slice(0, 32),
  }
}
