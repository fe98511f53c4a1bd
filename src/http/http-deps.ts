import type { Context } from 'hono'
import type { Deps } from '../app/deps.ts'
import type { Assets } from './operations/assets.ts'

/** What the transport needs beside the use cases' own dependencies; the two entries fill it in. */
export type HttpSettings = {
  /** Origins whose pages may show `/embed/…` in a frame: `https://www.kolding.dk`. */
  embedOrigins: string[]
  /** Requests a minute and address, by kind; null switches the limits off (development, unless set). */
  rateLimits: RateLimits | null
  /** Addresses that many people share, such as a library's: they get ten times as much. */
  sharedAddresses?: readonly string[]
  /** The token for `/metrics`. Without one it is open in development and nowhere else. */
  metricsToken?: string | undefined
  /** Where to report a vulnerability: `mailto:` or `https:`. */
  securityContact?: string | undefined
  /** Why the chat and sending are closed, in the municipality's words. Absent: they are open. */
  closed?: string | undefined
  /** What the last tests and benchmarks left, as the build wrote it; for `/proof`. */
  evidence?: () => Promise<string | undefined>
  /** Compresses responses. Off where the platform does it already (Workers). */
  compress?: boolean
  /** Why messages are read without the encoder, if they are. */
  encoderFault?: () => string | undefined
  /** Messages read without the encoder because too many waited for it. */
  readByTermsAlone?: () => number
  /** What production needs and lacks: sign-in, mail. */
  wanting?: readonly string[]
  /** The memory of the process in bytes. */
  memory?: () => number
  /** When the last backup and the copy in a second place were made. */
  copies?: () => { backup?: Date | undefined; copy?: Date | undefined }
  /** The delay before a refusal, for clients that flood. Absent: no delay. */
  holdBack?: () => Promise<void>
  /** The caller's network address as the runtime knows it, trusted proxies considered. */
  clientAddress: (c: Context) => string
}

export type RateLimits = { turns: number; notices: number; status: number }

export type HttpDeps = Deps & { assets: Assets; http: HttpSettings }
