import { outcomeRow } from '../../../../flows/outcomes.ts'
import { type MeetingCalled, meetingName } from '../../notice/decision/meeting-words.ts'
import { type Holds, meetingsIn, refusedMeetings } from '../../notice/decision/meetings.ts'
import { onOneLine, printable } from '../formats/printable.ts'
import type { DocumentBlock, Row } from '../model.ts'
import { paragraph, type Telling } from './telling.ts'

/** Whether meetings are answered one by one in this letter. */
export const isAnsweredEach = ({ input: { outcome, meetings = [] } }: Telling): boolean =>
  meetings.length > 0 && outcomeRow(outcome).isOnTheMatter

/** Every meeting with what holds for it, the first one too: no meeting stands there twice. */
export const eachMeetingBlocks = (telling: Telling): DocumentBlock[] => {
  if (!isAnsweredEach(telling)) return []
  const { input, translate } = telling
  const rows = meetingsIn(input, { ...input.fields, receivedAt: input.receivedAt }).map(
    ({ holds, ...called }): Row => ({
      label: nameOf(called, telling) ?? translate('letters:letter.holds.rest'),
      value: said(holds, telling),
    }),
  )
  return [{ kind: 'facts', rows }]
}

const nameOf = (called: MeetingCalled, { input: { receivedAt }, language }: Telling): string | undefined => {
  const name = meetingName(called, { receivedAt, language })
  return name && onOneLine(name)
}

const said = (holds: Holds, { input, translate }: Telling): string =>
  translate(`letters:letter.holds.${holds}`, {
    act: translate(`letters:act.${input.fields.medium ?? 'unknown'}`),
    name: onOneLine(input.signer.name),
  })

/** The ground of each no that is for one meeting, in the words of staff, under the name of that meeting. */
export const meetingGroundBlocks = (telling: Telling): DocumentBlock[] => {
  if (!isAnsweredEach(telling)) return []
  const { input, language, translate } = telling
  const rows = refusedMeetings(input).map(({ words, ground = '', groundEnglish }): Row => {
    const isForeign = language === 'en' && groundEnglish === undefined
    return {
      label: nameOf({ words }, telling) ?? onOneLine(words),
      value: printable(language === 'en' ? (groundEnglish ?? ground) : ground),
      ...(isForeign && { lang: 'da', mark: translate('letters:letter.inDanish') }),
    }
  })
  return rows.length > 0 ? [{ kind: 'facts', rows }] : []
}

/** A no to recording is no no to the meeting. */
export const meetingsStand = (telling: Telling): DocumentBlock[] =>
  isAnsweredEach(telling) && refusedMeetings(telling.input).length > 0
    ? [paragraph(telling.translate('letters:letter.meetingsStand'))]
    : []
