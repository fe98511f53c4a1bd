import { fieldsIn } from '../../../../flows/fields.ts'
import { hasAPlaceHere } from '../../../core/notice/fields/applicable.ts'
import type { FormInput } from '../../../core/notice/fields/form-fields.ts'
import { missingFields } from '../../../core/notice/fields/missing.ts'
import { type Faults, Field, Group } from '../../pages/layout/fields.tsx'
import type { Kept } from '../../pages/layout/kept-fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { NoticeInputs } from '../../pages/notice/notice-inputs.tsx'
import { FaultList } from '../fault-list.tsx'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import { deskWords } from './desk-words.ts'

/** Every field of the notice: what can be sent can also be said aloud. */
const asked = fieldsIn(['what', 'camera', 'meeting', 'why', 'others', 'behalf'])

type Props = {
  context: StaffContext
  input: FormInput
  kept: Kept
  faults: Faults
  once: { state: string; key: string }
  /** The previous form had expired; what was written in it is shown here. */
  again?: boolean
}

/** Writes down a wish that was said aloud, while the citizen is there to hear it read back. */
export const RegisterPage = ({ context, input, kept, faults, once, again }: Props) => {
  const { t, municipality, pack } = context
  const mandatory = missingFields({}, pack)
  const inputs = { context, input, faults, mandatory, words: deskWords(t) }
  return (
    <Shell
      context={context}
      title={t('staff:register.title')}
      kind="register"
      faults={again ? { again } : faults}
    >
      <RegisterFaults context={context} faults={faults} />
      {again && (
        <p class="alarm" role="alert">
          {t('staff:register.again')}
        </p>
      )}
      <h1>{t('staff:register.title')}</h1>
      <p>{t('staff:register.lead')}</p>
      <p>
        <a href={staffUrls.script(municipality)}>{t('staff:script.title')}</a>
      </p>
      <form class="narrow" method="post" action={staffUrls.register(municipality)} novalidate>
        <input type="hidden" name="state" value={once.state} />
        <input type="hidden" name="key" value={once.key} />
        <NoticeInputs fields={asked.filter(field => hasAPlaceHere(field, pack))} {...inputs} />
        <Contact context={context} kept={kept} faults={faults} />
        <p class="row">
          <Submit look="button main" label={t('staff:register.send')} />
        </p>
      </form>
    </Shell>
  )
}

const RegisterFaults = ({ context: { t }, faults }: Pick<Props, 'context' | 'faults'>) => (
  <FaultList
    t={t}
    faults={Object.entries(faults).map(([name, words]) => ({ href: `#field-${name}`, words }))}
  />
)

const addresses = { email: 'email', phone: 'phone', letter: 'address' } as const

const Contact = ({ context: { t }, kept, faults }: Pick<Props, 'context' | 'kept' | 'faults'>) => (
  <>
    <Field name="name" label={`${t('staff:register.name')} ${t('pages:form.mandatory')}`} fault={faults.name}>
      {attributes => <input type="text" autocomplete="off" value={kept.name ?? ''} {...attributes} />}
    </Field>
    <Group
      name="reply"
      label={`${t('staff:register.reply')} ${t('pages:form.mandatory')}`}
      fault={faults.reply}
    >
      {(['email', 'phone', 'letter'] as const).map(way => (
        <label class="option">
          <input type="radio" name="reply" value={way} checked={kept.reply === way} />
          {t(`notice:option.reply.${way}`)}
        </label>
      ))}
    </Group>
    {(['email', 'phone', 'letter'] as const).map(way => (
      <div class={`reply-field reply-${way}`}>
        <Field
          name={addresses[way]}
          label={t(`staff:register.address.${way}`)}
          fault={faults[addresses[way]]}
        >
          {attributes => (
            <input type="text" autocomplete="off" value={kept[addresses[way]] ?? ''} {...attributes} />
          )}
        </Field>
      </div>
    ))}
  </>
)
