import { Fault } from '../../pages/layout/fields.tsx'
import { decisionForm } from '../decision/decision-form.tsx'
import type { NoticeShown } from '../page-context.ts'
import { refusedBy, refusedWords } from '../refused.ts'
import { CaseworkAct } from './casework-act.tsx'

/** The field in which stands whom or what an act is for. */
export const chosenFor = {
  give: 'toColleague',
  place: 'toDepartment',
  setting: 'toSetting',
  represented: 'representedName',
} as const

export const isChosenFor = (act: string): act is keyof typeof chosenFor => Object.hasOwn(chosenFor, act)

type Props = Pick<NoticeShown, 'context' | 'notice' | 'refused'> & {
  act: Exclude<keyof typeof chosenFor, 'represented'>
  label: string
  options: { id: string; name: string }[]
  chosen?: string | undefined
}

/** A choice and the act that uses it. Part of the one form of the page, so the draft answer is stored too. */
export const ChosenAct = ({ context, notice, refused, act, label, options, chosen }: Props) => {
  const { t } = context
  const name = act === 'setting' ? 'setting' : 'to'
  const fault = refusedBy(refused, act)?.fields[name]
  return (
    <div class="filters">
      <div class={fault ? 'field wrong' : 'field'}>
        <label for={`to-${act}`}>{label}</label>
        {fault && <Fault name={`to-${act}`} fault={refusedWords(name, fault, t)} />}
        <select
          id={`to-${act}`}
          name={chosenFor[act]}
          form={decisionForm}
          aria-describedby={fault && `fault-to-${act}`}
        >
          <option value="">{t('staff:place.choose')}</option>
          {options.map(({ id, name }) => (
            <option value={id} selected={id === chosen}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <CaseworkAct context={context} notice={notice} act={act} label={t(`staff:place.${act}`)} />
    </div>
  )
}
