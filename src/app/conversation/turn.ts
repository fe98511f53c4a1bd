import type * as z from 'zod'
import type { Language } from '../../core/language.ts'
import type { PointedOut } from '../../core/notice/fields/pointed-out.ts'
import type { Sending } from '../../core/notice/lifecycle/sending.ts'
import type * as contract from './turn-contract.ts'

export type Source = z.infer<typeof contract.source>
export type Call = z.infer<typeof contract.call>
export type Message = z.infer<typeof contract.message>
export type Choice = z.infer<typeof contract.choice>
export type Understood = z.infer<typeof contract.understood>
export type NoticeProgress = z.infer<typeof contract.progress>
export type Turn = z.infer<typeof contract.turn>

/** What the page shows beside the newest turn: everything said so far, and where in the notice we are. */
export type ConversationView = {
  turn: Turn
  /** In words, rendered when a page asks for it. */
  history(): HistoryItem[]
  /** Present while a notice is being written: "Anmodning · trin 2 af 5 · Mødet" */
  step?: { number: number; of: number; label: string; noticeName: string }
  /** Answers are shown in their short form. */
  brief: boolean
  /** "Det har du fortalt mig (ikke sendt til nogen)". */
  ledger: LedgerRow[]
  /** Present when the notice is complete and the citizen asked to check it. */
  check?: CheckView
}

/** One thing told: "Ret" and "Slet" stand on each, before and during the notice. */
export type LedgerRow = {
  field: string
  label: string
  value: string
  /** `inferred`: we only assume it. */
  came: 'said' | 'answered' | 'inferred'
  change: string
  forget: string
}

export type HistoryItem =
  | { role: 'citizen'; text: string; language?: string }
  | { role: 'assistant'; message: Message; language: Language; choices: (Choice & { taken: boolean })[] }

export type CheckView = {
  /**
   * `returnedTo`: the field was just changed, and the page opens there. `danish`: label and value as staff will read
   * them, shown beside another language (own words stay untouched).
   */
  rows: {
    field: string
    label: string
    value: string
    danish?: string
    ownWords?: string
    change: string
    returnedTo?: boolean
  }[]
  notGiven: { field: string; label: string; change: string }[]
  pointedOut: PointedOut[]
  noticeName: string
  /** The idempotency key, hidden on the no-JavaScript form. */
  idempotencyKey: string
  sending: Sending
}
