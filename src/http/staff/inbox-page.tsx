import type { QueueView } from '../../app/find-notices.ts'
import { queueViews } from '../../app/find-notices.ts'
import type { Overdue } from '../../app/overdue.ts'
import type { Queue } from '../../app/staff-notice.ts'
import { spokenDay } from '../../core/calendar/spoken.ts'
import type { StaffContext } from './page-context.ts'
import { QueueTable } from './queue-table.tsx'
import { staffUrls } from './routes.ts'
import { Shell } from './shell.tsx'

export type InboxFilters = { view: QueueView; search: string }
/** What somebody should know of before the list: mail that is stuck, answers that have reached nobody. */
type Alerts = {
  undelivered: number
  unreached: number
  overdue?: Overdue | undefined
  reviewOverdue: boolean
}
type Props = { context: StaffContext; queue: Queue; filters: InboxFilters; alerts: Alerts }

export const InboxPage = ({ context, queue, filters, alerts }: Props) => {
  const { t, municipality } = context
  const { view, search } = filters
  return (
    <Shell context={context} title={t('staff:inbox.title')} kind="inbox">
      <h1>{t('staff:inbox.title')}</h1>
      <p>{t('staff:inbox.lead')}</p>
      <AlertLines context={context} alerts={alerts} view={view} />
      <Filters context={context} filters={filters} />
      {queue.rows.length === 0 ? (
        <p>{t(view === 'open' && search === '' ? 'staff:inbox.empty' : 'staff:inbox.emptyFiltered')}</p>
      ) : (
        <QueueTable context={context} rows={queue.rows} />
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

type AlertProps = Pick<Props, 'context' | 'alerts'> & { view: QueueView }

const AlertLines = ({ context: { t, municipality, actor, language }, alerts, view }: AlertProps) => (
  <>
    {alerts.overdue && (
      <p class="alarm" role="status">
        {t('staff:overdue.notice', {
          count: alerts.overdue.count,
          since: spokenDay(alerts.overdue.since, language),
        })}
      </p>
    )}
    {alerts.reviewOverdue && (
      <p class="alarm">
        {actor.roles.includes('audit') ? (
          <a href={staffUrls.review(municipality)}>{t('staff:review.alarm')}</a>
        ) : (
          t('staff:review.alarm')
        )}
      </p>
    )}
    {alerts.unreached > 0 && view !== 'unreached' && (
      <p class="note">
        <a href={staffUrls.inbox(municipality, { view: 'unreached' })}>
          {t('staff:reach.notice', { count: alerts.unreached })}
        </a>
      </p>
    )}
    {alerts.undelivered > 0 && (
      <p class="note">
        <a href={staffUrls.undelivered(municipality)}>
          {t('staff:undelivered.notice', { count: alerts.undelivered })}
        </a>
      </p>
    )}
  </>
)

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
