import type { Configuration } from './configuration.ts'

/** What a municipality in production needs but can start without: staff sign-in, and mail. */
export const missingSettings = ({ mode, oidc, smtpUrl, mailApi }: Configuration): string[] => {
  if (mode === 'development') return []
  return [
    ...(oidc === undefined ? ['sign-in: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET'] : []),
    ...(smtpUrl === undefined && mailApi === undefined ? ['mail: SMTP_URL'] : []),
  ]
}
