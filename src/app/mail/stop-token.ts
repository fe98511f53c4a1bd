import type { NoticeKey } from '../../ports.ts'
import { base64url } from '../access/access-keys.ts'
import type { Deps } from '../deps.ts'
import { labels } from '../sealed/encrypted.ts'

/** All tokens have one length, so that it reveals nothing of their content. */
const block = 128

export type Stopped = NoticeKey & { address: string }

/** Stands in the mail: the notice and the address, sealed, so that the mail names neither. */
export const stopToken = (deps: Deps, { municipality, noticeId }: NoticeKey, email: string): string => {
  const about = JSON.stringify([municipality, noticeId, addressIn(deps, email)])
  const { keyId, bytes } = deps.vault.encrypt(about, labels.mailStop(), block)
  return `${keyId}.${base64url(bytes)}`
}

/** Undefined for a token that is foreign, damaged, or under a key that is gone. */
export const stopIn = ({ vault }: Pick<Deps, 'vault'>, token: string): Stopped | undefined => {
  const [keyId = '', sealed = ''] = token.split('.')
  if (!vault.knows(keyId)) return undefined
  try {
    const packed = atob(sealed.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(packed, character => character.charCodeAt(0))
    const plain = new TextDecoder().decode(vault.decrypt({ keyId, bytes }, labels.mailStop()))
    const [municipality, noticeId, address] = JSON.parse(plain) as [string, string, string]
    return { municipality, noticeId, address }
  } catch {
    return undefined
  }
}

/** A keyed hash by which an address is recognised without being stored. */
export const addressIn = ({ digest }: Pick<Deps, 'digest'>, email: string): string =>
  digest(email.toLowerCase()).slice(0, 32)
