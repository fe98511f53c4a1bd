import type { Brand } from '../../app/deps.ts'
import { type KeyRings, keysIn } from '../crypto/configured-keys.ts'
import { isAddress, network, spelled } from '../http-server/client-address.ts'
import type { Limit } from '../http-server/limiter.ts'
import type { OidcSettings } from '../identity/oidc.ts'
import { type ClockSetting, parseClock } from './clock.ts'
import { brandsOf, type Deployment, parseDeployment } from './deployment.ts'
import { type Environment, type Given, readAlone } from './environment.ts'
import { limitsFrom, type RateLimits } from './rate-limits.ts'

export type Configuration = {
  mode: 'development' | 'production'
  host: string
  port: number
  dataDir: string
  /** A second place, on another disk, with a copy of the database that is at most a minute old. */
  copyTo?: string
  /** Where backups go, on another disk. Absent: under the data folder, and an operator moves them elsewhere. */
  backupTo?: string
  /** A database already exists: an empty folder is then a disk that is not mounted. */
  expectData: boolean
  publicUrl: string
  /** The municipalities served. The first is the default. */
  municipalities: string[]
  keys: KeyRings
  smtpUrl?: string
  mailApi?: { url: string; token: string }
  oidc?: Omit<OidcSettings, 'redirectUri'>
  /** The hash of the emergency account's secret; absent is off. */
  breakGlass?: string
  embedOrigins: string[]
  metricsToken?: string
  securityContact?: string
  trustedProxies: string[]
  /** Networks that many people share, each as `clientAddress` writes it. */
  sharedAddresses: string[]
  /** Null means off, as in development unless it is set. */
  rateLimits: RateLimits | null
  /** For `memoryLimiter`: wrong codes for one reference from one address. */
  tryLimits: Record<string, Limit>
  clock: ClockSetting
  chatClosed?: string
  /** Finished notices are purged automatically, once a day. Absent: only when somebody runs the purge command. */
  purgeAfterDays?: number
  /** On Workers: so many rows a minute are re-encrypted with the newest data key. */
  resealRows?: number
  faultPoint?: string // development only: adapters/fault-points
  deployment: Deployment
}

/** What the environment alone does not say. */
export type ConfigurationSources = {
  packIds: string[]
  /** Keys for development, kept under `data/`; never asked for in production. */
  developmentKeys(): KeyRings
  /** What of its colours cannot be read on one another, light or dark. */
  brandFaults(brand: Brand): string[]
  /** The text of the file that `MUNICIPALITY_SETTINGS` names, if it names one. */
  municipalitySettings?: string
  /** What is wrong around the environment: a file that is not there. */
  wrong?: readonly string[]
}

/** Everything that is wrong, so that it is put right in one go. */
export class ConfigurationError extends Error {
  readonly wrong: readonly string[]
  constructor(wrong: readonly string[]) {
    super(`Wrong settings:\n${wrong.map(line => `- ${line}`).join('\n')}`)
    this.name = 'ConfigurationError'
    this.wrong = wrong
  }
}

/** Reads every setting once, or throws with the complete list of what is wrong. */
export const readConfiguration = (env: Environment, around: ConfigurationSources): Configuration => {
  const { given, wrong } = readAlone(env)
  wrong.push(...(around.wrong ?? []))
  const configuration: Configuration = {
    mode: given.MODE,
    host: given.HOST,
    port: given.PORT,
    dataDir: given.DATA_DIR,
    expectData: given.EXPECT_DATA === 'yes',
    ...(given.COPY_TO === undefined ? {} : { copyTo: given.COPY_TO }),
    ...(given.BACKUP_TO === undefined ? {} : { backupTo: given.BACKUP_TO }),
    publicUrl: given.PUBLIC_URL ?? `http://localhost:${given.PORT}`,
    municipalities: servedIn(given, around, wrong),
    keys: keysIn(given, around, wrong),
    embedOrigins: originsIn(given, wrong),
    trustedProxies: proxiesIn(given, wrong),
    sharedAddresses: sharedIn(given, wrong),
    ...limitsFrom(given, wrong),
    clock: clockIn(given, wrong),
    deployment: deploymentIn(around, wrong),
    ...(given.SMTP_URL === undefined ? {} : { smtpUrl: given.SMTP_URL }),
    ...(given.METRICS_TOKEN === undefined ? {} : { metricsToken: given.METRICS_TOKEN }),
    ...(given.SECURITY_CONTACT === undefined ? {} : { securityContact: given.SECURITY_CONTACT }),
    ...(given.FAULT_POINT === undefined ? {} : { faultPoint: given.FAULT_POINT }),
    ...(given.CHAT_CLOSED === undefined ? {} : { chatClosed: given.CHAT_CLOSED }),
    ...(given.RESEAL_ROWS === undefined ? {} : { resealRows: given.RESEAL_ROWS }),
    ...(given.PURGE_AFTER_DAYS === undefined ? {} : { purgeAfterDays: given.PURGE_AFTER_DAYS }),
    ...(given.BREAK_GLASS === undefined ? {} : { breakGlass: given.BREAK_GLASS }),
    ...mailApiIn(given, wrong),
    ...oidcIn(given, wrong),
  }
  wrong.push(...productionFaults(given))
  if (wrong.length > 0) throw new ConfigurationError(wrong)
  return configuration
}

const servedIn = (
  { MODE, MUNICIPALITIES }: Given,
  { packIds }: ConfigurationSources,
  wrong: string[],
): string[] => {
  const served = MUNICIPALITIES ?? packIds
  if (MODE === 'production' && MUNICIPALITIES === undefined)
    wrong.push('MUNICIPALITIES: must be said in production')
  if (served.length === 0) wrong.push('MUNICIPALITIES: names none')
  for (const id of served)
    if (!packIds.includes(id))
      wrong.push(`MUNICIPALITIES: there is no pack ${id} (there are: ${packIds.join(', ')})`)
  return served
}

const originsIn = ({ EMBED_ORIGINS = [] }: Given, wrong: string[]): string[] => {
  for (const origin of EMBED_ORIGINS)
    if (!isOrigin(origin))
      wrong.push(`EMBED_ORIGINS: ${origin} is not an origin such as https://www.kolding.dk`)
  return EMBED_ORIGINS
}

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text

const sharedIn = ({ SHARED_ADDRESSES = [] }: Given, wrong: string[]): string[] => {
  for (const address of SHARED_ADDRESSES)
    if (!isAddress(address))
      wrong.push(`SHARED_ADDRESSES: ${address} is not an address such as 192.0.2.10 or 2001:db8:1:2::/64`)
  return SHARED_ADDRESSES.map(network)
}

/** One that is never met would make all citizens one caller, and the limit would turn them away. */
const proxiesIn = ({ TRUSTED_PROXIES = [] }: Given, wrong: string[]): string[] => {
  for (const address of TRUSTED_PROXIES)
    if (!isAddress(address) || address.includes('/'))
      wrong.push(`TRUSTED_PROXIES: ${address} is not one address such as 10.0.0.1 or 2001:db8::1`)
  return TRUSTED_PROXIES.map(spelled)
}

const clockIn = ({ CLOCK }: Given, wrong: string[]): ClockSetting => {
  const parsed = parseClock(CLOCK)
  if (parsed === undefined)
    wrong.push('CLOCK: is not a time such as 2026-03-02T09:00:00Z or a shift such as +2d')
  return parsed ?? { kind: 'real' }
}

const deploymentIn = (
  { packIds, municipalitySettings, brandFaults }: ConfigurationSources,
  wrong: string[],
): Deployment => {
  if (municipalitySettings === undefined) return {}
  const parsed = parseDeployment(municipalitySettings, packIds)
  const lines =
    'wrong' in parsed
      ? parsed.wrong
      : Object.entries(brandsOf(parsed.deployment)).flatMap(([id, brand]) =>
          brandFaults(brand).map(fault => `${id}.brand ${fault}`),
        )
  wrong.push(...lines.map(line => `MUNICIPALITY_SETTINGS: ${line}`))
  return 'wrong' in parsed ? {} : parsed.deployment
}

const oidcIn = (
  { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ACR = [], OIDC_AMR = [] }: Given,
  wrong: string[],
): Pick<Configuration, 'oidc'> => {
  const parts = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter(part => part !== undefined)
  if (parts.length === 0 && OIDC_ACR.length + OIDC_AMR.length === 0) return {}
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) {
    wrong.push(
      'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: all three or none; OIDC_ACR and OIDC_AMR only with them',
    )
    return {}
  }
  const strength = { levels: OIDC_ACR, methods: OIDC_AMR }
  return {
    oidc: { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, strength },
  }
}

const mailApiIn = (
  { MAIL_API_URL: url, MAIL_API_TOKEN: token }: Given,
  wrong: string[],
): Pick<Configuration, 'mailApi'> => {
  if (url !== undefined && token !== undefined) return { mailApi: { url, token } }
  if (url !== undefined || token !== undefined) wrong.push('MAIL_API_URL, MAIL_API_TOKEN: both or none')
  return {}
}

const productionFaults = ({ MODE, PUBLIC_URL, CLOCK, FAULT_POINT, BACKUP_KEYS }: Given): string[] => {
  if (MODE === 'development') return []
  return [
    ...(PUBLIC_URL?.startsWith('https://') === true
      ? []
      : ['PUBLIC_URL: must be said in production, with https']),
    ...(CLOCK === undefined ? [] : ['CLOCK: only in development']),
    ...(BACKUP_KEYS === undefined
      ? []
      : [
          'BACKUP_KEYS: belong to the backup alone; whoever takes the server must not open what lies elsewhere',
        ]),
    ...(FAULT_POINT === undefined ? [] : ['FAULT_POINT: only in development']),
  ]
}
