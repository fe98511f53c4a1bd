import type { Block } from '../../../app/inbox/closing-list.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { ActField } from '../act-field.tsx'
import type { StaffContext } from '../page-context.ts'
import type { Refused } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import { FiledUnder, ReachedOn, ReachedWhy } from './reach-fields.tsx'

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
    case 'to_be_read':
      return <p class="hint">{t('staff:closing.readHint')}</p>
    case 'promised':
      return <p class="hint">{t('staff:closing.promiseHint')}</p>
    case 'wish_unanswered':
      return <p class="hint">{t('staff:closing.wishHint')}</p>
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
  const field = { t, refused }
  const hint = `${t('staff:reach.numberHint')} ${t('staff:reach.sameNumber')}`
  return (
    <>
      <ReachedOn {...field} id="on-closing" now={now} />
      <ReachedWhy {...field} id={`note-${block}`} />
      <FiledUnder {...field} id="number-closing" hint={hint} />
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
