import type { Context } from 'hono'
import {
  adminItems,
  auditItems,
  type Overview,
  type OverviewItem,
  overview,
} from '../../../app/oversight/overview.ts'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

/**
 * The first page of an auditor or an administrator: what they are responsible for, how much of it there is, and links
 * to it.
 */
export const overviewPage = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const context = staffContext(deps, c)
  const { t } = context
  const found = await overview(deps, context.actor, context.municipality)
  return c.html(
    <Shell context={context} title={t('told:overview.title')} kind="overview">
      <h1>{t('told:overview.title')}</h1>
      <Part context={context} found={found} items={auditItems} title="audit" />
      <Part context={context} found={found} items={adminItems} title="admin" />
    </Shell>,
  )
}

type PartProps = {
  context: StaffContext
  found: Overview
  items: readonly OverviewItem[]
  title: 'audit' | 'admin'
}

const Part = ({ context: { t, municipality }, found, items, title }: PartProps) => {
  const shown = items.flatMap(item => (found[item] === undefined ? [] : [{ item, ...found[item] }]))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{t(`told:overview.${title}`)}</h2>
      <ul class="listed">
        {shown.map(({ item, count, urgent }) => (
          <li class={urgent ? 'alarm' : undefined}>
            <a href={placeOf(item, municipality)}>{t(`told:overview.item.${item}`)}</a>:{' '}
            {count === 0 ? t('told:overview.nothing') : count}
          </li>
        ))}
      </ul>
    </section>
  )
}

const placeOf = (item: OverviewItem, municipality: string): string => {
  const places: Record<OverviewItem, string> = {
    samples: staffUrls.review(municipality),
    bulk: staffUrls.audit(municipality),
    undelivered: staffUrls.undelivered(municipality),
    kept: staffUrls.closing(municipality),
    stops: staffUrls.stop(municipality),
    reports: staffUrls.reports(municipality),
    missed: `${staffUrls.reports(municipality)}#missed`,
    keys: staffUrls.systems(municipality),
    receivers: staffUrls.systems(municipality),
  }
  return places[item]
}
