import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { decisionForm } from '../decision/decision-form.tsx'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'

type Props = {
  context: StaffContext
  notice: StaffNotice
  act: string
  label: string
  plain?: boolean
}

/** A button for casework. It sends the one form of the page, so the draft answer goes along. */
export const CaseworkAct = ({ context, notice, act, label, plain = false }: Props) => (
  <Submit
    look={plain ? 'plain' : 'button'}
    form={decisionForm}
    formaction={staffUrls.casework(context.municipality, notice.reference)}
    formnovalidate
    name="act"
    value={act}
    label={label}
  />
)
