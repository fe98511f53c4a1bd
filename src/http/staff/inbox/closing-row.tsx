import type { Closing, ClosingFor } from '../../../app/inbox/closing-list.ts'
import { spokenDay, spokenTime } from '../../../core/calendar/spoken.ts'
import { meetingText } from '../../../core/notice/fields/field-text.ts'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Call, PrintLetter } from './after-sending.tsx'

type Props = { context: StaffContext; row: Closing; chosen: boolean }

/** Whose it is, how they are told and when they meet: what it takes to close it without opening it. */
export const ClosingRow = ({ context, row, chosen }: Props) => {
  const { t, municipality, language, actor } = context
  const { reference, whose, hold } = row
  const handles = actor.roles.includes('handle')
  const id = `chosen-${reference}`
  const when = spokenDay(row.goesOn, language)
  return (
    <div class="option">
      {handles && <input type="checkbox" id={id} name="chosen" value={reference} checked={chosen} />}
      <div>
        <label for={id}>
          {whose && <b>{whose.name}</b>}
          {whose && ', '}
          <a href={staffUrls.notice(municipality, reference)}>{reference}</a>,{' '}
          {t(`staff:status.${row.status}`).toLowerCase()}
          {hold && (
            <span class="hint">
              {t('staff:casework.heldBy', {
                name: hold.name,
                when: spokenTime(new Date(hold.at), language),
                why: hold.why ?? t('staff:casework.heldNoWhy'),
              })}
            </span>
          )}
          <span class="hint">{t(`staff:closing.${handles ? 'goes' : 'goesOnceClosed'}`, { when })}</span>
        </label>
        {whose && <Whose context={context} whose={whose} />}
        {row.block === 'not_reached' && whose?.letter !== undefined && (
          <PrintLetter
            context={context}
            reference={reference}
            letter={{ version: whose.letter, tellsNeed: false }}
          />
        )}
      </div>
    </div>
  )
}

const Whose = ({ context, whose }: { context: StaffContext; whose: ClosingFor }) => {
  const { t, language } = context
  const { reply, reach, meetingAt } = whose
  return (
    <p class="soft">
      {t(`staff:notice.reply.${reply}`)}
      {reach !== undefined && ': '}
      {reach !== undefined && (reply === 'phone' ? <Call phone={reach} /> : reach)}
      {' · '}
      {meetingAt === undefined ? t('staff:notice.meetingUnknown') : meetingText(meetingAt, language)}
    </p>
  )
}
