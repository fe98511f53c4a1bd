import type { Mailer } from '../../ports.ts'

/** Where no way of sending is set up: what waits stays waiting in the outbox, and nobody is told it was sent. */
export const noMailer: Mailer = {
  kind: 'none',
  send: async () => {
    throw new Error('no mail is set up')
  },
}
