import { mostAtOnce } from '../../../app/casework/do-many.ts'
import type { Queue } from '../../../app/casework/staff-notice.ts'
import type { AfterSending } from '../../../app/inbox/after-sending.ts'
import type { DeskCounts } from '../../../app/inbox/desk-counts.ts'
import type { QueueView } from '../../../app/inbox/desk-views.ts'
import type { Overdue } from '../../../app/inbox/overdue.ts'
import type { SavedView } from '../../../app/inbox/saved-views.ts'
import { spokenDay } from '../../../core/calendar/spoken.ts'
import type { StaffContext } from '../page-context.ts'
import { type Refused, refusedBy } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import { type Gone, SentBefore } from './after-sending.tsx'
import { type BulkActs, BulkBar, BulkDone, type BulkNews } from './bulk.tsx'
import { EmptyList } from './empty-list.tsx'
import { InboxViews, SavedViews, Search } from './inbox-views.tsx'
import { KeyList } from './key-list.tsx'
import { filterQuery, type ListFilter, listName } from './list-filter.ts'
import { QueueTable } from './queue-table.tsx'

/** What must be known before the list. */
type Alerts = {
  undelivered: number
  unreached: number
  /** Promises that are due, and what has to be taken to another department by hand. */
  promised: number
  passOn: number
  overdue?: Overdue | undefined
  reviewOverdue: boolean
}
/** What was just done, and led back here. */
type News = Gone & { bulk?: BulkNews | undefined; after?: AfterSending | undefined }
type Props = {
  context: StaffContext
  queue: Queue
  filters: ListFilter
  counts: DeskCounts
  saved: SavedView[]
  colleagues: { id: string; name: string }[]
  alerts: Alerts
  news: News
  refused?: Refused | undefined
}

export const InboxPage = (props: Props) => {
  const { context, queue, filters, counts, saved, alerts, news, refused } = props
  const ofView = refusedBy(refused, 'save', 'remove')
  const { t } = context
  const title = t('staff:inbox.title')
  return (
    <Shell context={context} title={counts.unread > 0 ? `(${counts.unread}) ${title}` : title} kind="inbox">
      <h1>{title}</h1>
      <JustDone context={context} news={news} />
      <AlertLines context={context} alerts={alerts} view={filters.view} />
      <div class="desk">
        <InboxViews context={context} filters={filters} counts={counts} />
        <Search context={context} filters={filters} />
        <SavedViews context={context} filters={filters} saved={saved} refused={ofView} />
      </div>
      {filters.search !== '' && queue.rows.length > 0 && <p class="soft">{t('staff:inbox.searched')}</p>}
      <List {...props} refused={ofView === undefined ? refused : undefined} />
      {queue.next !== undefined && <MoreRows context={context} filters={filters} after={queue.next} />}
      <KeyList t={t} />
    </Shell>
  )
}

type MoreProps = Pick<Props, 'context' | 'filters'> & { after: string }

const MoreRows = ({ context: { t, municipality, actor }, filters, after }: MoreProps) => (
  <p>
    <a class="button" href={staffUrls.inbox(municipality, { ...filterQuery(filters), after })}>
      {t('staff:inbox.more')}
    </a>{' '}
    {!filters.many && (
      <a
        id="many-rows"
        href={staffUrls.inbox(municipality, filterQuery({ ...filters, many: true }))}
        // Shown by the script, without which so many boxes could not be sent.
        hidden={actor.roles.includes('handle')}
      >
        {t('staff:inbox.manyRows', { count: mostAtOnce })}
      </a>
    )}
  </p>
)

const over: readonly QueueView[] = ['unreached', 'closing', 'answered', 'withdrawn']

/** A list that may hold both has the acts on both. */
const actsIn = ({ view, search }: ListFilter): BulkActs =>
  search !== '' || view === 'mine' ? 'all' : over.includes(view) ? 'over' : 'open'

/** The table with the acts on several rows, in one form. */
const List = ({ context, queue, filters, counts, colleagues, refused }: Props) => {
  const { municipality, actor } = context
  if (queue.rows.length === 0) return <EmptyList context={context} filters={filters} counts={counts} />
  const table = (
    <QueueTable context={context} rows={queue.rows} filters={filters} chosen={refused?.chosen ?? []} />
  )
  if (!actor.roles.includes('handle')) return table
  return (
    <form method="post" action={staffUrls.bulk(municipality)} class="queue-form">
      <input type="hidden" name="list" value={listName(filters)} />
      <BulkBar {...{ context, colleagues, refused }} acts={actsIn(filters)} />
      {table}
    </form>
  )
}

const JustDone = ({ context, news }: Pick<Props, 'context' | 'news'>) => (
  <>
    {news.bulk && <BulkDone context={context} news={news.bulk} />}
    <SentBefore context={context} news={news} after={news.after} />
  </>
)

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
    {alerts.promised > 0 && (
      <p class="alarm" role="status">
        <a href={staffUrls.inbox(municipality, { view: 'promised' })}>
          {t('staff:promise.notice', { count: alerts.promised })}
        </a>
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
    {alerts.passOn > 0 && view !== 'pass_on' && (
      <p class="note">
        <a href={staffUrls.inbox(municipality, { view: 'pass_on' })}>
          {t('staff:passOn.notice', { count: alerts.passOn })}
        </a>
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
