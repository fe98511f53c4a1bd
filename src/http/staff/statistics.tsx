import type { Context } from 'hono'
import { readStatistics } from '../../app/read-statistics.ts'
import { spokenDay } from '../../core/calendar/spoken.ts'
import type { NoticeFields } from '../../core/notice/fields.ts'
import { toCsv } from '../../core/statistics/csv.ts'
import { type Count, type Figures, forThePublic } from '../../core/statistics/figures.ts'
import { Bars } from './bars.tsx'
import { type StaffContext, staffContext } from './page-context.ts'
import { staffUrls } from './routes.ts'
import { Shell } from './shell.tsx'
import type { StaffDeps, StaffEnv } from './staff-env.ts'
import { staffText } from './staff-text.ts'

type Request = Context<StaffEnv>

/** Each list of numbers and how its names are put into words. */
const lists = [
  'weeks',
  'outcomes',
  'media',
  'settings',
  'departments',
  'topics',
  'replies',
  'reported',
] as const

const nameIn =
  (context: StaffContext, list: (typeof lists)[number]) =>
  (name: string): string => {
    if (list === 'weeks') return spokenDay(name, context.language)
    if (list === 'topics') return context.t(`staff:statistics.topic.${name}`)
    if (list === 'replies') return context.t(`staff:statistics.reply.${name}`)
    if (list === 'reported') return name
    if (list === 'outcomes') return context.t(`staff:decision.outcomes.${name}`)
    const fields =
      list === 'media' ? { medium: name } : list === 'settings' ? { setting: name } : { department: name }
    const [field = 'department'] = Object.keys(fields) as ('medium' | 'setting' | 'department')[]
    return staffText(field, fields as NoticeFields, context) ?? name
  }

const figuresFor = async (deps: StaffDeps, c: Request, context: StaffContext): Promise<Figures> => {
  const figures = await readStatistics(deps, context.actor, { municipality: context.municipality })
  return c.req.query('public') === undefined ? figures : forThePublic(figures)
}

export const statisticsPage = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const isPublic = c.req.query('public') !== undefined
  const figures = await figuresFor(deps, c, context)
  return c.html(<StatisticsPage context={context} figures={figures} isPublic={isPublic} />)
}

export const statisticsCsv = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const figures = await figuresFor(deps, c, context)
  const { t } = context
  const rows = lists.flatMap(list =>
    figures[list].map(({ name, count }): (string | number)[] => [
      t(`staff:statistics.list.${list}`),
      nameIn(context, list)(name),
      shownCount(context, count),
    ]),
  )
  const head = [
    t('staff:statistics.column.what'),
    t('staff:statistics.column.name'),
    t('staff:statistics.column.count'),
  ]
  return c.body(toCsv([head, ...rows]), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${context.municipality}-statistik.csv"`,
  })
}

const shownCount = ({ t }: StaffContext, count: number): string | number =>
  count < 0 ? t('staff:statistics.few') : count

type Props = { context: StaffContext; figures: Figures; isPublic: boolean }

const StatisticsPage = ({ context, figures, isPublic }: Props) => {
  const { t, municipality } = context
  const query: Record<string, string> = isPublic ? { public: '1' } : {}
  return (
    <Shell context={context} title={t('staff:statistics.title')} kind="statistics">
      <h1>{t('staff:statistics.title')}</h1>
      <p>{t(isPublic ? 'staff:statistics.publicLead' : 'staff:statistics.lead')}</p>
      <Totals context={context} figures={figures} />
      {lists.map(list => (
        <List context={context} list={list} counts={figures[list]} />
      ))}
      <p class="row">
        <a class="button" href={staffUrls.statisticsCsv(municipality, query)}>
          {t('staff:statistics.csv')}
        </a>
        <a class="button" href={staffUrls.statistics(municipality, isPublic ? {} : { public: '1' })}>
          {t(isPublic ? 'staff:statistics.toOurs' : 'staff:statistics.toPublic')}
        </a>
      </p>
    </Shell>
  )
}

const List = ({
  context,
  list,
  counts,
}: {
  context: StaffContext
  list: (typeof lists)[number]
  counts: Count[]
}) =>
  counts.length === 0 ? null : (
    <Bars
      title={context.t(`staff:statistics.list.${list}`)}
      counts={counts}
      nameOf={nameIn(context, list)}
      columns={{
        name: context.t('staff:statistics.column.name'),
        count: context.t('staff:statistics.column.count'),
        table: context.t('staff:statistics.column.table'),
      }}
      few={context.t('staff:statistics.few')}
    />
  )

const Totals = ({ context: { t }, figures }: Pick<Props, 'context' | 'figures'>) => {
  const hours = (value: number | undefined) =>
    value === undefined
      ? t('staff:statistics.none')
      : value < 1
        ? t('staff:statistics.soon')
        : t('staff:statistics.hours', { count: Math.round(value) })
  const rows: [string, string | number][] = [
    [t('staff:statistics.notices'), figures.notices],
    [t('staff:statistics.answered'), figures.answered],
    [t('staff:statistics.toOpen'), hours(figures.hoursToOpen)],
    [t('staff:statistics.toAnswer'), hours(figures.hoursToAnswer)],
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
