import type { Deployment } from './deployment.ts'
import { type Given, readAlone } from './environment.ts'

/** `FAULT_POINT` is left out: it is for the fault harness only. */
type Setting = Exclude<keyof Given, 'FAULT_POINT'> | 'MUNICIPALITY_SETTINGS'

/**
 * What each setting is for, as `npm run check:settings -- --list` prints it. A setting without a line does not
 * compile.
 */
const settingMeanings: Record<Setting, string> = {
  MODE: 'development or production',
  HOST: 'the address it listens at',
  PORT: 'the port it listens at',
  DATA_DIR: 'the folder of the database; on a disk that is backed up',
  PUBLIC_URL:
    'the address citizens type; production: must be said, with https (else http://localhost:<PORT>)',
  MUNICIPALITIES:
    'packs served, comma between, the first is the default; production: must be said (else all)',
  STATE_KEYS:
    'id:base64url of 32 bytes, newest first, comma between; production: must be said (else drawn once)',
  DATA_KEYS: 'the same; without them no notice can be read',
  RECEIPT_KEYS: 'the same; without them no code on a receipt works',
  MUNICIPALITY_SETTINGS: "path to the municipalities' own file; on Workers its text",
  SMTP_URL: 'smtps://user:password@host, or smtp:// with STARTTLS; else mail is files in DATA_DIR/mail',
  MAIL_API_URL: 'mail over HTTP instead (Workers)',
  MAIL_API_TOKEN: 'its bearer token, 16 characters or more',
  OIDC_ISSUER: 'the sign-in of staff; in development a printed line instead',
  OIDC_CLIENT_ID: 'what it knows us as',
  OIDC_CLIENT_SECRET: 'our secret there',
  OIDC_ACR: 'levels of sign-in that are enough, comma between; else any',
  OIDC_AMR: 'ways of sign-in of which one must have been used; else any',
  BREAK_GLASS: 'the emergency account: what `npm run break:glass` prints; else off',
  EMBED_ORIGINS: 'sites that may show /embed/..., comma between',
  METRICS_TOKEN: 'bearer token of /metrics and of the whole /readyz, 16 characters or more',
  SECURITY_CONTACT: 'mailto: or https:, for /.well-known/security.txt',
  TRUSTED_PROXIES: 'addresses of your proxies, each by itself, comma between',
  RATE_LIMITS: 'requests a minute: turns=60,notices=10,status=30,municipality=600; development: off',
  SHARED_ADDRESSES: 'libraries and the like, IPv4 or IPv6 /64: ten times the limits',
  CHAT_CLOSED: 'a sentence in Danish saying why chat and sending are off',
  COPY_TO:
    'a folder on another disk: the database is copied there every minute; an empty DATA_DIR is then refused',
  BACKUP_TO: 'a folder on another disk where backups lie; else under DATA_DIR',
  BACKUP_KEYS: 'for backup and restore alone; the server does not start with them',
  EXPECT_DATA: 'yes: no start on an empty folder (a disk that is not mounted)',
  PURGE_AFTER_DAYS: 'days after a case is over; purged once a day; else off',
  RESEAL_ROWS: 'Workers: rows a minute put under the newest of DATA_KEYS; else off',
  CLOCK: 'another time, 2026-03-02T09:00:00Z or +2d; development alone',
}

type ForOne = Required<Deployment[string]>
type Municipal = Exclude<keyof ForOne, 'casework'> | `casework.${keyof Required<ForOne['casework']> & string}`

/** What may stand in the file that `MUNICIPALITY_SETTINGS` names, by pack id. deploy/trial has a complete example. */
const municipalMeanings: Record<Municipal, string> = {
  approvedBy: 'name and day; without it, mailbox and privacy the municipality is guidance only in production',
  mailbox: 'a staffed mailbox, told of each notice',
  privacy: 'controller, dpo, purpose, basis, recipients, retention: each in Danish and English',
  contacts: 'telephone hours and numbers, with the day somebody checked',
  answerTime: 'the answer time that is promised; else none',
  validFrom: 'the first day of its rules',
  validTo: 'the last day of its rules',
  reviewBy: 'when somebody looks at its rules again',
  withdrawnAnswers: 'ids of answers taken back until they are mended',
  missedQuestions: 'days, 1 to 90: questions not understood may be kept, 200 at most; else never',
  brand:
    'mark (SVG), light and dark with band, onBand, accent: shown once approved; an unreadable pair stops the start',
  filing: 'cvr, caseSystem, kle, retention, memo of exports; what is unsaid is left out',
  'casework.departments':
    'id, name, called, mailbox: a notice belongs to the one its words name; none or several: those who see all place it',
  'casework.fourEyes':
    'outcomes that one writes (handle) and another sends (release); whoever has both sends alone',
  'casework.review':
    'perMonth (1 to 200) lines of the log drawn by chance, looked at by another with audit withinDays (1 to 90, else 14)',
  'casework.closing':
    'what is still here withinDays (30 to 3650) after its meeting is told daily to tell (else the mailbox)',
  'casework.staffRecording':
    'approvedBy, basis, retention from the DPO: "we record too" as a condition, where the pack allows it',
}

/** One line for each setting, with its default. */
export const settingLines = (): string[] => [...ofServer(), '', 'In the file:', ...ofMunicipality()]

const ofMunicipality = () => Object.entries(municipalMeanings).map(([name, meaning]) => `${name}: ${meaning}`)

const ofServer = (): string[] => {
  const unsaid: Record<string, unknown> = readAlone({}).given
  return Object.entries(settingMeanings).map(([name, meaning]) => {
    const otherwise = unsaid[name]
    return `${name}${otherwise === undefined ? '' : ` (${String(otherwise)})`}: ${meaning}`
  })
}
