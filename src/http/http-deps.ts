import type { Context } from 'hono'
import type { Deps } from '../app/deps.ts'
import type { Assets } from './operations/assets.ts'

/** What the transport needs beside the use cases' own dependencies; the two entries fill it in. */
export type HttpSettings = {
  /** Origins whose pages may show `/embed/…` in a frame: `https://www.kolding.dk`. */
  embedOrigins: string[]
  /** Requests a minute and address, by kind; null switches the limits off (development, unless set). */
  rateLimits: RateLimits | null
  /** Addresses that many people share, a library's for instance: they get ten times as much. */
  sharedAddresses?: readonly string[]
  /** Opens `/metrics` to whoever has it; without one it is open in development and nowhere else. */
  metricsToken?: string | undefined
  /** Where to tell of a hole in the program: `mailto:` or `https:`. */
  securityContact?: string | undefined
  /** Why the chat and sending are closed, in the municipality's words; absent: they are open. */
  closed?: string | undefined
  /** What the last tests and benchmarks left, as the build wrote it; for `/proof`. */
  evidence?: () => Promise<string | undefined>
  /** Packs what a browser gets; off where the platform does it already (Workers). */
  compress?: boolean
  /** Why messages are read without the encoder, where they are. */
  encoderFault?: () => string | undefined
  /** Messages read without the encoder because too many waited for it. */
  readByTermsAlone?: () => number
  /** What production cannot do without and has not got: sign-in, mail. */
  wanting?: readonly string[]
  /** Bytes the process holds. */
  memory?: () => number
  /** When the last backup and the copy in a second place were made. */
  copies?: () => { backup?: Date | undefined; copy?: Date | undefined }
  /** What whoever floods waits for before they are turned away; absent: nothing. */
  holdBack?: () => Promise<void>
  /** The caller's network address, trusted proxies considered; the runtime knows. */
  clientAddress: (c: Context) => string
}

export type RateLimits = { turns: number; notices: number; status: number }

export type HttpDeps = Deps & { assets: Assets; http: HttpSettings }
