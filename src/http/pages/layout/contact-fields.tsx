import type { Contact } from '../../../core/notice/fields/field-schema.ts'
import { type Faults, Field, Group } from './fields.tsx'
import type { Kept } from './kept-fields.tsx'
import type { PageContext } from './page-context.ts'

const ways = [
  { way: 'email', field: 'email', type: 'email', autocomplete: 'email' },
  { way: 'phone', field: 'phone', type: 'tel', autocomplete: 'tel' },
  { way: 'letter', field: 'address', type: 'text', autocomplete: 'street-address' },
] as const

type Props = { context: PageContext; kept: Kept; faults: Faults }

/** The contact: who they are and how they are answered. The same fields before sending and after (duties 25). */
export const ContactFields = ({ context: { t }, kept, faults }: Props) => (
  <>
    <p class="soft">{t('pages:contact.all')}</p>
    <Field name="name" label={t('pages:contact.name')} fault={faults.name}>
      {attributes => <input type="text" autocomplete="name" value={kept.name ?? ''} {...attributes} />}
    </Field>
    <Group name="reply" label={t('pages:contact.reply')} fault={faults.reply}>
      {ways.map(({ way }) => (
        <label class="option">
          <input type="radio" name="reply" value={way} checked={(kept.reply ?? 'email') === way} />
          {t(`pages:contact.way.${way}`)}
        </label>
      ))}
    </Group>
    {ways.map(({ way, field, type, autocomplete }) => (
      <div class={`reply-field reply-${way}`}>
        <Field
          name={field}
          label={t(`pages:contact.${field}`)}
          hint={t(`pages:contact.hint.${field}`)}
          fault={faults[field]}
        >
          {attributes => (
            <input type={type} autocomplete={autocomplete} value={kept[field] ?? ''} {...attributes} />
          )}
        </Field>
      </div>
    ))}
    <p class="soft">{t('pages:contact.protected')}</p>
  </>
)

/** The same as rows to read: the sender, and the way to reply with its address. */
export const contactRows = ({ t }: Pick<PageContext, 't'>, contact: Contact) => {
  const { name, reply, email, phone, address } = contact
  const where = { email, phone, letter: address }[reply]
  return [
    { label: t('pages:contact.name'), value: name },
    {
      label: t('pages:contact.reply'),
      value: [t(`pages:contact.way.${reply}`), where].filter(Boolean).join(': '),
    },
  ]
}
