import type { Language } from '../../core/language.ts'
import type { Deps } from '../deps.ts'

/** The result of the last check of one municipality's data: whether everything is as it was written. */
export type Checked = { authority: string; name: string; at: string; total: number; whole: boolean }

/** What anybody may know of the checks: how much was read and whether it was intact, never the content. */
export const readProof = async (
  { store, settings, content }: Deps,
  language: Language,
): Promise<Checked[]> => {
  const found = await Promise.all(settings.municipalities.map(one => store.checks(one)))
  return found.flat().map(({ municipality, name, at, total, wrong }) => ({
    authority: content.packs[municipality]?.name[language] ?? municipality,
    name,
    at,
    total,
    whole: wrong === null,
  }))
}
