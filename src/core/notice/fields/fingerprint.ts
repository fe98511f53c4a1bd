import { canonicalJson } from '../../canonical-json.ts'
import type { Contact, NoticeFields } from './field-schema.ts'

type Sent = {
  municipality: string
  conversationId: string
  draft: number
  fields: NoticeFields
  contact: Contact
}

/**
 * What makes two submissions the same submission. Never token bytes: a sealed conversation differs each time it is
 * sealed, even with the same content.
 */
export const fingerprint = (sent: Sent, digest: (text: string) => string): string =>
  digest(
    canonicalJson({
      municipality: sent.municipality,
      conversationId: sent.conversationId,
      draft: sent.draft,
      fields: sent.fields,
      contact: sent.contact,
    }),
  )
