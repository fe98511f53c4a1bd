import type { Block } from '../../../app/inbox/closing-list.ts'
import { isoDay, wallClock } from '../../../core/calendar/copenhagen.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'

type Props = { context: StaffContext; block: Block }

const Note = ({ context: { t }, block, label, most }: Props & { label: string; most: number }) => (
  <div class="field">
    <label for={`note-${block}`}>{t(label)}</label>
    <input id={`note-${block}`} name="note" maxlength={most} />
  </div>
)

const Act = ({ context: { t }, act }: { context: StaffContext; act: string }) => (
  <Submit name="act" value={act} label={t(`staff:closing.act.${act}`)} />
)

/** The acts on ticked notices; the fields apply to all of them. */
export const ClosingActs = (props: Props) => {
  const { context, block } = props
  const { t, municipality, now } = context
  switch (block) {
    case 'not_reached':
      return (
        <>
          <div class="field">
            <label for="on-closing">{t('staff:reach.on')}</label>
            <input id="on-closing" name="on" type="date" max={isoDay(wallClock(now))} />
          </div>
          <Note {...props} label="staff:reach.why" most={300} />
          <p class="row">
            {['posted', 'told', 'delivered'].map(act => (
              <Act context={context} act={act} />
            ))}
          </p>
        </>
      )
    case 'held':
      return <Act context={context} act="unhold" />
    case 'not_journalised':
      return (
        <>
          <Note {...props} label="staff:closing.note" most={300} />
          <p class="row">
            <Act context={context} act="journal" />
            <Act context={context} act="unneeded" />
          </p>
        </>
      )
    case 'not_exported':
      return (
        <>
          <p class="hint">{t('staff:closing.exportHint')}</p>
          <Submit formaction={staffUrls.closingExport(municipality)} label={t('staff:closing.act.export')} />
        </>
      )
  }
}
