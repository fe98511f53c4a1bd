import type { Pack } from '../../flows/policies/pack.ts'
import type { TranslateIn } from './language.ts'

/** Everything people wrote, joined once at start: packs and words. `src/content.ts` makes it. */
export type Content = {
  packs: Record<string, Pack>
  packIds: string[]
  translate: TranslateIn
  /** Content hash over packs and words; kept with every notice. */
  version: string
}
