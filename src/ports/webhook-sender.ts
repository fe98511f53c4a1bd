/** One message to another system, as Standard Webhooks has it: the same `id` however often it is tried. */
export type WebhookMessage = { url: string; secret: string; id: string; at: Date; body: string }

/** Signs and posts it. Resolves when the receiver has accepted it, and throws when it has not. */
export interface WebhookSender {
  send(message: WebhookMessage): Promise<void>
}
