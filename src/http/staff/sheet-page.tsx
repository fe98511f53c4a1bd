import type { Context } from 'hono'
import { openNotice } from '../../app/open-notice.ts'
import type { StaffNotice } from '../../app/staff-notice.ts'
import { stanceOf } from '../../core/notice/stance.ts'
import { type StaffContext, staffContext } from './page-context.ts'
import { staffUrls } from './routes.ts'
import { Shell } from './shell.tsx'
import type { StaffDeps, StaffEnv } from './staff-env.ts'
import { staffText } from './staff-text.ts'

/** One sheet to print for the meeting: a calm script for staff, a card for the citizen, from the same answer. */
export const sheetPage = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const context = staffContext(deps, c)
  const { actor, municipality } = context
  const notice = await openNotice(deps, actor, { municipality, reference: c.req.param('reference') ?? '' })
  return c.html(<SheetPage context={context} notice={notice} />)
}

type Props = { context: StaffContext; notice: StaffNotice }

const SheetPage = ({ context, notice }: Props) => {
  const { t, municipality } = context
  return (
    <Shell context={context} title={t('staff:sheet.title')} kind="sheet">
      <h1>{t('staff:sheet.title')}</h1>
      <p class="lead">
        {[
          notice.reference,
          staffText('meetingAt', notice.fields, context),
          staffText('medium', notice.fields, context),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div class="sides">
        <Side context={context} notice={notice} side="staff" />
        <Side context={context} notice={notice} side="citizen" />
      </div>
      <p class="no-print">
        <a href={staffUrls.notice(municipality, notice.reference)}>{t('staff:sheet.back')}</a>
      </p>
    </Shell>
  )
}

type Reader = 'staff' | 'citizen'

/** As they stand in the letter: those in fixed words, told to whoever reads, then what was written. */
const conditionsOf = ({ t }: StaffContext, { decisions: [newest] }: StaffNotice, side: Reader): string =>
  [
    ...(newest?.terms ?? []).map(term =>
      t(
        side === 'citizen' && term !== 'staff_record'
          ? `letters:letter.use.${term}`
          : `staff:decision.term.${term}`,
      ),
    ),
    newest?.conditions ?? '',
  ]
    .filter(Boolean)
    .join('\n')

const Side = ({ context, notice, side }: Props & { side: Reader }) => {
  const { t } = context
  const stance = stanceOf(notice.outcome)
  const conditions = stance === 'may_with_conditions' ? conditionsOf(context, notice, side) : ''
  return (
    <article class="letter" aria-labelledby={`sheet-${side}`}>
      <h2 id={`sheet-${side}`}>{t(`staff:sheet.for.${side}`)}</h2>
      <ul>
        {t(`staff:sheet.${side}.${stance}`)
          .split('\n')
          .map(line => (
            <li>{line}</li>
          ))}
      </ul>
      {conditions !== '' && <p class="own">{conditions}</p>}
    </article>
  )
}
