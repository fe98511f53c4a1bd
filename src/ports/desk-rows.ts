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

/** A notice, and the number of its last event. */
export type DeskRow = { id: string; sequence: number }

/** How many there are of each kind, and how many of those have reached the citizen. */
export type DeskCount = { status: string; filed: number; reached: number; total: number }

export type DeskReads = {
  /** Notices that are not closed: unanswered, or answered and not released, kept, arrived or filed. In any order. */
  deskRows(municipality: string): Promise<DeskRow[]>
  /** Answered and withdrawn notices, in any order. */
  finishedRows(municipality: string): Promise<DeskRow[]>
  /** How many there are of each kind, without rehearsals. */
  deskCounts(municipality: string): Promise<DeskCount[]>
  seen(key: { municipality: string; noticeId: string }, staffId: string): Promise<SeenRow | undefined>
  /** How far one person has read each of these notices; those they have never looked at are missing. */
  seenOf(
    about: { municipality: string; staffId: string },
    noticeIds: readonly string[],
  ): Promise<Pick<SeenRow, 'noticeId' | 'sequence'>[]>
}

export type DeskWrite =
  | { into: 'seen'; row: SeenRow }
  | { into: 'drafts'; row: DraftRow }
  | { into: 'templates'; row: TemplateRow }
  | { into: 'views'; row: ViewsRow }
