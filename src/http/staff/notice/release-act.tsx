import type { Context } from 'hono'
import { releaseAnswer } from '../../../app/decision/release-answer.ts'
import { DomainError } from '../../../core/errors.ts'
import { formBody } from '../../middleware/read-body.ts'
import { ConflictPage } from '../decision/conflict-page.tsx'
import { staffContext } from '../page-context.ts'
import { refusedIn } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { showNotice } from './decision-pages.tsx'

/** Release by a second person: sends the waiting letter, or sends it back. */
export const release = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const context = staffContext(deps, c)
  const { actor, municipality } = context
  const reference = c.req.param('reference') ?? ''
  const form = await formBody(c)
  const why = form.get('why') ?? ''
  const list = form.get('list') ?? ''
  const act = form.get('act') === 'release' ? 'release' : 'return'
  try {
    await releaseAnswer(deps, actor, {
      municipality,
      reference,
      act,
      version: Number(form.get('version')),
      proposedAt: form.get('proposedAt') ?? '',
      why,
    })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'stale_version')
      return showNotice(deps, c, { list, refused: { ...refusedIn(error, form), act } })
    const page = (
      <ConflictPage context={context} reference={reference} error={error} written={[why]} list={list} />
    )
    return c.html(page, 409)
  }
  return c.redirect(
    staffUrls.notice(municipality, reference, { list, ...(act === 'release' && { sent: '1' }) }),
    303,
  )
}
