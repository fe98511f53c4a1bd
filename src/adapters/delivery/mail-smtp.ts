import type { Transporter } from 'nodemailer'
import type { Mailer } from '../../ports.ts'
import { mimeMessage } from './mime-message.ts'

const tenSeconds = 10_000

/**
 * Hands mail to the server in `SMTP_URL`, over TLS 1.2 or better unless it is this very machine (duties 14). What the
 * server does later cannot be seen here, so the status says "sent to the mailbox".
 */
export const smtpMailer = (url: string, clock: () => Date): Mailer & { close(): Promise<void> } => {
  let opened: Promise<Transporter> | undefined
  return {
    kind: 'smtp',
    send: async email => {
      opened ??= transportTo(url)
      const raw = await mimeMessage(email, clock())
      await (await opened).sendMail({ envelope: { from: email.from, to: [email.to] }, raw })
    },
    close: async () => (await opened)?.close(),
  }
}

/** Loaded with the first mail, not at start. */
const transportTo = async (url: string): Promise<Transporter> => {
  const { createTransport } = await import('nodemailer')
  const { hostname, protocol } = new URL(url)
  return createTransport({
    url,
    pool: true,
    maxConnections: 2,
    requireTLS: protocol === 'smtp:' && !isThisMachine(hostname),
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: tenSeconds,
    greetingTimeout: tenSeconds,
    socketTimeout: 2 * tenSeconds,
  })
}

const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)
