import type { Pack } from '../../flows/policies/pack.ts'
import type { TranslateIn } from './language.ts'
import type { Model } from './understanding/model.ts'

/** Everything people wrote, joined once at start: packs, words, trained model. `src/content.ts` makes it. */
export type Content = {
  packs: Record<string, Pack>
  packIds: string[]
  translate: TranslateIn
  model: Model
  /** Content hash over packs and words; kept with every notice. */
  version: string
}
