import type { Translate } from '../../../core/language.ts'
import { fieldKinds } from '../../../core/notice/fields/field-kinds.ts'
import type { FieldName } from '../../../core/notice/fields/field-schema.ts'
import { capital } from '../../../core/text/capital.ts'
import { type InputWords, isHinted } from '../../pages/notice/notice-inputs.tsx'

const named: readonly string[] = ['need', 'needText', 'onBehalfOf']

const isYesNo = (name: string): boolean => fieldKinds[name as FieldName].kind === 'yesNo'

/** The questions at the desk, in words about the citizen: the writer is not the one who wants to record. */
export const deskWords = (t: Translate): InputWords => ({
  label: name => t(named.includes(name) ? `staff:register.field.${name}` : `notice:label.${name}`),
  hint: name => (isHinted(name) ? t(`staff:register.hint.${name}`) : undefined),
  option: (name, value) => {
    if (name === 'meetingUnknown') return t('notice:option.meetingUnknown.yes')
    return isYesNo(name) ? t(`letters:${value}`) : capital(t(`notice:value.${name}.${value}`))
  },
  forMyself: t('staff:register.forSelf'),
})
