import { spokenTime } from '../../../core/calendar/spoken.ts'
import { settings } from '../../../core/notice/fields/field-schema.ts'
import { decisionForm } from '../decision/decision-form.tsx'
import type { NoticeShown } from '../page-context.ts'
import { staffText } from '../staff-text.ts'
import { CaseworkAct } from './casework-act.tsx'

type Props = Pick<NoticeShown, 'context' | 'notice'>

/** How they meet, where staff know better than the notice: who corrected it, and what the citizen wrote. */
export const CorrectedSetting = (props: Props) => (
  <>
    <Corrected {...props} />
    {props.notice.canCorrectSetting && <Correct {...props} />}
  </>
)

const Corrected = ({ context, notice: { correctedSetting } }: Props) => {
  if (correctedSetting === undefined) return null
  const { from, by, at } = correctedSetting
  const said = { name: by.name, at: spokenTime(new Date(at), context.language) }
  return (
    <p class="note">
      {from === undefined
        ? context.t('staff:setting.byNotSaid', said)
        : context.t('staff:setting.by', {
            ...said,
            from: staffText('setting', { setting: from }, context) ?? '',
          })}
    </p>
  )
}

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
