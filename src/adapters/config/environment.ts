import * as z from 'zod'
import { breakGlassPattern } from './break-glass.ts'

export type Environment = Record<string, string | undefined>

const list = z.string().transform(text =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== ''),
)

const webAddress = z.url({ protocol: /^https?$/ }).transform(text => text.replace(/\/+$/, ''))

const environment = z.object({
  MODE: z.enum(['development', 'production']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65535))
    .default(8787),
  DATA_DIR: z.string().min(1).default('data'),
  COPY_TO: z.string().min(1).optional(),
  BACKUP_TO: z.string().min(1).optional(),
  BACKUP_KEYS: z.string().optional(),
  EXPECT_DATA: z.literal('yes').optional(),
  PUBLIC_URL: webAddress.optional(),
  MUNICIPALITIES: list.optional(),
  STATE_KEYS: z.string().optional(),
  DATA_KEYS: z.string().optional(),
  RECEIPT_KEYS: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_API_URL: webAddress.optional(),
  MAIL_API_TOKEN: z.string().min(16).optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_ACR: list.optional(),
  OIDC_AMR: list.optional(),
  BREAK_GLASS: z.string().regex(breakGlassPattern, 'is not what `npm run break:glass` prints').optional(),
  EMBED_ORIGINS: list.optional(),
  SECURITY_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  TRUSTED_PROXIES: list.optional(),
  SHARED_ADDRESSES: list.optional(),
  RATE_LIMITS: z.string().optional(),
  CLOCK: z.string().min(1).optional(),
  PURGE_AFTER_DAYS: z
    .string()
    .regex(/^\d{1,5}$/, 'is a whole number of days')
    .transform(Number)
    .optional(),
  RESEAL_ROWS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'is a number of rows, at most four digits')
    .transform(Number)
    .optional(),
  FAULT_POINT: z.string().min(1).optional(),
  CHAT_CLOSED: z.string().trim().min(1).max(500).optional(),
})
/** What each setting says by itself. `configuration.ts` checks how they fit together. */
export type Given = z.infer<typeof environment>

/** Reads each setting by itself. A wrong one is left out, so that all the others are checked too. */
export const readAlone = (env: Environment): { given: Given; wrong: string[] } => {
  const read = environment.safeParse(env)
  if (read.success) return { given: read.data, wrong: [] }
  const { issues } = read.error
  const bad = new Set(issues.map(({ path }) => String(path[0])))
  const rest = Object.fromEntries(Object.entries(env).filter(([name]) => !bad.has(name)))
  return { given: environment.parse(rest), wrong: issues.map(issueLine) }
}

const issueLine = ({ path, message }: { path: PropertyKey[]; message: string }) =>
  `${path.join('.')}: ${message}`
