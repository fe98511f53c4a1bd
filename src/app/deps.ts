import type { Content } from '../core/content.ts'
import type { DecisionOutcome } from '../core/notice/decision/outcome-questions.ts'
import type { Department } from '../core/notice/fields/department.ts'
import type {
  Clock,
  Counters,
  Digest,
  Encode,
  Identity,
  Later,
  Limiter,
  Mailer,
  NewId,
  OnceTokens,
  Pause,
  RandomBytes,
  ReadMessage,
  ReceiptSecrets,
  RenderPdf,
  SameSecret,
  Seal,
  SessionTokens,
  Store,
  Vault,
  WebhookSender,
} from '../ports.ts'

/** Everything a use case may reach. Built in `node.ts` and `worker.ts`, and by tests; nothing else reads env, time or chance. */
export type Deps = {
  content: Content
  read: ReadMessage
  /** The encoder by itself, where one runs: the texts that staff write are read with it too. */
  encode?: Encode
  /** The hash of the reader's model: stored with each notice. */
  readerVersion: string
  clock: Clock
  newId: NewId
  randomBytes: RandomBytes
  digest: Digest
  sameSecret: SameSecret
  seal: Seal
  /** Seals a draft that can be resumed: valid for 30 days instead of one. */
  draftSeal: Seal
  vault: Vault
  receiptSecrets: ReceiptSecrets
  store: Store
  mailer: Mailer
  webhooks: WebhookSender
  renderPdf: RenderPdf
  limiter: Limiter
  later: Later
  pause: Pause
  counters: Counters
  settings: Settings
}

/** What a conversation needs; it touches no store. */
export type TalkDeps = Pick<Deps, 'content' | 'read' | 'clock' | 'newId' | 'seal' | 'counters' | 'settings'>

/** The checked settings that use cases need. `adapters/config` reads them from the environment. */
export type Settings = {
  mode: 'development' | 'production'
  publicUrl: string
  /** Municipality ids served; the first is the default. */
  municipalities: string[]
  /** How a municipality files what it exports, where its deployment file says so. */
  filing?: Record<string, MunicipalFiling>
  /** How a municipality has chosen to work with notices, where its deployment file says so. */
  casework?: Record<string, MunicipalCasework>
  /** So many days after a case is finished it is purged automatically. Absent: only by command. */
  purgeAfterDays?: number | undefined
  /** By municipality; shown only where its pack is approved (duties 7). */
  brands?: Record<string, Brand>
  /** For how many days questions that were not understood may be kept, where the deployment file turns it on. */
  missedQuestions?: Record<string, { days: number }>
}

/** How a municipality's pages look, where it has approved them; every colour is `#rrggbb`. */
export type Brand = {
  /** Its mark, as SVG. */
  mark?: string | undefined
  light: BrandColours
  dark: BrandColours
}
/** The band at the top, what stands on it, and what can be pressed. */
type BrandColours = { band: string; onBand: string; accent?: string | undefined }

export type MunicipalCasework = {
  /** The departments that roles can be limited to. */
  departments?: readonly Department[] | undefined
  /** Answers that a second person with the role `release` sends, where the first has not that role. */
  fourEyes?: readonly DecisionOutcome[] | undefined
  /** So many days after its meeting no notice may still be here: the administrator is told of any, every day. */
  closing?: { withinDays: number; tell?: string | undefined } | undefined
  /** How many lines of the log are reviewed each month, and within how many days. */
  review?: { perMonth: number; withinDays: number } | undefined
  /**
   * On which basis staff record too, and how long such a recording is kept, as the DPO approved it. Without it staff
   * do not record.
   */
  staffRecording?: { basis: InBoth; retention: InBoth } | undefined
}
type InBoth = { da: string; en: string }

export type MunicipalFiling = {
  cvr?: string | undefined
  caseSystem?: string | undefined
  kle?: { subject: string; facet?: string | undefined; version: string; label: string } | undefined
  retention?: string | undefined
  memo?: '1.1' | '1.2' | undefined
}

export type Role = 'read' | 'handle' | 'release' | 'audit' | 'admin'

/** Who did it. Never optional on a write, and never null in the audit log. */
export type Actor =
  | { kind: 'citizen' }
  | { kind: 'system'; name: string }
  | {
      kind: 'staff'
      id: string
      name: string
      title: string
      /** Printed under the letters they sign (duties 23), where the sign-in provides them. */
      unit?: string | undefined
      phone?: string | undefined
      roles: Role[]
      municipalities: string[]
      /** By role, the departments it is limited to. A role that is not listed covers all departments. */
      departments?: Partial<Record<Role, string[]>> | undefined
    }
export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** What every use case of staff in one municipality takes: who they are, and their input. */
export type StaffUseCase<Input, Answer> = (
  deps: Deps,
  actor: StaffActor,
  input: Input & { municipality: string },
) => Promise<Answer>

/** How staff sign in; built by the entries beside `Deps`. `identity` exists where a provider has been set up. */
export type StaffAccess = {
  tokens: SessionTokens
  once: OnceTokens
  identity?: Identity
  emergency?: (secret: string) => boolean
}
