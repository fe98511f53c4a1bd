import type { Content } from '../core/content.ts'
import type {
  Clock,
  Counters,
  Digest,
  Identity,
  Later,
  Limiter,
  Mailer,
  NewId,
  OnceTokens,
  RandomBytes,
  ReceiptSecrets,
  RenderPdf,
  SameSecret,
  Seal,
  SessionTokens,
  Store,
  Vault,
} from '../ports.ts'

/** Everything a use case may reach. Built in `node.ts` and `worker.ts`, and by tests; nothing else reads env, time or chance. */
export type Deps = {
  content: Content
  clock: Clock
  newId: NewId
  randomBytes: RandomBytes
  digest: Digest
  sameSecret: SameSecret
  seal: Seal
  /** Seals a draft to come back to: 30 days instead of one. */
  draftSeal: Seal
  vault: Vault
  receiptSecrets: ReceiptSecrets
  store: Store
  mailer: Mailer
  renderPdf: RenderPdf
  limiter: Limiter
  later: Later
  counters: Counters
  settings: Settings
}

/** The checked settings use cases need; how they are read from the environment is `adapters/configuration`. */
export type Settings = {
  mode: 'development' | 'production'
  publicUrl: string
  /** Municipality ids served; the first is the default. */
  municipalities: string[]
  /** How a municipality files what it exports, where its deployment file says so. */
  filing?: Record<string, MunicipalFiling>
}

export type MunicipalFiling = {
  cvr?: string | undefined
  caseSystem?: string | undefined
  kle?: { subject: string; facet?: string | undefined; version: string; label: string } | undefined
  retention?: string | undefined
  memo?: '1.1' | '1.2' | undefined
}

export type Role = 'read' | 'handle' | 'release' | 'audit' | 'admin'

/** Who did it. Never optional on a write, never null in the audit. */
export type Actor =
  | { kind: 'citizen' }
  | { kind: 'system'; name: string }
  | {
      kind: 'staff'
      id: string
      name: string
      title: string
      /** Stand under the letters they sign (duties 23), where the sign-in knows them. */
      unit?: string | undefined
      phone?: string | undefined
      roles: Role[]
      municipalities: string[]
    }
export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** How staff get in; built by the entries beside `Deps`. `identity` is there where it has been set up. */
export type StaffAccess = { tokens: SessionTokens; once: OnceTokens; identity?: Identity }
