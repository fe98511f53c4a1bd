import { topics } from '../../../../flows/topics.ts'
import { mondaysIn, type Span, spans } from '../../../app/oversight/read-statistics.ts'
import type { ReviewFigures } from '../../../app/oversight/review-samples.ts'
import { spokenDay } from '../../../core/calendar/spoken.ts'
import type { FieldName, NoticeFields } from '../../../core/notice/fields/field-schema.ts'
import type { Count } from '../../../core/statistics/count.ts'
import { type Cross, crossings, earlier } from '../../../core/statistics/figures.ts'
import { type PublicFigures, together } from '../../../core/statistics/for-the-public.ts'
import { mixedAnswer } from '../../../core/statistics/tally.ts'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import { staffText } from '../staff-text.ts'
import { Bars } from './bars.tsx'
import { StackedBars } from './stacked-bars.tsx'

/** The lists of numbers, in the order they are shown. */
export const lists = [
  'weeks',
  'outcomes',
  'media',
  'settings',
  'departments',
  'reasons',
  'grounds',
  'topics',
  'replies',
  'reported',
  'missed',
] as const
export type List = (typeof lists)[number]

/** The figures to show. Only the municipality's own figures have lists crossed with decisions. */
export type Shown = PublicFigures & {
  answered?: number
  grounds?: Count[]
  crossed?: Record<(typeof crossings)[number], Cross[]>
}

const own: Partial<Record<List, FieldName>> = { media: 'medium', settings: 'setting' }

const worded: Partial<Record<List, string>> = {
  topics: 'staff:statistics.topic',
  reported: 'staff:statistics.topic',
  replies: 'staff:statistics.reply',
  missed: 'staff:statistics.language',
  departments: 'staff:statistics.department',
  reasons: 'staff:statistics.reason',
  grounds: 'staff:statistics.ground',
  outcomes: 'staff:decision.outcomes',
}

/** How the values of a list are put into words. */
export const nameIn =
  (context: StaffContext, list: List, span: Span) =>
  (name: string): string => {
    const { t } = context
    if (name === together) return t('staff:statistics.together')
    if (list === 'outcomes' && name === 'none') return t('staff:statistics.unanswered')
    if (list === 'outcomes' && name === mixedAnswer) return t('staff:decision.mixed')
    if (list === 'weeks') return weekName(context, name, span)
    const field = own[list]
    if (name === 'unknown' && field !== undefined) return t('staff:notice.notGiven')
    if (field !== undefined) return staffText(field, { [field]: name } as NoticeFields, context) ?? name
    if (list === 'topics' && name === 'none') return t('staff:statistics.noTopic')
    // A value that an earlier release counted may have no words any more.
    if (worded[list] === worded.topics && !Object.hasOwn(topics, name)) return name
    const words = worded[list]
    return words === undefined ? name : t(`${words}.${name}`)
  }

const weekName = ({ t, language, now }: StaffContext, name: string, span: Span): string => {
  const spoken = (monday: string) =>
    monday === earlier
      ? t('staff:statistics.before', { when: spokenDay(mondaysIn(span, now)[0] ?? '', language) })
      : spokenDay(monday, language)
  const [first = '', last] = name.split('/')
  return last === undefined ? spoken(first) : `${spoken(first)} – ${spoken(last)}`
}

type Props = {
  context: StaffContext
  figures: Shown
  span: Span
  isPublic: boolean
  /** How the month's samples of the log stand; only on the municipality's own page. */
  review?: ReviewFigures | undefined
}

export const StatisticsPage = ({ context, figures, span, isPublic, review }: Props) => {
  const { t, municipality } = context
  const asked = { span, ...(isPublic && { public: '1' }) }
  return (
    <Shell context={context} title={t('staff:statistics.title')} kind="statistics">
      <h1>{t('staff:statistics.title')}</h1>
      <p>{t(isPublic ? 'staff:statistics.publicLead' : 'staff:statistics.lead')}</p>
      <nav aria-label={t('staff:statistics.span.label')} class="row spans">
        {spans.map(one => (
          <a
            href={staffUrls.statistics(municipality, { ...asked, span: one })}
            aria-current={one === span ? 'page' : undefined}
          >
            {t(`staff:statistics.span.${one}`)}
          </a>
        ))}
      </nav>
      <Totals context={context} figures={figures} review={review} />
      {figures.notices === undefined && <p class="note">{t('staff:statistics.tooFew')}</p>}
      <div class="figures-grid">
        {lists.map(list => (
          <List context={context} span={span} list={list} counts={figures[list] ?? []} />
        ))}
      </div>
      <Crossed context={context} figures={figures} span={span} />
      <p class="row">
        <a class="button" href={staffUrls.statisticsCsv(municipality, asked)}>
          {t('staff:statistics.csv')}
        </a>
        <a
          class="button"
          href={staffUrls.statistics(municipality, { span, ...(!isPublic && { public: '1' }) })}
        >
          {t(isPublic ? 'staff:statistics.toOurs' : 'staff:statistics.toPublic')}
        </a>
      </p>
    </Shell>
  )
}

type ListProps = { context: StaffContext; list: List; counts: Count[]; span: Span }

const List = ({ context, list, counts, span }: ListProps) =>
  counts.length === 0 ? null : (
    <Bars
      title={context.t(`staff:statistics.list.${list}`)}
      counts={counts}
      nameOf={nameIn(context, list, span)}
      columns={{
        name: context.t('staff:statistics.column.name'),
        count: context.t('staff:statistics.column.count'),
        table: context.t('staff:statistics.column.table'),
      }}
    />
  )

const Crossed = ({ context, figures, span }: Pick<Props, 'context' | 'figures' | 'span'>) => {
  const { t } = context
  const { crossed } = figures
  return crossed === undefined || figures.notices === 0 ? null : (
    <div class="figures-grid">
      {crossings.map(list => (
        <StackedBars
          title={t(`staff:statistics.crossed.${list}`)}
          rows={crossed[list]}
          nameOf={nameIn(context, list, span)}
          groupName={group => t(`staff:statistics.group.${group}`)}
          columns={{
            name: t('staff:statistics.column.name'),
            table: t('staff:statistics.column.table'),
          }}
        />
      ))}
    </div>
  )
}

const Totals = ({ context: { t }, figures, review }: Pick<Props, 'context' | 'figures' | 'review'>) => {
  const hours = (value: number | undefined) =>
    value === undefined
      ? t('staff:statistics.none')
      : value < 1
        ? t('staff:statistics.soon')
        : t('staff:statistics.hours', { count: Math.round(value) })
  // What is taken out for the public is not "none yet": it is not said at all.
  const time = (name: 'toOpen' | 'toAnswer', value: number | undefined): [string, string][] =>
    value === undefined && figures.crossed === undefined
      ? []
      : [[t(`staff:statistics.${name}`), hours(value)]]
  const answered: [string, number][] =
    figures.answered === undefined ? [] : [[t('staff:statistics.answered'), figures.answered]]
  const rows: [string, string | number][] = [
    [t('staff:statistics.notices'), figures.notices ?? t('staff:statistics.few')],
    ...answered,
    ...time('toOpen', figures.hoursToOpen),
    ...time('toAnswer', figures.hoursToAnswer),
    ...(review === undefined
      ? []
      : [[t('staff:review.title'), t('staff:review.figures', review)] as [string, string]]),
  ]
  return (
    <dl class="staff-facts">
      {rows.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
