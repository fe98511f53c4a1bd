import { alarmsOfRow } from '../../app/queue-row.ts'
import type { QueueRow } from '../../app/staff-notice.ts'
import { dayOf, spokenDay } from '../../core/calendar/spoken.ts'
import { mayBeOneWish } from '../../core/notice/alike.ts'
import { dueAt } from '../../core/notice/due.ts'
import { meetingText } from '../../core/notice/field-text.ts'
import type { StaffContext } from './page-context.ts'
import { staffUrls } from './routes.ts'
import { staffText } from './staff-text.ts'
import { untilMeeting } from './when.ts'

const columns = ['meeting', 'reference', 'citizen', 'what', 'department', 'assignee', 'status'] as const

/** Without a meeting an answer is due by the end of this day. */
const lastDay = ({ receivedAt }: QueueRow): Date => new Date(dueAt(undefined, receivedAt).getTime() - 1)

export const QueueTable = ({ context, rows }: { context: StaffContext; rows: QueueRow[] }) => (
  <section class="table" aria-label={context.t('staff:inbox.title')}>
    <table class="queue">
      <caption class="visually-hidden">{context.t('staff:inbox.caption')}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th scope="col">{context.t(`staff:inbox.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row context={context} row={row} alike={alikeIn(rows, row)} />
        ))}
      </tbody>
    </table>
  </section>
)

/** The same name, the same meeting and the same recording twice is likely one wish sent twice; staff look, nothing is merged. */
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
          mayBeOneWish(other.fields, row.fields),
      )

type RowProps = { context: StaffContext; row: QueueRow; alike: QueueRow | undefined }

const Row = ({ context, row, alike }: RowProps) => {
  const { t, municipality } = context
  const text = (field: 'medium' | 'setting' | 'department') => staffText(field, row.fields, context)
  return (
    <tr>
      <td>
        <Meeting context={context} row={row} />
      </td>
      <th scope="row">
        <a href={staffUrls.notice(municipality, row.reference)}>{row.reference}</a>
      </th>
      <td>
        {row.unreadable ? <span class="tag today">{t('staff:inbox.unreadable')}</span> : row.name}
        {row.marked && <span class="tag soon">{t(`staff:mark.tag.${row.marked}`)}</span>}
        {alike && !row.marked && (
          <span class="soft"> {t('staff:inbox.alike', { reference: alike.reference })}</span>
        )}
      </td>
      <td>{[text('medium'), text('setting')?.toLowerCase()].filter(Boolean).join(', ')}</td>
      <td>{row.department ?? text('department') ?? t('staff:inbox.noDepartment')}</td>
      <td>
        <Assignee context={context} row={row} />
      </td>
      <td>
        <State context={context} row={row} />
      </td>
    </tr>
  )
}

const Assignee = ({ context: { t, language }, row: { assignee } }: Omit<RowProps, 'alike'>) => {
  if (assignee === undefined) return <span class="soft">{t('staff:inbox.noAssignee')}</span>
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

const State = ({ context: { t, now }, row }: Omit<RowProps, 'alike'>) => {
  const alarms = alarmsOfRow(row, now)
  return (
    <>
      {row.outcome && row.status !== 'withdrawn'
        ? t(`staff:decision.outcomes.${row.outcome}`)
        : t(`staff:status.${row.status}`)}
      {row.proposedBy !== undefined && <span class="tag soon">{t('staff:release.tag')}</span>}
      {row.today && <span class="tag today">{t('staff:danger.today')}</span>}
      {alarms.map(alarm => (
        <span class="tag today">{t(`staff:alarm.${alarm}`)}</span>
      ))}
      {!row.opened && row.status === 'waiting' && !alarms.includes('unopened') && (
        <span class="soft"> · {t('staff:inbox.unopened')}</span>
      )}
      {row.status === 'answered' && !row.reached && !alarms.includes('unreached') && (
        <span class="soft"> · {t('staff:inbox.unreached')}</span>
      )}
    </>
  )
}

const Meeting = ({ context: { t, language, now }, row }: Omit<RowProps, 'alike'>) => {
  if (row.meetingAt === undefined)
    return (
      <>
        {t('staff:inbox.noMeeting')}
        <span class="soft">
          {' · '}
          {t('staff:inbox.due', { when: spokenDay(dayOf(lastDay(row)), language) })}
        </span>
      </>
    )
  const { urgency, words } = untilMeeting(row.meetingAt, now, t)
  return (
    <>
      <time datetime={row.meetingAt}>{meetingText(row.meetingAt, language)}</time>{' '}
      <span class={`tag ${urgency}`}>{words}</span>
    </>
  )
}
