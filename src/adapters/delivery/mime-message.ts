import { createHash } from 'node:crypto'
import type { Email } from '../../ports.ts'

/**
 * RFC 5322 with a UTF-8 text part. The same key always has the same Message-ID, so that a repeat can be recognised.
 */
export const mimeMessage = async (email: Email, at: Date): Promise<Buffer> => {
  const { key, to, from, subject, text, language } = email
  // Loaded with the first mail, not at start.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' }
  const composer = new MailComposer({
    messageId: messageId(key),
    date: at,
    from,
    // One address, whatever stands in it: as text it could be read as several.
    to: { name: '', address: to },
    subject,
    text,
    textEncoding: 'base64',
    headers,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

export const messageId = (key: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@lydhoer.invalid>`
