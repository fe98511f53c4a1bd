import type { Mailer } from '../../ports.ts'

const slowestMs = 10_000

/**
 * For Workers, where there is no SMTP: one POST a mail to the municipality's own gateway, which answers 2xx when it
 * has accepted it. The key is sent along, so that a repeat can be recognised.
 */
export const httpMailer = (
  { url, token }: { url: string; token: string },
  send: typeof fetch = fetch,
): Mailer => ({
  kind: 'http',
  send: async ({ key, to, from, subject, text, language }) => {
    const answer = await send(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ to, from, subject, text, language }),
      // Redirects are not followed: the mail is for the gateway and for nobody it points to.
      redirect: 'manual',
      signal: AbortSignal.timeout(slowestMs),
    })
    if (!answer.ok)
      throw Object.assign(new Error(`the mail gateway answered ${answer.status}`), {
        code: 'GATEWAY',
        responseCode: answer.status,
      })
  },
})
