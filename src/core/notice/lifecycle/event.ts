import type { Language } from '../../language.ts'
import type { Proposed } from '../decision/proposed.ts'
import type { ReleaseEvent } from '../decision/releasing.ts'
import type { NoticeFields } from '../fields/field-schema.ts'
import type { CaseworkEvent } from './casework.ts'
import type { WordsRead } from './danger.ts'
import type { Handler } from './handler.ts'
import type { WishesHeard, WishSetAside } from './heard-wishes.ts'
import type { AnswerReached } from './reaching.ts'
import type { RepresentedNamed } from './represented.ts'
import type { SettingCorrected } from './setting.ts'
import type { WishSplit } from './split-wishes.ts'

export type { Handler } from './handler.ts'

/** The fields staff see in the notice. The need is a separate confidential attachment (duties 13). */
export type PublicFields = Omit<NoticeFields, 'need' | 'needText'>

/** Which word the pack uses for this channel (duties 1): "besked om optagelse" or "anmodning". */
export type NoticeWord = 'notice' | 'request'

export type Received = {
  type: 'received'
  at: string
  reference: string
  conversationId: string
  draft: number
  fingerprint: string
  language: Language
  word: NoticeWord
  fields: PublicFields
  hasNeed: boolean
  /** True when the only need given is "prefer not to say" (duties 15). */
  needWithheld: boolean
  /** How the answer is to be given; the address itself is in the contact attachment. */
  reply: 'email' | 'phone' | 'letter'
  /** The receipt-secret key this notice's code was made with. */
  receiptKey: string
  versions: { pack: string; content: string; privacy?: string; rule?: string; reader?: string }
  /** A trial in development: nothing is sent to the municipality. */
  trial: boolean
  /** A rehearsal made by staff: its reference and all its documents say so. */
  rehearsal?: true
  /** Who wrote it down, if it was said aloud; absent where the citizen sent it (duties 20). */
  registeredBy?: Handler
}

export type Decided = Proposed & {
  type: 'decided'
  at: string
  by: Handler
  /** The version of an earlier decision that this one replaces (duties 20). */
  replaces?: number
  /** The second person, who read and released it, where the authority requires one. */
  releasedBy?: Handler
}

/**
 * The fields of a notice after its citizen changed it. The need itself is stored apart: here only whether there is
 * one.
 */
export type ChangedFields = {
  fields: PublicFields
  hasNeed: boolean
  needWithheld: boolean
  needChanged: boolean
}

/** Everything that can have happened to a notice. Facts only; whether they may happen is up to `decide`. */
export type NoticeEvent =
  | Received
  | { type: 'sent'; at: string }
  | { type: 'delivered'; at: string; system: string }
  | { type: 'opened'; at: string; by: Handler }
  | { type: 'need_opened'; at: string; by: Handler }
  | ({ type: 'changed'; at: string } & ChangedFields)
  | { type: 'replied'; at: string }
  | { type: 'withdrawn'; at: string }
  | Decided
  | { type: 'code_renewed'; at: string; by: Handler; receiptKey: string }
  | { type: 'contact_proven'; at: string }
  /** The citizen ticked, or unticked, one mail to an unproven address. */
  | { type: 'one_mail_wished'; at: string; on: boolean }
  /** The recipient of that mail says that it is not for them: nothing more goes there. */
  | { type: 'mail_stopped'; at: string }
  /** Where the answer goes: the address itself is in the contact attachment of the version this event makes. */
  | { type: 'contact_changed'; at: string; reply: Received['reply']; hasNewEmail: boolean }
  /** Everything before this was re-encrypted with another key. `before` is the last hash of the old chain. */
  | { type: 'resealed'; at: string; before: string }
  | WordsRead
  | WishesHeard
  | WishSetAside
  | WishSplit
  | ReleaseEvent
  | AnswerReached
  | SettingCorrected
  | RepresentedNamed
  | CaseworkEvent
