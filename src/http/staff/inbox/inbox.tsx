import type { Context } from 'hono'
import { mostAtOnce } from '../../../app/casework/do-many.ts'
import { colleaguesToGive } from '../../../app/casework/staff-places.ts'
import type { Role } from '../../../app/deps.ts'
import { deskCounts } from '../../../app/inbox/desk-counts.ts'
import { deskOf } from '../../../app/inbox/desk-facts.ts'
import { findNotices } from '../../../app/inbox/find-notices.ts'
import { overdueHere, promisesDue } from '../../../app/inbox/overdue.ts'
import { savedViews, saveView } from '../../../app/inbox/saved-views.ts'
import { undeliveredAnswers } from '../../../app/mail/undelivered-answers.ts'
import { undeliveredMail } from '../../../app/mail/undelivered-mail.ts'
import { isReviewOverdue } from '../../../app/oversight/review-samples.ts'
import { formBody } from '../../middleware/read-body.ts'
import { staffContext } from '../page-context.ts'
import { type Refused, refusedIn } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { afterSendingIn } from './after-sending.tsx'
import { bulkNewsIn, bulkOf, tickedForm } from './bulk.tsx'
import { InboxPage } from './inbox-page.tsx'
import { filterIn, filterQuery, type ListFilter, listIn } from './list-filter.ts'

const pageSize = 50
/** For whoever clears up: as many as can be done at once. */
const longPage = mostAtOnce
const readers: readonly Role[] = ['read', 'handle', 'release']

export const inbox = (deps: StaffDeps) => (c: Context<StaffEnv>) =>
  showInbox(deps, c, { filters: filterIn(c.req.query()) })

type Shown = { filters: ListFilter; refused?: Refused }

/** The list, and in it the form that was refused, with all that stood in it. */
const showInbox = async (deps: StaffDeps, c: Context<StaffEnv>, { filters, refused }: Shown) => {
  const context = staffContext(deps, c)
  const { actor, municipality } = context
  if (!actor.roles.some(role => readers.includes(role)))
    return c.redirect(staffUrls.overview(municipality), 303)
  const { after, sent, asked, proposed } = c.req.query()
  const desk = await deskOf(deps, actor, municipality)
  const queue = await findNotices(deps, actor, {
    municipality,
    desk,
    limit: filters.many ? longPage : pageSize,
    ...filters,
    ...(after !== undefined && { after }),
  })
  const handles = actor.roles.includes('handle')
  const counts = await deskCounts(deps, actor, { municipality, desk })
  const stuck = handles ? await undeliveredMail(deps, actor, { municipality }) : []
  const overdue = handles ? overdueHere(desk.facts, context.now) : undefined
  const unreached = handles
    ? (counts.views.unreached ?? (await undeliveredAnswers(deps, actor, municipality)))
    : 0
  return c.html(
    <InboxPage
      context={context}
      queue={queue}
      filters={filters}
      refused={refused}
      counts={counts}
      saved={await savedViews(deps, actor, municipality)}
      colleagues={handles ? colleaguesToGive(actor, desk.colleagues) : []}
      news={{ sent, asked, proposed, bulk: bulkNewsIn(c.req.query()), after: await afterSendingIn(deps, c) }}
      alerts={{
        undelivered: stuck.length,
        unreached,
        overdue,
        promised: handles ? promisesDue(desk.facts, context.now) : 0,
        passOn: handles ? (counts.views.pass_on ?? 0) : 0,
        reviewOverdue: await isReviewOverdue(deps, municipality),
      }}
    />,
    refused === undefined ? 200 : 422,
  )
}

/** An act on several rows, which is shown again in its list where it cannot be done as it stands. */
export const bulk = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const form = await tickedForm(c)
  return bulkOf(deps, c, form).catch(error =>
    showInbox(deps, c, {
      filters: listIn(form.get('list')) ?? filterIn({}),
      refused: refusedIn(error, form),
    }),
  )
}

/** Saves a view under a name, or removes one, and shows the inbox. */
export const keepView = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const { actor, municipality } = staffContext(deps, c)
  const form = await formBody(c)
  const filter = listIn(form.get('list')) ?? filterIn({})
  // How many rows somebody wants now is no part of the view.
  const { many: _many, ...view } = filter
  const remove = form.get('act') === 'remove'
  try {
    await saveView(deps, actor, { municipality, remove, name: form.get('name') ?? '', ...view })
  } catch (error) {
    return showInbox(deps, c, { filters: filter, refused: refusedIn(error, form) })
  }
  return c.redirect(staffUrls.inbox(municipality, filterQuery(filter)), 303)
}
