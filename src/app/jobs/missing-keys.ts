import type { Deps } from '../deps.ts'

/** Keys that notices were encrypted with and the settings no longer name: those notices cannot be read. */
export const missingKeys = async ({
  store,
  vault,
  receiptSecrets,
}: Pick<Deps, 'store' | 'vault' | 'receiptSecrets'>): Promise<string[]> => {
  const used = await store.keysInUse()
  const missing = used.flatMap(({ keyId, receiptKey }) => [
    ...(vault.knows(keyId) ? [] : [`DATA_KEYS: ${keyId}`]),
    ...(receiptSecrets.knows(receiptKey) ? [] : [`RECEIPT_KEYS: ${receiptKey}`]),
  ])
  return [...new Set(missing)].sort()
}
