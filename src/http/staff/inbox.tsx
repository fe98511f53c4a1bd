import type { Context } from 'hono'
import { findNotices, isQueueView } from '../../app/find-notices.ts'
import { overdueHere } from '../../app/overdue.ts'
import { isReviewOverdue } from '../../app/review-samples.ts'
import { undelivered } from '../../app/undelivered.ts'
import { unreachedHere } from '../../app/unreached.ts'
import { InboxPage } from './inbox-page.tsx'
import { staffContext } from './page-context.ts'
import type { StaffDeps, StaffEnv } from './staff-env.ts'

const pageSize = 50

export const inbox = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const context = staffContext(deps, c)
  const { actor, municipality } = context
  const { view, q = '', after } = c.req.query()
  const filters = { view: isQueueView(view) ? view : ('open' as const), search: q }
  const queue = await findNotices(deps, actor, {
    municipality,
    limit: pageSize,
    ...filters,
    ...(after !== undefined && { after }),
  })
  const handles = actor.roles.includes('handle')
  const stuck = handles ? await undelivered(deps, actor, { municipality }) : []
  const overdue = handles ? await overdueHere(deps, actor, municipality) : undefined
  const unreached = handles ? await unreachedHere(deps, actor, municipality) : 0
  return c.html(
    <InboxPage
      context={context}
      queue={queue}
      filters={filters}
      alerts={{
        undelivered: stuck.length,
        unreached,
        overdue,
        reviewOverdue: await isReviewOverdue(deps, municipality),
      }}
    />,
  )
}
