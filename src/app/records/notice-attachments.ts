import type { Contact } from '../../core/notice/fields/field-schema.ts'
import type { NeedAttachment } from '../../core/notice/fields/need.ts'
import type { NoticeKey, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { blocks, decryptJson, encryptJson, labels } from '../sealed/encrypted.ts'
import { readableOr } from '../sealed/unreadable.ts'

type Attachment = { contact: Contact; need: NeedAttachment; reply: { text: string } }
type Name = keyof Attachment

export const attachmentWrite = <N extends Name>(
  deps: Deps,
  { key, name, version }: { key: NoticeKey; name: N; version: number },
  value: Attachment[N],
): Write => {
  const { municipality, noticeId } = key
  const label = labels.attachment(name, municipality, noticeId, version)
  return {
    into: 'attachments',
    row: { municipality, noticeId, name, version, ...encryptJson(deps, value, label, blocks.attachment) },
  }
}

/**
 * The newest of that name at or before `version`. The one cast: the vault authenticates that this program wrote it.
 */
export const attachmentOf = async <N extends Name>(
  deps: Deps,
  key: NoticeKey,
  { name, version }: { name: N; version?: number },
): Promise<Attachment[N] | undefined> => {
  const row = await deps.store.attachment(key, name, version)
  if (row === undefined) return undefined
  const label = labels.attachment(name, key.municipality, key.noticeId, row.version)
  return decryptJson(deps, row, label) as Attachment[N]
}

export const contactOf = async (deps: Deps, key: NoticeKey): Promise<Contact> => {
  const contact = await attachmentOf(deps, key, { name: 'contact' })
  if (contact === undefined) throw new RangeError('a notice without a contact')
  return contact
}

/** The same, where one that cannot be decrypted must not stop the list it stands in. */
export const readableContact = async (
  deps: Deps,
  key: NoticeKey,
  reference: string,
): Promise<Contact | undefined> => {
  const row = await deps.store.attachment(key, 'contact')
  if (row === undefined) return undefined
  const label = labels.attachment('contact', key.municipality, key.noticeId, row.version)
  return readableOr(deps, { what: 'notice', name: reference }, () => decryptJson(deps, row, label) as Contact)
}
