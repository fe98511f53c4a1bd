import type { DocumentRow } from '../../ports.ts'
import type { Deps } from '../deps.ts'

type Named = Pick<DocumentRow, 'municipality' | 'id' | 'tokenKey'>

/** As many characters as 128 bits take. */
const secretLength = 22
/** Where the time begins in a notice's id. Older ids have none. */
const timeInId = /^([0-9a-f]{12})[0-9a-f]{20}\./

/**
 * The end of a document's address: when its notice arrived, and 128 bits that nobody can guess. The time is no
 * secret. It keeps rows that were written together close in the index.
 */
export const documentToken = (
  { receiptSecrets }: Pick<Deps, 'receiptSecrets'>,
  { municipality, id, tokenKey }: Named,
): string =>
  (timeInId.exec(id)?.[1] ?? '') + receiptSecrets.documentToken(tokenKey, { municipality, documentId: id })

/** When the notice arrived that an address belongs to, as its id begins. Undefined where the address does not say. */
export const timeInToken = (token: string): string | undefined =>
  /^[0-9a-f]{12}$/.exec(token.slice(0, -secretLength))?.[0]

/** What is stored of a token: enough to find it, not to make it. */
export const tokenHash = ({ digest }: Pick<Deps, 'digest'>, token: string): string =>
  token.slice(0, -secretLength) + digest(token)
