import type { DocumentRow } from '../../ports.ts'
import type { Deps } from '../deps.ts'

type Named = Pick<DocumentRow, 'municipality' | 'id' | 'tokenKey'>

/** As many characters as 128 bits take. */
const secretLength = 22
/** Where the time stands in a notice's id; ids from before they began with it have none. */
const timeInId = /^([0-9a-f]{12})[0-9a-f]{20}\./

/**
 * What the address of a document ends in: when its notice came, and 128 bits that nobody can guess. The time
 * is no secret, and it keeps together in the index what was written together.
 */
export const documentToken = (
  { receiptSecrets }: Pick<Deps, 'receiptSecrets'>,
  { municipality, id, tokenKey }: Named,
): string =>
  (timeInId.exec(id)?.[1] ?? '') + receiptSecrets.documentToken(tokenKey, { municipality, documentId: id })

/** When the notice came that an address belongs to, as its id begins; undefined where it does not say. */
export const timeInToken = (token: string): string | undefined =>
  /^[0-9a-f]{12}$/.exec(token.slice(0, -secretLength))?.[0]

/** What is kept of a token: enough to find it, not to make it. */
export const tokenHash = ({ digest }: Pick<Deps, 'digest'>, token: string): string =>
  token.slice(0, -secretLength) + digest(token)
