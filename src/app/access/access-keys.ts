import { dayOf } from '../../core/calendar/spoken.ts'
import type { AccessKeyRow, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'

export const keyKinds = ['api', 'calendar', 'sheet'] as const
export type KeyKind = (typeof keyKinds)[number]

type Made = Pick<AccessKeyRow, 'municipality' | 'about'> & {
  kind: KeyKind
  scopes?: readonly string[]
  until?: string
}

const secretBytes = 32

/** A secret that is shown once, and the row that recognises it: 256 random bits need no slow hash. */
export const newAccessKey = (
  deps: Deps,
  { municipality, kind, about, scopes = [], until }: Made,
): { secret: string; id: string; write: Write } => {
  const secret = base64url(deps.randomBytes(secretBytes))
  const id = deps.newId()
  return {
    secret,
    id,
    write: {
      into: 'accessKeys',
      row: {
        municipality,
        id,
        kind,
        hash: deps.digest(secret),
        about,
        scopes: scopes.join(' '),
        createdAt: deps.clock().toISOString(),
        until: until ?? null,
        usedOn: null,
      },
    },
  }
}

export const endedKey = (deps: Deps, row: AccessKeyRow): Write => ({
  into: 'accessKeys',
  row: { ...row, until: deps.clock().toISOString() },
})

export const isOpen = (deps: Pick<Deps, 'clock'>, { until }: Pick<AccessKeyRow, 'until'>): boolean =>
  until === null || until > deps.clock().toISOString()

/** The row that a secret opens, in a municipality that is served. The day of its last use is noted once a day. */
export const openedKey = async (
  deps: Deps,
  kind: KeyKind,
  secret: string,
): Promise<AccessKeyRow | undefined> => {
  const row = await deps.store.accessKeyByHash(deps.digest(secret))
  if (row?.kind !== kind || !isOpen(deps, row)) return undefined
  if (!deps.settings.municipalities.includes(row.municipality)) return undefined
  const usedOn = dayOf(deps.clock())
  if (row.usedOn !== usedOn) await deps.store.write([{ into: 'accessKeys', row: { ...row, usedOn } }])
  return row
}

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
