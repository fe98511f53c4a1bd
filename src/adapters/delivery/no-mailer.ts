import type { Mailer } from '../../ports.ts'

/** Used where no way of sending is set up: mail stays in the outbox, and nobody is told that it was sent. */
export const noMailer: Mailer = {
  kind: 'none',
  send: async () => {
    throw new Error('no mail is set up')
  },
}
