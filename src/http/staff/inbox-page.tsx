import type { QueueView } from '../../app/find-notices.ts'
import { queueViews } from '../../app/find-notices.ts'
import type { Queue, QueueRow } from '../../app/staff-notice.ts'
import { dayOf, spokenDay } from '../../core/calendar/spoken.ts'
import { alarmsOf } from '../../core/notice/alarms.ts'
import { meetingText } from '../../core/notice/field-text.ts'
import type { StaffContext } from './page-context.ts'
import { staffUrls } from './routes.ts'
import { Shell } from './shell.tsx'
import { staffText } from './staff-text.ts'
import { untilMeeting } from './when.ts'

export type InboxFilters = { view: QueueView; search: string }
type Props = { context: StaffContext; queue: Queue; filters: InboxFilters; undelivered: number }

export const InboxPage = ({ context, queue, filters, undelivered }: Props) => {
  const { t, municipality } = context
  const { view, search } = filters
  return (
    <Shell context={context} title={t('staff:inbox.title')} kind="inbox">
      <h1>{t('staff:inbox.title')}</h1>
      <p>{t('staff:inbox.lead')}</p>
      <Filters context={context} filters={filters} />
      {queue.rows.length === 0 ? (
        <p>{t(view === 'open' && search === '' ? 'staff:inbox.empty' : 'staff:inbox.emptyFiltered')}</p>
      ) : (
        <QueueTable context={context} rows={queue.rows} />
      )}
      {undelivered > 0 && (
        <p class="note">
          <a href={staffUrls.undelivered(municipality)}>
            {t('staff:undelivered.notice', { count: undelivered })}
          </a>
        </p>
      )}
      {queue.next !== undefined && (
        <p>
          <a class="button" href={staffUrls.inbox(municipality, { view, q: search, after: queue.next })}>
            {t('staff:inbox.more')}
          </a>
        </p>
      )}
    </Shell>
  )
}

const Filters = ({ context: { t, municipality }, filters }: Pick<Props, 'context' | 'filters'>) => (
  <search>
    <form class="filters" action={staffUrls.inbox(municipality)} aria-label={t('staff:inbox.filter')}>
      <div class="field">
        <label for="view">{t('staff:inbox.column.status')}</label>
        <select id="view" name="view">
          {queueViews.map(view => (
            <option value={view} selected={view === filters.view}>
              {t(`staff:status.${view}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="q">{t('staff:inbox.search')}</label>
        <input id="q" name="q" value={filters.search} maxlength={100} autocomplete="off" />
      </div>
      <button type="submit" class="button">
        {t('staff:inbox.show')}
      </button>
    </form>
  </search>
)

const QueueTable = ({ context, rows }: { context: StaffContext; rows: QueueRow[] }) => (
  <section class="table" aria-label={context.t('staff:inbox.title')}>
    <table class="queue">
      <caption class="visually-hidden">{context.t('staff:inbox.caption')}</caption>
      <thead>
        <tr>
          {(['meeting', 'reference', 'citizen', 'what', 'department', 'assignee', 'status'] as const).map(
            column => (
              <th scope="col">{context.t(`staff:inbox.column.${column}`)}</th>
            ),
          )}
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

/** The same name and the same meeting twice is likely one wish sent twice; staff look, nothing is merged. */
const alikeIn = (rows: QueueRow[], row: QueueRow): QueueRow | undefined =>
  row.status === 'withdrawn'
    ? undefined
    : rows.find(
        other =>
          other !== row &&
          other.status !== 'withdrawn' &&
          row.meetingAt !== undefined &&
          other.meetingAt === row.meetingAt &&
          other.name.trim().toLowerCase() === row.name.trim().toLowerCase(),
      )

type RowProps = { context: StaffContext; row: QueueRow; alike: QueueRow | undefined }

const Row = ({ context, row, alike }: RowProps) => {
  const { t, municipality, now } = context
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
        {row.name}
        {alike && <span class="soft"> {t('staff:inbox.alike', { reference: alike.reference })}</span>}
      </td>
      <td>{[text('medium'), text('setting')?.toLowerCase()].filter(Boolean).join(', ')}</td>
      <td>{text('department') ?? t('staff:inbox.noDepartment')}</td>
      <td>{row.assignee ?? <span class="soft">{t('staff:inbox.noAssignee')}</span>}</td>
      <td>
        {row.outcome && row.status !== 'withdrawn'
          ? t(`staff:decision.outcomes.${row.outcome}`)
          : t(`staff:status.${row.status}`)}
        {alarmsOf({ ...row, ...row.fields, openedAt: row.opened ? row.receivedAt : undefined }, now).map(
          alarm => (
            <span class="tag today">{t(`staff:alarm.${alarm}`)}</span>
          ),
        )}
        {!row.opened && row.status === 'waiting' && <span class="soft"> · {t('staff:inbox.unopened')}</span>}
      </td>
    </tr>
  )
}

const Meeting = ({ context: { t, language, now }, row }: { context: StaffContext; row: QueueRow }) => {
  if (row.meetingAt === undefined)
    return (
      <>
        {t('staff:inbox.noMeeting')}
        <span class="soft">
          {' · '}
          {t('staff:inbox.received', { when: spokenDay(dayOf(new Date(row.receivedAt)), language) })}
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
