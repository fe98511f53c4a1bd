import { DomainError, type FieldErrors } from '../../core/errors.ts'
import { hidesCpr } from '../../core/notice/fields/without-cpr.ts'
import type { DraftRow, NoticeKey, Write } from '../../ports.ts'
import { staffNoticeRow } from '../access/staff-access.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import { auditWrites, writeTogether } from '../records/notice-record.ts'
import { blocks, decryptJson, encryptJson, labels } from '../sealed/encrypted.ts'
import { readableOr } from '../sealed/unreadable.ts'

/** The contents of an answer form, by field name. Empty fields are not stored. */
export type AnswerDraft = Record<string, string>

type Kept = {
  by: { id: string; name: string }
  /** The version of the notice that the draft was written for. */
  version: number
  draft: AnswerDraft
  /** The person it was handed to together with the notice. */
  handedTo?: string
}
export type KeptDraft = Kept & { at: string }

/** The draft answers to a notice, as one person may see them. */
export type Drafts = {
  own?: KeptDraft
  /** Handed to them with the notice. */
  handed: KeptDraft[]
  /** Names of others who are writing too. Their text is never shown. */
  others: { name: string; at: string }[]
}

const longest = 4000

/** Stores a draft answer for its writer only. The log gets one line for the first save, not one for every save. */
export const keepDraft: StaffUseCase<
  { reference: string; version: number; draft: AnswerDraft },
  void
> = async (deps, staff, input) => {
  const { row, actor } = await staffNoticeRow(deps, staff, { ...input, roles: ['handle'] })
  const draft = written(input.draft)
  assertKeepable(draft)
  const key = { municipality: input.municipality, noticeId: row.id }
  const before = (await keptOf(deps, key)).find(({ by }) => by.id === actor.id)
  if (before === undefined && Object.keys(draft).length === 0) return
  const { id, name } = actor
  const write = draftWrite(deps, key, { by: { id, name }, version: input.version, draft })
  const audit = {
    municipality: key.municipality,
    actor,
    action: 'keep_draft' as const,
    subject: row.reference,
  }
  await writeTogether(deps, async () => [
    write,
    ...(before === undefined ? await auditWrites(deps, audit) : []),
  ])
}

const written = (draft: AnswerDraft): AnswerDraft =>
  Object.fromEntries(Object.entries(draft).filter(([, text]) => text.trim() !== ''))

/** Stores a note half written where no answer is: whatever draft answer stands stays as it is. */
export const keepNote: StaffUseCase<{ reference: string; note: string }, void> = async (
  deps,
  staff,
  { note, ...input },
) => {
  const { row, actor } = await staffNoticeRow(deps, staff, { ...input, roles: ['handle'] })
  const key = { municipality: input.municipality, noticeId: row.id }
  const own = (await keptOf(deps, key)).find(({ by }) => by.id === actor.id)
  const { version = row.version, draft = {} } = own ?? {}
  await keepDraft(deps, staff, { ...input, version, draft: { ...draft, note } })
}

const assertKeepable = (draft: AnswerDraft): void => {
  const faults: FieldErrors = {}
  for (const [name, text] of Object.entries(draft)) {
    if (text.length > longest) faults[name] = 'too_long'
    if (hidesCpr(text)) faults[name] = 'cpr'
  }
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
}

export const draftsFor = async (deps: Deps, actor: StaffActor, key: NoticeKey): Promise<Drafts> => {
  const all = await keptOf(deps, key)
  const own = all.find(({ by }) => by.id === actor.id)
  const theirs = all.filter(one => one !== own)
  const isHanded = ({ handedTo }: KeptDraft): boolean => handedTo === actor.id
  return {
    ...(own && { own }),
    handed: theirs.filter(isHanded),
    others: theirs.filter(one => !isHanded(one)).map(({ by, at }) => ({ name: by.name, at })),
  }
}

/** A draft is handed on with the notice, and only then. */
export const handedDraft = async (
  deps: Deps,
  actor: StaffActor,
  { key, to }: { key: NoticeKey; to: string },
): Promise<Write[]> => {
  const own = (await keptOf(deps, key)).find(({ by }) => by.id === actor.id)
  if (own === undefined) return []
  const { at: _at, ...kept } = own
  return [draftWrite(deps, key, { ...kept, handedTo: to })]
}

/** `left`: what the form held that is in no letter. */
type SentForm = { key: NoticeKey; version: number; left: AnswerDraft }

/** Once the answer is sent, its words are in the letter: the draft is overwritten, and what is left stays. */
export const sentDrafts = async (
  deps: Deps,
  actor: StaffActor,
  { key, version, left }: SentForm,
): Promise<Write[]> => {
  const draft = written(left)
  assertKeepable(draft)
  const kept = await keptOf(deps, key)
  const handed = kept.filter(({ by, handedTo }) => handedTo === actor.id && by.id !== actor.id)
  const hadOne = kept.some(({ by }) => by.id === actor.id)
  const { id, name } = actor
  return [
    ...handed.map(({ by, version: of }) => draftWrite(deps, key, { by, version: of, draft: {} })),
    ...(hadOne || Object.keys(draft).length > 0
      ? [draftWrite(deps, key, { by: { id, name }, version, draft })]
      : []),
  ]
}

const draftWrite = (deps: Deps, key: NoticeKey, kept: Kept): Write => {
  const label = labels.draft(key.municipality, key.noticeId, kept.by.id)
  const { keyId, bytes } = encryptJson(deps, kept, label, blocks.attachment)
  const at = deps.clock().toISOString()
  return { into: 'drafts', row: { ...key, staffId: kept.by.id, at, keyId, bytes } }
}

/**
 * The drafts that are not empty. One that cannot be decrypted is treated as absent and reported with the other
 * faults.
 */
const keptOf = async (deps: Deps, key: NoticeKey): Promise<KeptDraft[]> =>
  (await deps.store.drafts(key)).flatMap(row => {
    const name = `${row.noticeId}/${row.staffId}`
    const kept = readableOr(deps, { what: 'draft', name }, () => keptIn(deps, row))
    return kept === undefined || Object.keys(kept.draft).length === 0 ? [] : [{ ...kept, at: row.at }]
  })

/** The one cast: the vault authenticates that this program wrote it. */
const keptIn = (deps: Deps, { municipality, noticeId, staffId, keyId, bytes }: DraftRow): Kept =>
  decryptJson(deps, { keyId, bytes }, labels.draft(municipality, noticeId, staffId)) as Kept
