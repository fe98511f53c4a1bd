import type { Contact } from '../../../core/notice/fields/field-schema.ts'

/**
 * Contact details that were typed before somebody goes back to change an answer: kept in the page and nowhere else.
 */
export type Kept = Partial<Record<(typeof contactFields)[number], string>>

export const contactFields = ['name', 'reply', 'email', 'phone', 'address'] as const

export const keptFrom = (form: URLSearchParams): Kept =>
  Object.fromEntries(
    contactFields.flatMap(name => {
      const value = form.get(name)
      return value ? [[name, value.slice(0, 500)]] : []
    }),
  )

/** Only the address of the chosen way is passed on: one that was typed and then not chosen is dropped. */
export const contactFrom = ({ name, reply, ...addresses }: Kept) => {
  const field = reply === 'letter' ? 'address' : reply
  const address = field === 'email' || field === 'phone' || field === 'address' ? addresses[field] : undefined
  return { name, reply, ...(field && address && { [field]: address }) }
}

/** The reverse: known details are filled into the fields. */
export const keptAs = ({ name, reply, email = '', phone = '', address = '' }: Contact): Kept => ({
  name,
  reply,
  email,
  phone,
  address,
})

/** What somebody has typed and not sent, carried through a page that has no field for it. */
export type Unsent = { kept?: Kept | undefined; text?: string | undefined }

export const KeptFields = ({ kept = {}, text }: Unsent) => (
  <>
    {contactFields.map(name => kept[name] && <input type="hidden" name={name} value={kept[name]} />)}
    {text && <input type="hidden" name="text" value={text} />}
  </>
)
