/** How far one member of staff has read one notice, and the session in which they opened its need. */
export type SeenRow = {
  municipality: string
  noticeId: string
  staffId: string
  /** The sequence number of the last event when they looked. */
  sequence: number
  needSession: string | null
}

/** A draft answer, encrypted. */
export type DraftRow = {
  municipality: string
  noticeId: string
  staffId: string
  at: string
  keyId: string
  bytes: Uint8Array
}

/** One version of a template of the municipality, encrypted. */
export type TemplateRow = {
  municipality: string
  id: string
  version: number
  at: string
  keyId: string
  bytes: Uint8Array
}

/** Somebody's saved views, encrypted. */
export type ViewsRow = { municipality: string; staffId: string; keyId: string; bytes: Uint8Array }

/** The columns in the clear of a notice that needs work, and how far one person has read it. */
export type DeskRow = {
  id: string
  reference: string
  receivedAt: string
  sequence: number
  version: number
  queueAt: string
  status: string
  openedAt: string | null
  proposed: number
  /** The sequence number of the last event they have seen; null if they have never looked. */
  seen: number | null
}

/** How many there are of each kind. */
export type DeskCount = { status: string; filed: number; reached: number; total: number }

export type DeskWrite =
  | { into: 'seen'; row: SeenRow }
  | { into: 'drafts'; row: DraftRow }
  | { into: 'templates'; row: TemplateRow }
  | { into: 'views'; row: ViewsRow }
