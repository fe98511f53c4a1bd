import type { Context } from 'hono'
import { rehearsalIds } from '../../../../flows/rehearsals.ts'
import { listRehearsals, makeRehearsal, removeRehearsal } from '../../../app/casework/rehearse.ts'
import type { QueueRow } from '../../../app/casework/staff-notice.ts'
import type { Receipt } from '../../../app/notice/status.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { DomainError } from '../../../core/errors.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { CodePage } from '../inbox/code-page.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>

const practising = (deps: StaffDeps, c: Request): StaffContext => ({
  ...staffContext(deps, c),
  rehearsal: true,
})

export const rehearsalPage = (deps: StaffDeps) => async (c: Request) => {
  const context = practising(deps, c)
  const { actor, municipality } = context
  return c.html(
    <RehearsalPage context={context} rows={await listRehearsals(deps, actor, { municipality })} />,
  )
}

export const startRehearsal = (deps: StaffDeps) => async (c: Request) => {
  const context = practising(deps, c)
  const { actor, municipality } = context
  const wanted = (await formBody(c)).get('which')
  const id = rehearsalIds.find(one => one === wanted)
  if (id === undefined) throw new DomainError('malformed')
  const given: Receipt = await makeRehearsal(deps, actor, { municipality, id })
  return c.html(<CodePage context={context} given={given} why="rehearsal" />, 201)
}

export const endRehearsal = (deps: StaffDeps) => async (c: Request) => {
  const { actor, municipality } = staffContext(deps, c)
  await removeRehearsal(deps, actor, { municipality, reference: c.req.param('reference') ?? '' })
  return c.redirect(staffUrls.rehearsal(municipality), 303)
}

const RehearsalPage = ({ context, rows }: { context: StaffContext; rows: QueueRow[] }) => {
  const { t, municipality } = context
  return (
    <Shell context={context} title={t('rehearsal:page.title')} kind="rehearsal">
      <h1>{t('rehearsal:page.title')}</h1>
      <p>{t('rehearsal:page.lead')}</p>
      <form method="post" action={staffUrls.rehearsal(municipality)}>
        <fieldset class="field">
          <legend>{t('rehearsal:page.which')}</legend>
          <div class="options">
            {rehearsalIds.map((id, at) => (
              <label class="option">
                <input type="radio" name="which" value={id} required checked={at === 0} />
                <span>{t(`rehearsal:${id}.about`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <p class="row">
          <Submit look="button main" label={t('rehearsal:page.make')} />
        </p>
      </form>
      <h2>{t('rehearsal:page.going')}</h2>
      {rows.length === 0 && <p>{t('rehearsal:page.none')}</p>}
      {rows.map(row => (
        <Going context={context} row={row} />
      ))}
    </Shell>
  )
}

const Going = ({ context, row }: { context: StaffContext; row: QueueRow }) => {
  const { t, municipality, language } = context
  return (
    <article class="letter">
      <p>
        <a href={staffUrls.notice(municipality, row.reference)}>{row.reference}</a>: {row.name},{' '}
        {t(`staff:status.${row.status}`)}
      </p>
      <p class="soft">{t('rehearsal:page.made', { when: spokenTime(new Date(row.receivedAt), language) })}</p>
      <RemoveRehearsal context={context} reference={row.reference} />
    </article>
  )
}

/** Shown only on rehearsals. */
export const RemoveRehearsal = ({ context, reference }: { context: StaffContext; reference: string }) => (
  <form method="post" action={staffUrls.endRehearsal(context.municipality, reference)}>
    <Submit label={context.t('rehearsal:page.remove')} />
  </form>
)
