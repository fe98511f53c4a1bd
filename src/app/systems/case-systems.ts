import { DomainError } from '../../core/errors.ts'
import { staffWords } from '../../core/notice/fields/staff-words.ts'
import { isPublicAddress } from '../../core/public-address.ts'
import type { AccessKeyRow, Write } from '../../ports.ts'
import { endedKey, isOpen, newAccessKey } from '../access/access-keys.ts'
import { assertMay } from '../access/staff-access.ts'
import type { Deps, StaffUseCase } from '../deps.ts'
import { writeAudit } from '../records/notice-record.ts'
import { hookFormats, type Webhook, webhooksIn } from '../records/webhooks.ts'
import { encryptJson, labels } from '../sealed/encrypted.ts'

/** The scopes of a case system's key. */
export const apiScopes = ['list', 'fetch', 'need', 'file'] as const
export type ApiScope = (typeof apiScopes)[number]

export type ApiKey = Pick<AccessKeyRow, 'id' | 'about' | 'createdAt' | 'until' | 'usedOn'> & {
  scopes: ApiScope[]
}
export type CaseSystems = { keys: ApiKey[]; hooks: Webhook[] }

const day = 24 * 60 * 60_000
/** How long the old key still works after a new one was made, so that nothing stops meanwhile. */
export const overlapDays = 7
const longestName = 60

export const scopesIn = (text: string): ApiScope[] =>
  apiScopes.filter(scope => text.split(' ').includes(scope))

/** The valid keys and the receivers of webhooks, without their secrets. */
export const caseSystems: StaffUseCase<object, CaseSystems> = async (deps, actor, { municipality }) => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const keys = await openKeys(deps, municipality)
  const hooks = await webhooksIn(deps, municipality)
  return {
    keys: keys.map(({ id, about, createdAt, until, usedOn, scopes }) => ({
      id,
      about,
      createdAt,
      until,
      usedOn,
      scopes: scopesIn(scopes),
    })),
    hooks: hooks.map(hook => ({ ...hook, secret: '' })),
  }
}

const openKeys = async (deps: Deps, municipality: string): Promise<AccessKeyRow[]> =>
  (await deps.store.accessKeys(municipality)).filter(row => row.kind === 'api' && isOpen(deps, row))

export const makeApiKey: StaffUseCase<{ name: string; scopes: readonly string[] }, string> = async (
  deps,
  actor,
  { municipality, name, scopes },
) => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const about = named(name)
  const known = apiScopes.filter(scope => scopes.includes(scope))
  if (known.length === 0) throw new DomainError('invalid_fields', { fields: { scopes: 'required' } })
  const made = newAccessKey(deps, { municipality, kind: 'api', about, scopes: known })
  await deps.store.write([made.write])
  const details = { name: about, scopes: known.join(' ') }
  await writeAudit(deps, { municipality, actor, action: 'make_key', subject: made.id, details })
  return made.secret
}

/** Ends a key at once, or replaces it: the old one works for some days more. */
export const changeApiKey: StaffUseCase<{ id: string; act: string }, string | undefined> = async (
  deps,
  actor,
  { municipality, id, act },
) => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const row = (await openKeys(deps, municipality)).find(one => one.id === id)
  if (row === undefined) throw new DomainError('not_found')
  if (act !== 'renew') {
    await deps.store.write([endedKey(deps, row)])
    await writeAudit(deps, { municipality, actor, action: 'end_key', subject: id })
    return undefined
  }
  const until = new Date(deps.clock().getTime() + overlapDays * day).toISOString()
  const scopes = scopesIn(row.scopes)
  const made = newAccessKey(deps, { municipality, kind: 'api', about: row.about, scopes })
  const old: Write = { into: 'accessKeys', row: { ...row, until: row.until ?? until } }
  await deps.store.write([made.write, old])
  const details = { name: row.about, replaces: id }
  await writeAudit(deps, { municipality, actor, action: 'make_key', subject: made.id, details })
  return made.secret
}

/** Returns the secret that its messages are signed with. It is shown once. */
export const addWebhook: StaffUseCase<{ name: string; url: string; format: string }, string> = async (
  deps,
  actor,
  { municipality, ...given },
) => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const name = named(given.name)
  const url = given.url.trim()
  const format = hookFormats.find(one => one === given.format)
  if (!mayPostTo(deps, url)) throw new DomainError('invalid_fields', { fields: { url: 'invalid' } })
  if (format === undefined) throw new DomainError('malformed')
  const id = deps.newId()
  const secret = `whsec_${btoa(String.fromCharCode(...deps.randomBytes(32)))}`
  const { keyId, bytes } = encryptJson(deps, { name, url, secret, format }, labels.webhook(municipality, id))
  const createdAt = deps.clock().toISOString()
  await deps.store.write([
    { into: 'webhooks', row: { municipality, id, createdAt, endedAt: null, keyId, data: bytes } },
  ])
  const details = { name, host: new URL(url).hostname }
  await writeAudit(deps, { municipality, actor, action: 'add_webhook', subject: id, details })
  return secret
}

/** In development a system on this machine can be told too. */
const mayPostTo = ({ settings }: Deps, url: string): boolean =>
  isPublicAddress(url) ||
  (settings.mode === 'development' && /^http:\/\/(127\.0\.0\.1|localhost):\d+\//.test(url))

export const endWebhook: StaffUseCase<{ id: string }, void> = async (deps, actor, { municipality, id }) => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const row = (await deps.store.webhooks(municipality)).find(one => one.id === id)
  if (row === undefined) throw new DomainError('not_found')
  await deps.store.write([{ into: 'webhooks', row: { ...row, endedAt: deps.clock().toISOString() } }])
  await writeAudit(deps, { municipality, actor, action: 'end_webhook', subject: id })
}

const named = (text: string): string => staffWords(text, { field: 'name', most: longestName })
