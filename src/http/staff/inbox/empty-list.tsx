import type { DeskCounts } from '../../../app/inbox/desk-counts.ts'
import { type QueueView, queueViews } from '../../../app/inbox/desk-views.ts'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import type { ListFilter } from './list-filter.ts'

type Props = { context: StaffContext; filters: ListFilter; counts: DeskCounts }

/** Views that are work. What is over, or all there is, is no place to be sent to. */
const atRest: readonly QueueView[] = ['answered', 'withdrawn', 'all']

/** What is empty, and where there is something: an empty list must not be read as nothing to do. */
export const EmptyList = ({ context: { t, municipality }, filters: { view, search }, counts }: Props) => {
  if (search !== '') return <p class="empty">{t('staff:inbox.notFound')}</p>
  const others = queueViews.filter(
    one => one !== view && !atRest.includes(one) && (counts.views[one] ?? 0) > 0,
  )
  return (
    <div class="empty">
      <p>{t('staff:inbox.emptyView', { view: t(`staff:status.${view}`) })}</p>
      {others.length > 0 && (
        <>
          <p>{t('staff:inbox.elsewhere')}</p>
          <ul>
            {others.map(one => (
              <li>
                <a href={staffUrls.inbox(municipality, one === 'open' ? {} : { view: one })}>
                  {t(`staff:status.${one}`)}
                </a>{' '}
                {counts.views[one]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
