import * as z from 'zod'
import { DomainError } from '../../core/errors.ts'
import { staffWords } from '../../core/notice/fields/staff-words.ts'
import { assertMay } from '../access/staff-access.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import { blocks, decryptJson, encryptJson, labels } from '../sealed/encrypted.ts'
import { readableOr } from '../sealed/unreadable.ts'
import { queueSorts, queueViews } from './desk-views.ts'

const view = z.object({
  name: z.string(),
  view: z.enum(queueViews),
  sort: z.enum(queueSorts),
  search: z.string(),
})
/** A view of the inbox somebody has saved for themselves, by the name they gave it. */
export type SavedView = z.infer<typeof view>

const most = 12
const longestName = 40
const longestSearch = 100
const readers = ['read', 'handle', 'release'] as const

export const savedViews = async (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<SavedView[]> => {
  const row = await deps.store.views({ municipality, staffId: actor.id })
  if (row === undefined) return []
  const label = labels.views(municipality, actor.id)
  const read = () => z.array(view).parse(decryptJson(deps, row, label))
  return readableOr(deps, { what: 'row', name: `views/${actor.id}` }, read) ?? []
}

/** Saves a view under its name, replacing one of the same name, or removes the one of that name. */
export const saveView: StaffUseCase<SavedView & { municipality: string; remove: boolean }, void> = async (
  deps,
  actor,
  { municipality, remove, ...given },
) => {
  assertMay(deps, actor, { municipality, roles: [...readers] })
  const name = staffWords(given.name, { field: 'name', most: longestName })
  const search = staffWords(given.search, { field: 'search', most: longestSearch, required: false })
  const others = (await savedViews(deps, actor, municipality)).filter(one => one.name !== name)
  if (!remove && others.length >= most)
    throw new DomainError('invalid_fields', { fields: { name: 'too_many' } })
  const all = remove ? others : [...others, { ...given, name, search }]
  const sealed = encryptJson(deps, all, labels.views(municipality, actor.id), blocks.attachment)
  await deps.store.write([{ into: 'views', row: { municipality, staffId: actor.id, ...sealed } }])
}
