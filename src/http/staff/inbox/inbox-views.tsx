import type { DeskCounts } from '../../../app/inbox/desk-counts.ts'
import { type QueueView, queueSorts, queueViews } from '../../../app/inbox/desk-views.ts'
import type { SavedView } from '../../../app/inbox/saved-views.ts'
import { Field } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { ActField } from '../act-field.tsx'
import type { StaffContext } from '../page-context.ts'
import type { Refused } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import { filterQuery, type ListFilter, listName } from './list-filter.ts'

type Props = { context: StaffContext; filters: ListFilter; counts: DeskCounts }

/** Folded unless one of them is open, or one has what must be read today; the other views are always visible. */
const folded: readonly QueueView[] = ['today', 'waiting', 'asked', 'unreached', 'withdrawn', 'all']
/** Shown only while it holds something: most municipalities never have any. */
const rare: readonly QueueView[] = ['pass_on']

/** Today's and past meetings are sorted by meeting; the other views can be sorted otherwise. */
const unsortable: readonly QueueView[] = ['today', 'unreached', 'closing', 'answered', 'withdrawn', 'all']

/** Each view is a link with its count. A search looks in all of them, so a view is chosen without it. */
export const InboxViews = (props: Props) => {
  const { t } = props.context
  const shown = (view: QueueView) => !folded.includes(view) || (view === 'today' && props.counts.today)
  const isEmptyRare = (view: QueueView) => rare.includes(view) && !props.counts.views[view]
  const main = queueViews.filter(view => shown(view) && !isEmptyRare(view))
  const first = main.includes(props.filters.view) ? main : [...main, props.filters.view]
  const rest = queueViews.filter(view => !first.includes(view) && !isEmptyRare(view))
  return (
    <nav class="views" aria-label={t('staff:inbox.views')}>
      <ul>
        {first.map(view => (
          <View {...props} view={view} />
        ))}
      </ul>
      <details>
        <summary>{t('staff:inbox.moreViews')}</summary>
        <ul>
          {rest.map(view => (
            <View {...props} view={view} />
          ))}
        </ul>
      </details>
    </nav>
  )
}

const View = ({ context, filters, counts, view }: Props & { view: QueueView }) => {
  const { t, municipality } = context
  const count = counts.views[view]
  const alarming = view === 'today' && counts.today
  return (
    <li>
      <a
        href={staffUrls.inbox(municipality, filterQuery({ ...filters, view, search: '' }))}
        aria-current={view === filters.view && filters.search === '' ? 'page' : undefined}
      >
        {t(`staff:status.${view}`)}
        {count !== undefined && <span class={count > 0 ? 'count' : 'count none'}>{count}</span>}
        {alarming && <span class="tag today">{t('staff:inbox.some')}</span>}
      </a>
    </li>
  )
}

/** The search looks in all that one may see; each sort order is a link. */
export const Search = ({ context: { t, municipality }, filters }: Omit<Props, 'counts'>) => (
  <div class="finding">
    <search>
      <form class="filters" action={staffUrls.inbox(municipality)} aria-label={t('staff:inbox.filter')}>
        <input type="hidden" name="view" value={filters.view} />
        <input type="hidden" name="sort" value={filters.sort} />
        {filters.many && <input type="hidden" name="rows" value="many" />}
        <Field name="q" label={t('staff:inbox.search')} hint={t('staff:inbox.searchHint')}>
          {attributes => (
            <input
              value={filters.search}
              maxlength={100}
              autocomplete="off"
              placeholder={t('staff:inbox.searchHint')}
              {...attributes}
            />
          )}
        </Field>
        <Submit label={t('staff:inbox.show')} />
      </form>
    </search>
    {!unsortable.includes(filters.view) && (
      <p class="sorts">
        {t('staff:inbox.sort')}{' '}
        {queueSorts.map(sort => (
          <a
            href={staffUrls.inbox(municipality, filterQuery({ ...filters, sort }))}
            aria-current={sort === filters.sort ? 'true' : undefined}
          >
            {t(`staff:inbox.sorts.${sort}`)}
          </a>
        ))}
      </p>
    )}
  </div>
)

type Saved = Omit<Props, 'counts'> & { saved: SavedView[]; refused: Refused | undefined }

export const SavedViews = ({ context, filters, saved, refused }: Saved) => {
  const { t, municipality } = context
  const views = saved.map(one => ({ ...one, many: filters.many }))
  const here = views.find(one => listName(one) === listName(filters))
  return (
    <details class="saved" open={saved.length > 0 || refused !== undefined}>
      <summary>{t('staff:inbox.saved')}</summary>
      {saved.length > 0 && (
        <ul class="listed">
          {views.map(one => (
            <li>
              <a
                href={staffUrls.inbox(municipality, filterQuery(one))}
                aria-current={one === here ? 'page' : undefined}
              >
                {one.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <form method="post" class="filters" action={staffUrls.views(municipality)}>
        <input type="hidden" name="list" value={listName(filters)} />
        <ActField
          t={t}
          id="view-name"
          name="name"
          label={t('staff:inbox.viewName')}
          refused={refused}
          // The search that is saved under the name has no field here.
          faultOf={refused?.fields.search === undefined ? 'name' : 'search'}
          value={here?.name ?? ''}
          maxlength={40}
          required
        />
        <Submit name="act" value="save" label={t('staff:inbox.saveView')} />
        {here && <Submit name="act" value="remove" label={t('staff:inbox.removeView')} />}
      </form>
    </details>
  )
}
