import type { Block } from '../../../app/inbox/closing-list.ts'
import { isoDay, wallClock } from '../../../core/calendar/copenhagen.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { ActField } from '../act-field.tsx'
import type { StaffContext } from '../page-context.ts'
import type { Refused } from '../refused.ts'
import { staffUrls } from '../routes.ts'

type Props = { context: StaffContext; block: Block; refused: Refused | undefined }

const Act = ({ context: { t }, act }: { context: StaffContext; act: string }) => (
  <Submit name="act" value={act} label={t(`staff:closing.act.${act}`)} />
)

/** The acts on ticked notices; the fields apply to all of them. */
export const ClosingActs = (props: Props) => {
  const { context, block } = props
  const { t, municipality } = context
  switch (block) {
    case 'not_reached':
      return <Reached {...props} />
    case 'not_passed_on':
      return <Act context={context} act="passed_on" />
    case 'held':
      return <Act context={context} act="unhold" />
    case 'not_journalised':
      return <Filed {...props} />
    case 'not_exported':
      return (
        <>
          <p class="hint">{t('staff:closing.exportHint')}</p>
          <Submit formaction={staffUrls.closingExport(municipality)} label={t('staff:closing.act.export')} />
        </>
      )
  }
}

/** How they reached the citizens, and under which number they are filed: one act closes both. */
const Reached = ({ context, block, refused }: Props) => {
  const { t, now } = context
  const today = isoDay(wallClock(now))
  const field = { t, refused }
  return (
    <>
      <ActField
        {...field}
        id="on-closing"
        name="on"
        type="date"
        label={t('staff:reach.on')}
        value={today}
        max={today}
      />
      <ActField
        {...field}
        id={`note-${block}`}
        name="note"
        label={t('staff:reach.why')}
        hint={t('staff:reach.whyHint')}
        faultOf="why"
        maxlength={300}
      />
      <ActField
        {...field}
        id="number-closing"
        name="number"
        label={t('staff:reach.number')}
        hint={`${t('staff:reach.numberHint')} ${t('staff:reach.sameNumber')}`}
        faultOf="note"
        maxlength={60}
      />
      <p class="row">
        {['posted', 'told', 'delivered'].map(act => (
          <Act context={context} act={act} />
        ))}
      </p>
    </>
  )
}

/** The one field is a number or a reason: what is wrong with it has the name of what was pressed. */
const Filed = ({ context, block, refused }: Props) => (
  <>
    <ActField
      t={context.t}
      refused={refused}
      id={`note-${block}`}
      name="note"
      label={context.t('staff:closing.note')}
      faultOf={refused?.act === 'unneeded' ? 'why' : 'note'}
      maxlength={300}
    />
    <p class="row">
      <Act context={context} act="journal" />
      <Act context={context} act="unneeded" />
    </p>
  </>
)
