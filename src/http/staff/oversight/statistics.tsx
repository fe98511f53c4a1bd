import type { Context } from 'hono'
import { isSpan, readStatistics, type Span } from '../../../app/oversight/read-statistics.ts'
import { reviewFigures } from '../../../app/oversight/review-samples.ts'
import { toCsv } from '../../../core/statistics/csv.ts'
import { crossings, groups } from '../../../core/statistics/figures.ts'
import { forThePublic } from '../../../core/statistics/for-the-public.ts'
import { type StaffContext, staffContext } from '../page-context.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { lists, nameIn, type Shown, StatisticsPage } from './statistics-page.tsx'

type Request = Context<StaffEnv>
type StatisticsPageInput = { context: StaffContext; figures: Shown; span: Span; isPublic: boolean }

const asked = async (deps: StaffDeps, c: Request): Promise<StatisticsPageInput> => {
  const context = staffContext(deps, c)
  const isPublic = c.req.query('public') !== undefined
  const wanted = c.req.query('span')
  const span = isSpan(wanted) ? wanted : 'year'
  const figures = await readStatistics(deps, context.actor, { municipality: context.municipality, span })
  return { context, figures: isPublic ? forThePublic(figures) : figures, span, isPublic }
}

export const statisticsPage = (deps: StaffDeps) => async (c: Request) => {
  const shown = await asked(deps, c)
  const review = shown.isPublic ? undefined : await reviewFigures(deps, shown.context.municipality)
  return c.html(<StatisticsPage {...shown} review={review} />)
}

/** The numbers of the page, one on each line. */
export const statisticsCsv = (deps: StaffDeps) => async (c: Request) => {
  const { context, figures, span } = await asked(deps, c)
  const { t, municipality } = context
  const head = ['what', 'name', 'part', 'count'].map(column => t(`staff:statistics.column.${column}`))
  return c.body(
    toCsv([head, ...listRows(context, figures, span), ...crossedRows(context, figures, span)]),
    200,
    {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${municipality}-statistik.csv"`,
    },
  )
}

const listRows = (context: StaffContext, figures: Shown, span: Span): (string | number)[][] =>
  lists.flatMap(list =>
    (figures[list] ?? []).map(({ name, count }) => [
      context.t(`staff:statistics.list.${list}`),
      nameIn(context, list, span)(name),
      '',
      count,
    ]),
  )

const crossedRows = (context: StaffContext, { crossed }: Shown, span: Span): (string | number)[][] =>
  crossings.flatMap(list =>
    (crossed?.[list] ?? []).flatMap(({ name, cells }) =>
      groups.map(group => [
        context.t(`staff:statistics.crossed.${list}`),
        nameIn(context, list, span)(name),
        context.t(`staff:statistics.group.${group}`),
        cells[group],
      ]),
    ),
  )
