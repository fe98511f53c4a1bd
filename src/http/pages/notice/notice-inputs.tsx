import { isA } from '../../../../flows/fields.ts'
import type { Pack } from '../../../../flows/policies/pack.ts'
import { dayFromIso, isIsoDay, spokenClock, spokenWeekday } from '../../../core/calendar/spoken.ts'
import { typedClock } from '../../../core/calendar/typed-clock.ts'
import type { Translate } from '../../../core/language.ts'
import { readyValuesHere } from '../../../core/notice/fields/applicable.ts'
import { fieldKinds, readyValues, unknownDepartment } from '../../../core/notice/fields/field-kinds.ts'
import type { FieldName } from '../../../core/notice/fields/field-schema.ts'
import type { FormInput } from '../../../core/notice/fields/form-fields.ts'
import { reasonsAsked } from '../../../core/notice/fields/reason-asked.ts'
import { Fault, type Faults, Field, Group, mostTyped } from '../layout/fields.tsx'
import type { PageContext } from '../layout/page-context.ts'

/** The words around the fields: they address the citizen, or at the desk speak of the citizen. */
export type InputWords = {
  label(name: string): string
  hint(name: string): string | undefined
  option(name: string, value: string): string
  forMyself: string
}

export type InputsProps = {
  context: Pick<PageContext, 't'> & Partial<Pick<PageContext, 'pack' | 'language'>>
  input: FormInput
  faults: Faults
  mandatory: readonly string[]
  words?: InputWords
}

/** The values of one field as posted or as known. A form posts several under one name. */
const given = ({ input }: InputsProps, name: string): string[] => {
  const value = input[name]
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** Every field of one section, each as the input that its kind needs. */
export const NoticeInputs = ({ fields, ...props }: InputsProps & { fields: readonly FieldName[] }) => (
  <>
    {fields.map(name => (
      <NoticeInput name={name} {...props} />
    ))}
  </>
)

const NoticeInput = ({ name, ...props }: InputsProps & { name: FieldName }) => {
  if (name === 'meetingAt') return <MeetingInput {...props} />
  if (name === 'needText') return <LongInput name={name} {...props} />
  const isWritten = isA('typed', name) || readyValues(name).length === 0
  return isWritten ? <ShortInput name={name} {...props} /> : <ChoiceInput name={name} {...props} />
}

const citizenWords = ({ t }: InputsProps['context']): InputWords => ({
  label: name => t(`notice:field.${name}`),
  hint: name => (isHinted(name) ? t(`pages:form.hint.${name}`) : undefined),
  option: (name, value) => t(`notice:option.${name}.${value}`),
  forMyself: t('pages:form.forMyself'),
})

/** Most labels need no hint. */
export const isHinted = (name: string): boolean =>
  Object.hasOwn(fieldKinds, name) && isA('hinted', name as FieldName)

const wordsOf = ({ words, context }: InputsProps): InputWords => words ?? citizenWords(context)

const labelOf = (props: InputsProps, name: string): string => {
  const label = wordsOf(props).label(name)
  return props.mandatory.includes(name) ? `${label} ${props.context.t('pages:form.mandatory')}` : label
}

const hintOf = (props: InputsProps, name: string): string | undefined => {
  const hints = [wordsOf(props).hint(name), name === 'need' ? whereMandatory(props.context) : undefined]
  return hints.filter(Boolean).join(' ') || undefined
}

/** Names the recordings for which the rules require a reason, so that nobody learns it from a fault. */
const whereMandatory = ({ pack, t }: InputsProps['context']): string | undefined => {
  const named = (pack ? reasonsAsked(pack) : []).map(({ medium, where }) => {
    const recording = t(`pages:form.recording.${medium}`)
    const meetings = where?.map(setting => t(`notice:value.setting.${setting}`))
    return meetings === undefined ? recording : `${recording} (${meetings.join(', ')})`
  })
  return named.length === 0 ? undefined : t('pages:form.needMandatory', { recordings: named.join(', ') })
}

const ShortInput = ({ name, ...props }: InputsProps & { name: FieldName }) => (
  <Field name={name} label={labelOf(props, name)} hint={hintOf(props, name)} fault={props.faults[name]}>
    {attributes => (
      <input type="text" autocomplete="off" value={given(props, name)[0] ?? ''} {...attributes} />
    )}
  </Field>
)

const LongInput = ({ name, ...props }: InputsProps & { name: FieldName }) => (
  <Field name={name} label={labelOf(props, name)} hint={hintOf(props, name)} fault={props.faults[name]}>
    {attributes => (
      <textarea rows={4} maxlength={mostTyped} autocomplete="off" {...attributes}>
        {given(props, name)[0] ?? ''}
      </textarea>
    )}
  </Field>
)

const offered = (name: FieldName, pack: Pack | undefined): readonly string[] =>
  pack === undefined ? readyValues(name) : readyValuesHere(name, pack)

const ChoiceInput = ({ name, ...props }: InputsProps & { name: FieldName }) => {
  const words = wordsOf(props)
  const chosen = given(props, name)
  const several = fieldKinds[name].kind === 'list'
  return (
    <Group name={name} label={labelOf(props, name)} hint={hintOf(props, name)} fault={props.faults[name]}>
      {name === 'onBehalfOf' && (
        <label class="option">
          <input type="radio" name={name} value="" checked={chosen.filter(Boolean).length === 0} />
          {words.forMyself}
        </label>
      )}
      {offered(name, props.context.pack).map(value => (
        <label class="option">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            checked={chosen.includes(value)}
          />
          {words.option(name, value)}
        </label>
      ))}
      <OwnWords name={name} words={chosen[0] ?? ''} />
    </Group>
  )
}

/** Own words that were told stay beside the fixed values: any other change would otherwise lose them. */
const OwnWords = ({ name, words }: { name: FieldName; words: string }) =>
  fieldKinds[name].kind === 'words' && words !== '' && !readyValues(name).includes(words) ? (
    <label class="option">
      <input type="radio" name={name} value={words} checked />
      {words}
    </label>
  ) : null

/** The day in words: a browser shows it in the order of its own language, which may not be the page's. */
const meetingWords = (props: InputsProps): string => {
  const { language } = props.context
  const [day = ''] = given(props, 'meetingDay')
  const clock = typedClock(given(props, 'meetingTime')[0] ?? '')
  if (language === undefined || !isIsoDay(day)) return ''
  const words = spokenWeekday(dayFromIso(day), language)
  return clock ? `${words} ${spokenClock({ ...dayFromIso(day), ...clock }, language)}` : words
}

/** Day and time apart, each with the browser's own picker, or the honest "I do not know". */
const MeetingInput = (props: InputsProps) => {
  const { context, faults } = props
  const { t } = context
  const fault = faults.meetingAt
  const whole = fault ? { 'aria-describedby': 'fault-meetingAt', 'aria-invalid': 'true' as const } : {}
  return (
    <fieldset
      class={fault ? 'field group wrong' : 'field group'}
      id="field-meetingAt"
      tabindex={-1}
      aria-describedby={fault && 'fault-meetingAt'}
    >
      <legend>{labelOf(props, 'meetingAt')}</legend>
      {fault && <Fault name="meetingAt" fault={fault} />}
      <div class="pair">
        <Field name="meetingDay" label={t('pages:form.day')} fault={faults.meetingDay}>
          {attributes => (
            <input type="date" value={given(props, 'meetingDay')[0] ?? ''} {...whole} {...attributes} />
          )}
        </Field>
        <Field name="meetingTime" label={t('pages:form.time')} fault={faults.meetingTime}>
          {attributes => <input type="time" value={given(props, 'meetingTime')[0] ?? ''} {...attributes} />}
        </Field>
      </div>
      <p class="soft" id="meeting-words" role="status">
        {meetingWords(props)}
      </p>
      <label class="option">
        <input
          type="checkbox"
          name="meetingUnknown"
          value="yes"
          checked={given(props, 'meetingUnknown').some(Boolean)}
        />
        {wordsOf(props).option('meetingUnknown', 'true')}
      </label>
    </fieldset>
  )
}

/** The known values in the form in which they are posted, and in the page's language. */
export const inputFrom = (
  fields: Record<string, unknown>,
  clock: (iso: string) => { day: string; time: string },
  t: Translate,
): FormInput => {
  const input: FormInput = {}
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'meetingAt' && typeof value === 'string') {
      const { day, time } = clock(value)
      Object.assign(input, { meetingDay: day, meetingTime: time })
    } else if (Array.isArray(value)) input[name] = value.map(String)
    else if (typeof value === 'boolean') input[name] = value ? 'yes' : name === 'meetingUnknown' ? '' : 'no'
    else if (name === 'department' && value === unknownDepartment)
      input[name] = t('notice:option.department.unknown')
    else input[name] = String(value)
  }
  return input
}
