import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { settings } from '../../../core/notice/fields/field-schema.ts'
import type { NoticeShown } from '../page-context.ts'
import { refusedBy } from '../refused.ts'
import { staffText } from '../staff-text.ts'
import { ChosenAct } from './chosen-act.tsx'

type Props = Pick<NoticeShown, 'context' | 'notice' | 'refused'>

/** The notice as the citizen wrote how they meet. */
export const withOwnSetting = (notice: StaffNotice): StaffNotice => {
  if (notice.correctedSetting === undefined) return notice
  const { setting: _corrected, ...fields } = notice.fields
  const { from } = notice.correctedSetting
  return { ...notice, fields: { ...fields, ...(from && { setting: from }) } }
}

/** How they meet, where staff know better than the notice, and who says so. */
export const CorrectedSetting = (props: Props) => (
  <>
    <Corrected {...props} />
    {props.notice.canMend && <Correct {...props} />}
  </>
)

const Corrected = ({ context, notice: { correctedSetting, fields } }: Props) =>
  correctedSetting && (
    <p class="note">
      {context.t('staff:setting.by', {
        name: correctedSetting.by.name,
        at: spokenTime(new Date(correctedSetting.at), context.language),
        setting: staffText('setting', fields, context) ?? '',
      })}
    </p>
  )

const Correct = (props: Props) => {
  const { context, notice, refused } = props
  const options = settings.map(id => ({ id, name: staffText('setting', { setting: id }, context) ?? id }))
  return (
    <details open={refusedBy(refused, 'setting') !== undefined}>
      <summary>{context.t('staff:setting.title')}</summary>
      <ChosenAct
        {...props}
        act="setting"
        label={context.t('staff:setting.label')}
        options={options}
        chosen={notice.fields.setting}
      />
    </details>
  )
}
