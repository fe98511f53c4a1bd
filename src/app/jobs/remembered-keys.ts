import type { CheckRow } from '../../ports/store.ts'
import type { Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'

type Keys = Pick<Deps, 'store' | 'vault' | 'receiptSecrets' | 'digest' | 'clock'>

/** Stored under no municipality: keys belong to the whole database. */
const nowhere = ''
const canary = 'lydhoer'
const label = 'check/keys'
const subject = { municipality: nowhere, noticeId: 'check', codeVersion: 1 }

const dataName = (id: string) => `key:DATA_KEYS: ${id}`
const receiptName = (id: string) => `key:RECEIPT_KEYS: ${id}`
const named = /^key:(.*)$/

/** A value that only this key opens or makes, so that other bytes under the same id are detected. */
export const rememberKeys = async (deps: Keys): Promise<void> => {
  const known = new Set((await deps.store.checks(nowhere)).map(({ name }) => name))
  const { vault, receiptSecrets, digest } = deps
  const sealed = vault.encrypt(canary, label)
  const receipt = receiptSecrets.current()
  const rows = [
    { name: dataName(sealed.keyId), head: hexOf(sealed.bytes) },
    { name: receiptName(receipt), head: digest(receiptSecrets.token(receipt, subject)) },
  ]
  const at = deps.clock().toISOString()
  const writes = rows
    .filter(({ name }) => !known.has(name))
    .map(
      (row): Write => ({ into: 'checks', row: { municipality: nowhere, at, total: 1, wrong: null, ...row } }),
    )
  if (writes.length > 0) await deps.store.write(writes)
}

/** Key ids that were used here before and whose bytes in the settings have changed. */
export const keysOfOtherBytes = async (deps: Omit<Keys, 'clock'>): Promise<string[]> =>
  (await deps.store.checks(nowhere)).filter(row => isOther(deps, row)).map(({ name }) => nameIn(name))

const nameIn = (name: string): string => named.exec(name)?.[1] ?? name

const isOther = (
  { vault, receiptSecrets, digest }: Omit<Keys, 'clock'>,
  { name, head }: CheckRow,
): boolean => {
  const [setting, id = ''] = nameIn(name).split(': ')
  if (setting === 'RECEIPT_KEYS')
    return receiptSecrets.knows(id) && digest(receiptSecrets.token(id, subject)) !== head
  return setting === 'DATA_KEYS' && vault.knows(id) && !opens(vault, { keyId: id, bytes: bytesOf(head) })
}

const opens = (vault: Deps['vault'], sealed: Parameters<Deps['vault']['decrypt']>[0]): boolean => {
  try {
    vault.decrypt(sealed, label)
    return true
  } catch {
    return false
  }
}

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
