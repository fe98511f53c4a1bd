import type { Pack } from '../../flows/policies/pack.ts'
import type { TranslateIn } from './language.ts'

/** Everything people wrote, joined once at start: packs, sources, answers, words. `src/content.ts` makes it. */
export type Content = {
  packs: Record<string, Pack>
  packIds: string[]
  translate: TranslateIn
  /** Content hash over packs, answers and locales; kept with every notice. */
  version: string
}
