import type { Contact, NoticeFields } from '../../../core/notice/fields/field-schema.ts'
import { citizenIn } from '../../../core/notice/fields/represented.ts'
import { type Faults, Field, Group } from './fields.tsx'
import type { Kept } from './kept-fields.tsx'
import type { PageContext } from './page-context.ts'

const ways = [
  { way: 'email', field: 'email', type: 'email', autocomplete: 'email' },
  { way: 'phone', field: 'phone', type: 'tel', autocomplete: 'tel' },
  { way: 'letter', field: 'address', type: 'text', autocomplete: 'street-address' },
] as const

type About = Pick<NoticeFields, 'onBehalfOf' | 'represented'>
type Props = { context: PageContext; about: About; kept: Kept; faults: Faults }

/** Whoever only helps with the writing sends it in the name of the one whose meeting it is. */
const isHelped = ({ onBehalfOf }: About): boolean => onBehalfOf === 'writing_help'

const nameLabel = ({ t }: Pick<PageContext, 't'>, about: About): string =>
  t(isHelped(about) ? 'pages:contact.nameHelped' : 'pages:contact.name')

/** The contact: who they are and how they are answered. The same fields before sending and after (duties 25). */
export const ContactFields = ({ context: { t }, about, kept, faults }: Props) => (
  <>
    <p class="soft">{t(isHelped(about) ? 'pages:contact.allHelped' : 'pages:contact.all')}</p>
    <Name {...{ t, about, kept, faults }} />
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

/** The name of whom they help is known, and is not their own for the browser to fill in. */
const Name = ({ t, about, kept, faults }: Omit<Props, 'context'> & Pick<PageContext, 't'>) => {
  const helps = isHelped(about)
  return (
    <Field
      name="name"
      label={nameLabel({ t }, about)}
      hint={helps ? t('pages:contact.hint.nameHelped') : undefined}
      fault={faults.name}
    >
      {attributes => (
        <input
          type="text"
          autocomplete={helps ? 'off' : 'name'}
          value={kept.name ?? citizenIn(about, { name: '' })}
          {...attributes}
        />
      )}
    </Field>
  )
}

/** The same as rows to read: the sender, and the way to reply with its address. */
export const contactRows = ({ t }: Pick<PageContext, 't'>, contact: Contact, about: About) => {
  const { name, reply, email, phone, address } = contact
  const where = { email, phone, letter: address }[reply]
  return [
    { label: nameLabel({ t }, about), value: name },
    {
      label: t('pages:contact.reply'),
      value: [t(`pages:contact.way.${reply}`), where].filter(Boolean).join(': '),
    },
  ]
}
