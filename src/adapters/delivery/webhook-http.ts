import { createHmac } from 'node:crypto'
import type { WebhookSender } from '../../ports/webhook-sender.ts'

const slowestMs = 10_000
const prefix = 'whsec_'

/** `v1,` and the HMAC-SHA256 of id, time and body under the bytes after `whsec_` (standardwebhooks.com). */
const signature = (secret: string, signed: string): string => {
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

/** Whoever never answers is given up after ten seconds and tried again later; nobody is followed elsewhere. */
export const httpWebhooks = (send: typeof fetch = fetch, patienceMs = slowestMs): WebhookSender => ({
  send: async ({ url, secret, id, at, body }) => {
    const timestamp = String(Math.floor(at.getTime() / 1000))
    const answer = await send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signature(secret, `${id}.${timestamp}.${body}`),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    })
    await answer.body?.cancel()
    if (!answer.ok)
      throw Object.assign(new Error(`the other system answered ${answer.status}`), {
        code: 'WEBHOOK',
        responseCode: answer.status,
      })
  },
})
