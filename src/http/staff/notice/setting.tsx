import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { settings } from '../../../core/notice/fields/field-schema.ts'
import { decisionForm } from '../decision/decision-form.tsx'
import type { NoticeShown } from '../page-context.ts'
import { staffText } from '../staff-text.ts'
import { CaseworkAct } from './casework-act.tsx'

type Props = Pick<NoticeShown, 'context' | 'notice'>

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
    {props.notice.canCorrectSetting && <Correct {...props} />}
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

/** Part of the one form of the page, so the draft answer is stored too. */
const Correct = ({ context, notice }: Props) => (
  <details>
    <summary>{context.t('staff:setting.title')}</summary>
    <div class="filters">
      <div class="field">
        <label for="to-setting">{context.t('staff:setting.label')}</label>
        <select id="to-setting" name="toSetting" form={decisionForm}>
          {settings.map(setting => (
            <option value={setting} selected={setting === notice.fields.setting}>
              {staffText('setting', { setting }, context)}
            </option>
          ))}
        </select>
      </div>
      <CaseworkAct
        context={context}
        notice={notice}
        act="setting"
        label={context.t('staff:setting.correct')}
      />
    </div>
  </details>
)
