import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mailer } from '../../ports.ts'
import { mimeMessage } from './mime-message.ts'

/** The key names the notice, so the file name does not show it. */
export const mailFileOf = (key: string): string =>
  `${createHash('sha256').update(key).digest('hex').slice(0, 24)}.eml`

/** Development: each mail is a file `<date>-<key>.eml`, written atomically. Nothing leaves the machine. */
export const fileMailer = (folder: string, clock: () => Date): Mailer => {
  mkdirSync(folder, { recursive: true })
  return {
    kind: 'file',
    send: async email => {
      // One key is one file: sending again overwrites the same mail.
      const name = mailFileOf(email.key)
      const half = join(folder, `.${name}.part`)
      await writeFile(half, await mimeMessage(email, clock()), { mode: 0o600 })
      await rename(half, join(folder, name))
    },
  }
}
