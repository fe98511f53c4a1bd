import type { QueueRow } from '../../../app/casework/staff-notice.ts'
import type { QueueView } from '../../../app/inbox/desk-views.ts'
import { alarmsOfRow } from '../../../app/inbox/queue-row.ts'
import { spokenDay } from '../../../core/calendar/spoken.ts'
import { whoseMeeting } from '../../../core/notice/fields/represented.ts'
import { mayBeDuplicates } from '../../../core/notice/lifecycle/possible-duplicates.ts'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { staffText } from '../staff-text.ts'
import { chosenValue, takeName } from './bulk.tsx'
import { type ListFilter, listName } from './list-filter.ts'
import { MeetingCell } from './meeting-cell.tsx'

const columns = ['meeting', 'reference', 'citizen', 'what', 'department', 'assignee', 'status'] as const

type Props = { context: StaffContext; rows: QueueRow[]; filters: ListFilter; chosen: readonly string[] }

export const QueueTable = ({ context, rows, filters, chosen }: Props) => {
  const { t, actor } = context
  const handles = actor.roles.includes('handle')
  return (
    <section class="table" aria-label={t('staff:inbox.title')}>
      <table class="queue">
        <caption class="visually-hidden">{t('staff:inbox.caption')}</caption>
        <thead>
          <tr>
            {handles && (
              <td class="tick">
                <span class="visually-hidden">{t('staff:bulk.tick')}</span>
                {/* Shown by the script, without which it could do nothing. */}
                <input type="checkbox" id="tick-all" hidden aria-label={t('staff:bulk.all')} />
              </td>
            )}
            {columns.map(column => (
              <th scope="col" class={`column-${column}`}>
                {t(`staff:inbox.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row {...{ context, row, chosen }} alike={alikeIn(rows, row)} list={listName(filters)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The same name, meeting and recording twice is probably one wish sent twice. Staff check; nothing is merged. */
const alikeIn = (rows: QueueRow[], row: QueueRow): QueueRow | undefined =>
  row.status === 'withdrawn' || row.unreadable
    ? undefined
    : rows.find(
        other =>
          other !== row &&
          other.status !== 'withdrawn' &&
          row.meetingAt !== undefined &&
          other.meetingAt === row.meetingAt &&
          other.name.trim().toLowerCase() === row.name.trim().toLowerCase() &&
          mayBeDuplicates(other.fields, row.fields),
      )

type RowProps = {
  context: StaffContext
  row: QueueRow
  alike: QueueRow | undefined
  list: string
  chosen: readonly string[]
}

const Row = ({ context, row, alike, list, chosen }: RowProps) => {
  const { t, municipality, actor } = context
  const text = (field: 'medium' | 'setting' | 'department') => staffText(field, row.fields, context)
  const handles = actor.roles.includes('handle')
  return (
    <tr class={row.unread ? 'unread' : undefined}>
      {handles && (
        <td class="tick">
          <input
            type="checkbox"
            name="chosen"
            value={chosenValue(row)}
            checked={chosen.includes(chosenValue(row))}
            aria-label={t('staff:bulk.choose', { reference: row.reference })}
          />
        </td>
      )}
      <td class="when">
        <MeetingCell context={context} row={row} />
      </td>
      <th scope="row">
        <a href={staffUrls.notice(municipality, row.reference, { list })}>{row.reference}</a>
        {row.unread && <span class="visually-hidden"> {t('staff:inbox.unread')}</span>}
      </th>
      <td class="citizen">
        <span class="line">
          <Citizen context={context} row={row} alike={alike} />
        </span>
      </td>
      <td>{[text('medium'), text('setting')?.toLowerCase()].filter(Boolean).join(', ')}</td>
      <td>{row.department ?? text('department') ?? t('staff:inbox.noDepartment')}</td>
      <td>
        <Assignee context={context} row={row} />
      </td>
      <td class="state">
        <State context={context} row={row} />
      </td>
    </tr>
  )
}

const tagsOf = (t: StaffContext['t'], row: QueueRow): { said: string; look: string }[] => [
  ...(row.language === 'en' ? [{ said: t('staff:inbox.english'), look: 'tag' }] : []),
  ...(row.came ? [{ said: t(`staff:inbox.came.${row.came}`), look: 'tag soon' }] : []),
  ...(row.marked ? [{ said: t(`staff:mark.tag.${row.marked}`), look: 'tag soon' }] : []),
]

/** A space before each: otherwise a screen reader joins the name and the tag to one word. */
const Citizen = ({ context: { t }, row, alike }: Omit<RowProps, 'list' | 'chosen'>) => (
  <>
    {row.unreadable ? (
      <span class="tag today">{t('staff:inbox.unreadable')}</span>
    ) : (
      <span class="name">{whoseMeeting(row.fields, row)}</span>
    )}
    {whoseMeeting(row.fields, row) !== row.name && (
      <span class="soft">
        {' '}
        {t('staff:represented.writer').toLowerCase()}: {row.name}
      </span>
    )}
    {tagsOf(t, row).map(({ said, look }) => (
      <>
        {' '}
        <span class={look}>{said}</span>
      </>
    ))}
    {alike && !row.marked && (
      <span class="soft"> {t('staff:inbox.alike', { reference: alike.reference })}</span>
    )}
  </>
)

type RowContext = Pick<RowProps, 'context' | 'row'>

const Assignee = ({ context: { t, language, actor }, row }: RowContext) => {
  const { assignee } = row
  if (assignee === undefined) {
    const canTake = actor.roles.includes('handle') && (row.status === 'waiting' || row.status === 'asked')
    if (!canTake) return <span class="soft">{t('staff:inbox.noAssignee')}</span>
    return (
      <>
        <span class="soft">{t('staff:inbox.noAssignee')} </span>
        <button type="submit" class="plain take" name={takeName + chosenValue(row)} value="take">
          {t('staff:bulk.take')}
          <span class="visually-hidden"> {row.reference}</span>
        </button>
      </>
    )
  }
  const { name, awayUntil, deputy } = assignee
  if (awayUntil === undefined) return <>{name}</>
  const until = spokenDay(awayUntil, language)
  return (
    <>
      {name}
      <span class="soft">
        {' '}
        {deputy ? t('staff:inbox.deputy', { until, deputy }) : t('staff:inbox.away', { until })}
      </span>
    </>
  )
}

const State = ({ context: { t, now }, row }: RowContext) => {
  const alarms = alarmsOfRow(row, now)
  const isPromised = row.owed.includes('promise') && !alarms.includes('promised')
  return (
    <>
      {row.today && <span class="tag today">{t('staff:danger.today')}</span>}
      {alarms.map(alarm => (
        <span class="tag today">{t(`staff:alarm.${alarm}`)}</span>
      ))}
      {row.proposedBy !== undefined && <span class="tag soon">{t('staff:release.tag')}</span>}
      {/* An alarm says it already; read aloud it stands with it. */}
      <span class={alarms.length > 0 && row.outcome === undefined ? 'visually-hidden' : undefined}>
        {row.outcome && row.status === 'answered'
          ? t(row.mix ? `staff:decision.${row.mix}` : `staff:decision.outcomes.${row.outcome}`)
          : t(`staff:status.${row.status}`)}
      </span>
      {!row.opened && row.status === 'waiting' && !alarms.includes('unopened') && (
        <span class="soft"> · {t('staff:inbox.unopened')}</span>
      )}
      {(row.status === 'answered' || row.status === 'asked') &&
        !row.reached &&
        !alarms.includes('unreached') && <span class="soft"> · {t('staff:inbox.unreached')}</span>}
      {isPromised && <span class="soft"> · {t('staff:inbox.promised')}</span>}
      {row.owed.includes('wish') && <span class="soft"> · {t('staff:inbox.owesWish')}</span>}
      {row.owed.includes('pass_on') && <span class="tag soon">{t('staff:status.pass_on')}</span>}
      {row.journal !== undefined && <span class="soft"> · {row.journal}</span>}
      {row.standsIn && <StandsIn t={t} views={row.standsIn} />}
    </>
  )
}

const StandsIn = ({ t, views }: { t: StaffContext['t']; views: readonly QueueView[] }) => (
  <span class="hint">
    {t('staff:inbox.standsIn', { views: views.map(view => t(`staff:status.${view}`)).join(', ') })}
  </span>
)
