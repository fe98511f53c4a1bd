import type { Context } from 'hono'
import { openNotice } from '../../../app/casework/open-notice.ts'
import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { sheetOf } from '../../../core/notice/decision/sheet.ts'
import { citizenIn, lacksName } from '../../../core/notice/fields/represented.ts'
import { rule } from '../../../core/policy/rule.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { staffText } from '../staff-text.ts'
import { Side } from './sheet-side.tsx'

/**
 * One sheet to print for the meeting: a calm script for staff, and a card for the citizen in their language, from the
 * same answer.
 */
export const sheetPage = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const context = staffContext(deps, c)
  const { actor, municipality } = context
  const notice = await openNotice(deps, actor, { municipality, reference: c.req.param('reference') ?? '' })
  const spoken = { ...context, language: notice.language, t: deps.content.translate(notice.language) }
  return c.html(<SheetPage context={context} citizen={spoken} notice={notice} />)
}

type Props = { context: StaffContext; citizen: StaffContext; notice: StaffNotice }

const SheetPage = ({ context, citizen, notice }: Props) => {
  const { t, municipality } = context
  const sheet = sheetOf({ ...notice, ruling: rule(notice.fields, context.pack) })
  return (
    <Shell context={context} title={t('staff:sheet.title')} kind="sheet">
      <h1>{t('staff:sheet.title')}</h1>
      <p class="lead">
        {[
          citizenIn(notice.fields, notice.contact),
          representedIn(notice, context),
          departmentOf(notice, context),
          notice.reference,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div class="sides">
        <Side context={context} page={context.language} sheet={sheet} side="staff" />
        <Side context={citizen} page={context.language} sheet={sheet} side="citizen" />
      </div>
      {context.actor.roles.includes('handle') && <Share context={context} reference={notice.reference} />}
      <p class="no-print">
        <a href={staffUrls.script(municipality)}>{t('staff:script.title')}</a>
      </p>
      <p class="no-print">
        <a href={staffUrls.notice(municipality, notice.reference)}>{t('staff:sheet.back')}</a>
      </p>
    </Shell>
  )
}

/** Whoever sent it need not be the one whose meeting it is. */
const representedIn = ({ fields, contact }: StaffNotice, { t }: StaffContext): string | undefined => {
  const { represented } = fields
  if (represented === undefined || citizenIn(fields, contact) === represented) return undefined
  const whom = lacksName(fields) ? t('staff:represented.unnamed') : represented
  return `${t('notice:label.represented')}: ${whom}`
}

/** The department it was placed in, else the citizen's words. Whose meeting it is is shown only after sign-in. */
const departmentOf = ({ places, fields }: StaffNotice, context: StaffContext): string | undefined =>
  places.departments.find(({ id }) => id === places.department)?.name ??
  staffText('department', fields, context)

/** A link for the employee who has no access here. */
const Share = ({ context: { t, municipality }, reference }: { context: StaffContext; reference: string }) => (
  <form method="post" action={staffUrls.sheet(municipality, reference)} class="row no-print">
    <Submit name="act" value="share" label={t('told:sheet.make')} />
    <Submit name="act" value="end" label={t('told:sheet.end')} />
  </form>
)
